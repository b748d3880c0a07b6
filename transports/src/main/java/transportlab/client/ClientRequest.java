package transportlab.client;

import transportlab.io.Headers;

/**
 * A request that a client half sends.
 *
 * @param target path and query
 * @param headers all fields but {@code Content-Length}, which follows from the body
 * @param body empty for none
 */
public record ClientRequest(String method, String target, Headers headers, byte[] body) {
    public static ClientRequest get(String target, Headers headers) {
        return new ClientRequest("GET", target, headers, new byte[0]);
    }
}
