package transportlab.client;

/** What a technique does in one client. All methods are called on the client's event loop. */
public interface ClientHalf {
    /** Subscribes, and goes on until it is closed: a connection that is lost is opened again. */
    void open(Dialer net, Inbox in);

    /** Sends the message up, again after a lost connection, until it is acknowledged. */
    void send(ClientMessage message);

    /** Ends all connections in order; what the server still sends is read to its end. */
    void close(Runnable closed);
}
