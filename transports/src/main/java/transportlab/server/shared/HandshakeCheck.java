package transportlab.server.shared;

import java.util.Base64;
import java.util.Optional;
import transportlab.io.Headers;
import transportlab.server.Request;

/** What must be right in a WebSocket handshake before a technique sees it (RFC 6455 4.2.1 and 4.2.2). */
public final class HandshakeCheck {
    private static final Headers VERSION = Headers.of("Upgrade", "websocket", "Sec-WebSocket-Version", "13");

    private HandshakeCheck() {}

    /**
     * Why it is refused.
     *
     * @param text one line for the client
     */
    public record Refusal(int status, Headers headers, String text) {}

    /** Whether the client asks to switch to WebSocket at all. */
    public static boolean asksForWebSocket(Request request) {
        return request.headers().hasToken("Upgrade", "websocket")
                && request.headers().hasToken("Connection", "Upgrade");
    }

    /** @return empty if the handshake is well formed and comes from here */
    public static Optional<Refusal> refusal(Request request) {
        Headers headers = request.headers();
        if (!request.method().equals("GET") || !asksForWebSocket(request)) {
            return Optional.of(new Refusal(426, VERSION, "this is a WebSocket: it needs GET and an Upgrade"));
        }
        if (!headers.first("Sec-WebSocket-Version").orElse("").equals("13")) {
            return Optional.of(new Refusal(426, VERSION, "only version 13 of WebSocket is spoken here"));
        }
        if (!isKey(headers.first("Sec-WebSocket-Key").orElse(""))) {
            return Optional.of(new Refusal(400, Headers.NONE, "Sec-WebSocket-Key must be 16 bytes in base64"));
        }
        if (!SameOrigin.admits(request)) {
            return Optional.of(new Refusal(403, Headers.NONE, "pages of other sites may not open a socket here"));
        }
        return Optional.empty();
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length == 16;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
