package transportlab.client;

import transportlab.io.Headers;

/** What a client says to a proxy that it knows from its settings, in place of the server. */
public final class Proxied {
    private Proxied() {}

    /** The request with the whole address of what it wants (RFC 9112 3.2.2), because the proxy has to find the server. */
    public static ClientRequest absolute(ClientRequest request) {
        String address = "http://" + authority(request.headers()) + request.target();
        return new ClientRequest(request.method(), address, request.headers(), request.body());
    }

    /**
     * The request for a tunnel to the server (RFC 9110 9.3.6).
     *
     * @param fields of the request that follows in the tunnel
     */
    public static ClientRequest tunnel(Headers fields) {
        String authority = authority(fields);
        return new ClientRequest("CONNECT", authority, Headers.of("Host", authority), new byte[0]);
    }

    /** Whether the proxy has made the tunnel. */
    public static boolean isMade(int status) {
        return status >= 200 && status < 300;
    }

    private static String authority(Headers fields) {
        return fields.first("Host").orElseThrow(() -> new IllegalArgumentException("a request names its host"));
    }
}
