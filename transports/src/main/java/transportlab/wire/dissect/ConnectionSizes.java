package transportlab.wire.dissect;

import java.nio.ByteBuffer;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.WireListener;

/**
 * Counts one HTTP connection by what its ends say they have written, without the bytes of heads and framing. Bodies and
 * messages are read by the technique's dissectors, as {@link ConnectionDissector} does. Both tell a listener the same.
 */
public final class ConnectionSizes {
    private static final int FIRST_CONTROL = 8;
    private static final int TEXT = 1;

    private final WireListener listener;
    private final Exchanges exchanges;
    private final KindSink up;
    private final KindSink down;
    private Dissector answer;

    public ConnectionSizes(BodyDissectors techniques, WireListener listener) {
        this.listener = listener;
        this.exchanges = new Exchanges(techniques, listener);
        this.up = exchanges.sink(Direction.UP);
        this.down = exchanges.sink(Direction.DOWN);
    }

    /**
     * A whole request.
     *
     * @param head bytes of its request line and fields, up to the blank line
     */
    public void request(
            String method, String target, boolean asksForWebSocket, int head, ByteBuffer body, long atNanos) {
        up.kind(Kind.HEADERS, head);
        whole(exchanges.request(method, target, asksForWebSocket, atNanos), body, up);
    }

    /**
     * The head of a response.
     *
     * @param head bytes of its status line and fields, up to the blank line
     */
    public void response(int status, int head) {
        exchanges.responseStarted();
        down.kind(Kind.HEADERS, head);
        answer = exchanges.response(status);
    }

    /**
     * Some of the body of the response.
     *
     * @param framing bytes around it
     */
    public void body(int framing, ByteBuffer some) {
        if (framing > 0) {
            down.kind(Kind.FRAMING, framing);
        }
        if (some.hasRemaining()) {
            answer.bytes(some, down);
        }
    }

    /** The response is complete. */
    public void responseCompleted() {
        answer.end(down);
        answer = null;
        exchanges.responseCompleted();
    }

    /**
     * A frame of a WebSocket that is a whole message or a control frame (RFC 6455 5.2).
     *
     * @param header bytes before the payload
     */
    public void frame(Direction direction, int opcode, int header, ByteBuffer payload) {
        KindSink out = direction == Direction.UP ? up : down;
        listener.frameStarted(direction, opcode);
        if (opcode >= FIRST_CONTROL) {
            out.kind(Kind.CONTROL, header + payload.remaining());
        } else {
            out.kind(Kind.FRAMING, header);
            whole(exchanges.message(direction, opcode == TEXT), payload, out);
        }
    }

    /** The connection is over. */
    public void closed() {
        if (answer != null) {
            answer.end(down);
        }
        exchanges.closed();
    }

    private static void whole(Dissector by, ByteBuffer some, KindSink out) {
        if (some.hasRemaining()) {
            by.bytes(some, out);
        }
        by.end(out);
    }
}
