/** The one place that chooses the server engine and the clients' network. It also has the server's other threads. */
package transportlab.engines;
