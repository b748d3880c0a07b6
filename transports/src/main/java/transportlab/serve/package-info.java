/** The laboratory's server for people: all techniques on one port, with a page for a browser. */
package transportlab.serve;
