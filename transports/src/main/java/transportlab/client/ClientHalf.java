package transportlab.client;

/** What a technique does in one client. All methods are called on the client's event loop. */
public interface ClientHalf {
    /** Subscribes, and keeps receiving until it is closed. A lost connection is opened again. */
    void open(Dialer net, Inbox in);

    /** Sends the message to the server, and again after a lost connection, until it is acknowledged. */
    void send(ClientMessage message);

    /** Ends all connections in an orderly way: what the server still sends is read to its end. */
    void close(Runnable closed);
}
