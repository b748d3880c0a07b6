/** What commands print: tables, results and progress. */
package transportlab.app.cli.print;
