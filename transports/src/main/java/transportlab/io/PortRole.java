package transportlab.io;

/** What a port of the lab's server is for. */
public enum PortRole {
    /** HTTP and WebSocket. */
    HTTP,
    /** Plain TCP, without HTTP. */
    TCP,
    /** The Flash policy: Flash asks here whether it may open a socket at all. */
    POLICY;

    /** The port of this role: if HTTP has port P, raw TCP has P+1 and the Flash policy P+2. With 0, any free port. */
    public int from(int port) {
        return port == 0 ? 0 : port + ordinal();
    }
}
