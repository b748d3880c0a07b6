package transportlab.path;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import transportlab.path.http.Head;

/** An answer that an intermediary writes in the server's place. */
record OwnAnswer(ByteBuffer bytes, boolean closes) {
    /**
     * @param request what is answered
     * @param why one sentence for people
     */
    static OwnAnswer to(Head request, int status, String why) {
        return of(status, why, closesAfter(request), request.method().equals("HEAD"));
    }

    /** An answer after which the connection ends. */
    static OwnAnswer last(int status, String why) {
        return of(status, why, true, false);
    }

    /** The answer to {@code CONNECT} behind which the tunnel begins. */
    static OwnAnswer connected() {
        return new OwnAnswer(Head.of("HTTP/1.1 200 Connection established").bytes(), false);
    }

    /** Whether the client ends the connection, or may not send its body, after this request. */
    static boolean closesAfter(Head request) {
        return request.has("Connection", "close")
                || request.has("Expect", "100-continue")
                || request.version().equals("HTTP/1.0") && !request.has("Connection", "keep-alive");
    }

    private static OwnAnswer of(int status, String why, boolean closes, boolean headOnly) {
        byte[] body = (why + "\n").getBytes(UTF_8);
        Head head = Head.of("HTTP/1.1 " + status + " " + reason(status))
                .add("Content-Type", "text/plain")
                .add("Content-Length", "" + body.length);
        ByteBuffer start = (closes ? head.add("Connection", "close") : head).bytes();
        ByteBuffer all = ByteBuffer.allocate(start.remaining() + (headOnly ? 0 : body.length));
        all.put(start).put(body, 0, all.remaining()).flip();
        return new OwnAnswer(all, closes);
    }

    private static String reason(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 413 -> "Content Too Large";
            case 501 -> "Not Implemented";
            case 502 -> "Bad Gateway";
            default -> "";
        };
    }
}
