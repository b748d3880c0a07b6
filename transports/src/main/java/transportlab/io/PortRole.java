package transportlab.io;

/** What a port of the lab's server is for. */
public enum PortRole {
    /** HTTP and WebSocket. */
    HTTP,
    /** Plain TCP, without HTTP. */
    TCP,
    /** Flash's question whether it may open a socket at all. */
    POLICY;

    /** A given port P fixes raw TCP to P+1 and the Flash policy to P+2; 0 leaves all free. */
    public int from(int port) {
        return port == 0 ? 0 : port + ordinal();
    }
}
