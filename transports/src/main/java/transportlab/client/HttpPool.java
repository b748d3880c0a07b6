package transportlab.client;

import transportlab.io.Cancellable;

/**
 * The HTTP/1.1 connections of one client, as a browser keeps them for one origin. They are kept alive and not
 * pipelined. An idle connection is used again before a new one is opened. Once the maximum number is open, a request
 * waits.
 */
public interface HttpPool {
    /** How many connections browsers open to one origin. */
    int MOST_CONNECTIONS = 6;

    /**
     * Sends a request.
     *
     * @return gives the request up: the connection that carries it is reset, and the listener hears nothing more
     */
    Cancellable send(ClientRequest request, ResponseListener listener);

    /** Lets the answers under way finish, then ends each connection with a FIN both ways. */
    void close(Runnable closed);

    /** Ends each connection at once, by a reset. A listener that waits for an answer is told that it failed. */
    void abort();
}
