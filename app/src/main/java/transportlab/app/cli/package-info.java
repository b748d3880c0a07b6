/** The terminal: commands that parse options, call the laboratory, and print. */
package transportlab.app.cli;
