/** The one place that knows both grounds of a comparison: real sockets and virtual time. */
package transportlab.stands;
