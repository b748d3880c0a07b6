/** The one place that chooses the server engine and the clients' net, and the threads that stand beside them. */
package transportlab.engines;
