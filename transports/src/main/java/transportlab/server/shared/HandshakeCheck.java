package transportlab.server.shared;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import transportlab.io.Headers;
import transportlab.server.Request;
import transportlab.server.ServerSetup;

/** Checks a WebSocket handshake before a technique sees it (RFC 6455 4.2.1 and 4.2.2). */
public final class HandshakeCheck {
    private static final Headers UPGRADE =
            Headers.of("Upgrade", "websocket", "Connection", "Upgrade", "Sec-WebSocket-Version", "13");

    /** The fields that have a single value and may therefore appear only once. */
    private static final List<String> SINGLE = List.of("Sec-WebSocket-Key", "Sec-WebSocket-Version");

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String PARAMETER =
            "[ \\t]*+;[ \\t]*+" + TOKEN + "([ \\t]*+=[ \\t]*+(" + TOKEN + "|\"" + TOKEN + "\"))?+";

    /** A list of extensions (RFC 6455 9.1). */
    private static final Pattern EXTENSIONS =
            Pattern.compile("(([ \\t]*+,)*+[ \\t]*+(" + TOKEN + "(" + PARAMETER + ")*+)?+)*+[ \\t,]*+");

    private HandshakeCheck() {}

    /**
     * Why it is refused.
     *
     * @param text one line for the client
     */
    public record Refusal(int status, Headers headers, String text) {}

    /** Whether the client asks to switch to WebSocket at all, which HTTP/1.0 does not allow (RFC 9110 7.8). */
    public static boolean asksForWebSocket(Request request) {
        return !request.version().equals("HTTP/1.0")
                && request.headers().hasToken("Upgrade", "websocket")
                && request.headers().hasToken("Connection", "Upgrade");
    }

    /** @return empty if the handshake is well formed and does not come from a page of another site */
    public static Optional<Refusal> refusal(Request request, ServerSetup setup) {
        Optional<Refusal> malformed = malformed(request);
        if (malformed.isEmpty() && !SameOrigin.admits(request, setup)) {
            return Optional.of(new Refusal(403, Headers.NONE, SameOrigin.refusal("open a socket", request, setup)));
        }
        return malformed;
    }

    /** @return empty if the handshake is well formed, no matter where it comes from */
    public static Optional<Refusal> malformed(Request request) {
        Headers headers = request.headers();
        if (!request.method().equals("GET") || !asksForWebSocket(request)) {
            return Optional.of(new Refusal(426, UPGRADE, "this is a WebSocket: it needs GET, HTTP/1.1 and an Upgrade"));
        }
        Optional<RequestCheck.Fault> repeated = RequestCheck.repeated(headers, SINGLE);
        if (repeated.isPresent()) {
            return Optional.of(wrong(repeated.get().text()));
        }
        if (hasBody(headers)) {
            return Optional.of(wrong("a handshake has no body"));
        }
        if (!headers.all("Sec-WebSocket-Extensions").stream()
                .allMatch(value -> EXTENSIONS.matcher(value).matches())) {
            return Optional.of(wrong("Sec-WebSocket-Extensions is no list of extensions"));
        }
        if (!headers.first("Sec-WebSocket-Version").orElse("").equals("13")) {
            return Optional.of(new Refusal(426, UPGRADE, "only version 13 of WebSocket is spoken here"));
        }
        if (!isKey(headers.first("Sec-WebSocket-Key").orElse(""))) {
            return Optional.of(wrong("Sec-WebSocket-Key must be 16 bytes in base64"));
        }
        return Optional.empty();
    }

    private static Refusal wrong(String text) {
        return new Refusal(400, Headers.NONE, text);
    }

    /** Whether the handshake announces a body, which would be taken for frames. */
    private static boolean hasBody(Headers headers) {
        return headers.first("Transfer-Encoding").isPresent()
                || !headers.first("Content-Length").orElse("0").equals("0");
    }

    private static boolean isKey(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            return bytes.length == 16
                    && Base64.getEncoder().encodeToString(bytes).equals(key);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
