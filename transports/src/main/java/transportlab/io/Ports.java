package transportlab.io;

/**
 * Where a server listens.
 *
 * @param http always there
 * @param tcp null if nothing listens there
 * @param policy null if nothing listens there
 */
public record Ports(Integer http, Integer tcp, Integer policy) {
    /** The port of that role, 0 if nothing listens there. */
    public int of(PortRole role) {
        Integer port =
                switch (role) {
                    case HTTP -> http;
                    case TCP -> tcp;
                    case POLICY -> policy;
                };
        return port == null ? 0 : port;
    }
}
