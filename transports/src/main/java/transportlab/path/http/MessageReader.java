package transportlab.path.http;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Reads one direction of an HTTP/1.1 connection, message after message (RFC 9112). However the bytes are split, the
 * events are the same, except that data, framing and tunnel bytes come in other pieces. Bytes that are not HTTP come as
 * a tunnel, so that nothing is lost. Used by one thread.
 */
public final class MessageReader {
    /** Gets what was read. A buffer is valid only during the call. All events together are all bytes, in order. */
    public interface Listener {
        default void head(Head head) {}

        /** Bytes that belong to the framing of a body: sizes and ends of chunks, trailers. */
        default void framing(ByteBuffer raw) {}

        default void data(ByteBuffer some) {}

        /**
         * The message is whole. An answer that only informs (1xx) is a message of its own. For an answer that opens a
         * tunnel this is not called.
         */
        default void end() {}

        /** Bytes outside of any message: after a switch of protocols, or bytes that are no HTTP. */
        default void tunnel(ByteBuffer some) {}
    }

    private final boolean responses;
    private final Listener out;
    private final Queue<String> methods = new ArrayDeque<>();
    private final HeadCollector head;
    private BodyFraming body;
    private boolean tunnel;
    private boolean paused;

    private MessageReader(boolean responses, Listener out) {
        this.responses = responses;
        this.out = out;
        this.head = new HeadCollector(responses);
    }

    /** Reads what comes from a client. When the answer switches protocols, call {@link #tunnel}. */
    public static MessageReader requests(Listener out) {
        return new MessageReader(false, out);
    }

    /** Reads what comes from a server, which is told of each request by {@link #asked}. */
    public static MessageReader responses(Listener out) {
        return new MessageReader(true, out);
    }

    /**
     * A request was sent, whose answer will come after the answers to those before it. An answer to nothing is read as
     * one to {@code GET}.
     */
    public void asked(String method) {
        methods.add(method);
    }

    /** Everything that follows belongs to no message, and neither does a head that is not whole yet. */
    public void tunnel() {
        tunnel = true;
        if (!head.isEmpty()) {
            out.tunnel(head.raw());
        }
    }

    public boolean isTunnel() {
        return tunnel;
    }

    /** Whether no message has begun that is not whole. */
    public boolean isBetweenMessages() {
        return !tunnel && body == null && head.isEmpty();
    }

    /** From within an event: the rest of the bytes stays in the buffer that was fed, until {@link #resume}. */
    public void pause() {
        paused = true;
    }

    public void resume() {
        paused = false;
    }

    /** Reads all bytes, unless a listener pauses. */
    public void feed(ByteBuffer some) {
        while (some.hasRemaining() && !paused) {
            if (tunnel) {
                rest(some);
            } else if (body != null) {
                body(some);
            } else if (head.isEmpty() && isLineEnd(some)) {
                emptyLine(some);
            } else {
                head(some);
            }
        }
    }

    /** The connection has ended in this direction. An answer of unknown length is whole now. */
    public void ended() {
        if (body != null && body.endsWithConnection()) {
            body = null;
            out.end();
        } else if (!head.isEmpty()) {
            out.tunnel(head.raw());
        }
    }

    private static boolean isLineEnd(ByteBuffer some) {
        byte b = some.get(some.position());
        return b == '\r' || b == '\n';
    }

    /** An empty line before a start line means nothing (RFC 9112 2.2). */
    private void emptyLine(ByteBuffer some) {
        int from = some.position();
        while (some.hasRemaining() && isLineEnd(some)) {
            some.get();
        }
        out.framing(some.slice(from, some.position() - from));
    }

    private void rest(ByteBuffer some) {
        ByteBuffer all = some.slice();
        some.position(some.limit());
        out.tunnel(all);
    }

    private void head(ByteBuffer some) {
        switch (head.take(some)) {
            case HEAD -> begin(head.head());
            case NOT_HTTP -> {
                tunnel = true;
                out.tunnel(head.raw());
            }
            case MORE -> {}
        }
    }

    private void begin(Head message) {
        boolean opens = responses && opensTunnel(message);
        BodyFraming framing = responses ? answer(message) : request(message);
        body = opens ? null : framing;
        tunnel |= opens;
        out.head(message);
        endIfWhole();
    }

    private boolean opensTunnel(Head answer) {
        boolean connected = "CONNECT".equals(methods.peek()) && answer.status() / 100 == 2;
        return answer.status() == 101 || connected;
    }

    private BodyFraming request(Head request) {
        return request.isChunked()
                ? BodyFraming.chunked(out)
                : BodyFraming.ofLength(out, Math.max(0, request.contentLength()));
    }

    /** How the body of an answer ends (RFC 9112 6.3). */
    private BodyFraming answer(Head answer) {
        int status = answer.status();
        boolean informs = status / 100 == 1 && status != 101;
        String method = informs ? null : methods.poll();
        if (status / 100 == 1 || status == 204 || status == 304 || "HEAD".equals(method)) {
            return BodyFraming.ofLength(out, 0);
        }
        if (answer.isChunked()) {
            return BodyFraming.chunked(out);
        }
        return answer.contentLength() < 0
                ? BodyFraming.untilEnd(out)
                : BodyFraming.ofLength(out, answer.contentLength());
    }

    private void body(ByteBuffer some) {
        body.piece(some);
        if (body != null && body.isBroken()) {
            body = null;
            tunnel = true;
        }
        endIfWhole();
    }

    private void endIfWhole() {
        if (body != null && body.isWhole()) {
            body = null;
            out.end();
        }
    }
}
