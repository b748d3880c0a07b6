package transportlab.wire.dissect;

import java.util.ArrayDeque;
import java.util.Deque;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;
import transportlab.wire.WireListener;

/**
 * What the messages of one HTTP connection mean. It pairs responses with requests, chooses the technique's dissectors
 * for bodies and WebSocket messages, and tells a listener which requests began, were answered or failed.
 */
final class Exchanges {
    /** Where a response has no body. */
    static final Dissector NO_BODY = Dissector.all(Kind.OTHER);

    private static final int SWITCHING = 101;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final BodyDissectors techniques;
    private final WireListener listener;
    private final Deque<Pending> pending = new ArrayDeque<>(2);
    private int status;
    private boolean interim;
    private int updatesInBody;
    private String switchedPath;

    /** A request that waits for its response. */
    private record Pending(String method, String target, String path, Purpose purpose) {}

    Exchanges(BodyDissectors techniques, WireListener listener) {
        this.techniques = techniques;
        this.listener = listener;
    }

    /** Takes the kinds of one direction. */
    KindSink sink(Direction direction) {
        return new KindSink() {
            @Override
            public void kind(Kind kind, int bytes) {
                listener.kind(direction, kind, bytes);
            }

            @Override
            public void update() {
                updatesInBody++;
                if (direction == Direction.DOWN) {
                    listener.updateSeen();
                }
            }
        };
    }

    /**
     * The head of a request is complete.
     *
     * @param startedNanos when its first byte passed
     * @return the dissector for its body
     */
    Dissector request(String method, String target, boolean asksForWebSocket, long startedNanos) {
        String path = Target.path(method, target);
        Purpose purpose =
                asksForWebSocket || Target.isTunnel(method) ? Purpose.STREAM : techniques.purpose(method, path);
        pending.add(new Pending(method, target, path, purpose));
        listener.exchange(Direction.UP, method, target);
        listener.requestStarted(purpose, startedNanos);
        return techniques.body(Direction.UP, method, path);
    }

    /** The first byte of a response passes. */
    void responseStarted() {
        Pending request = pending.peek();
        if (request != null) {
            listener.exchange(Direction.DOWN, request.method, request.target);
        }
    }

    /**
     * The head of a response is complete.
     *
     * @return the dissector for its body; {@link #NO_BODY} if it has none
     */
    Dissector response(int code) {
        updatesInBody = 0;
        status = code;
        interim = status >= 100 && status < 200 && status != SWITCHING;
        Pending request = pending.peek();
        if (request == null || interim || status == NO_CONTENT || status == NOT_MODIFIED) {
            return NO_BODY;
        }
        if (status == SWITCHING) {
            switchedPath = request.path;
            return NO_BODY;
        }
        if (request.method.equals("HEAD") || Target.isTunnel(request.method) && isSuccess()) {
            return NO_BODY;
        }
        return status >= 400
                ? Dissector.all(Kind.ENVELOPE)
                : techniques.body(Direction.DOWN, request.method, request.path);
    }

    void responseCompleted() {
        Pending request = interim ? null : pending.poll();
        if (request != null) {
            listener.responseCompleted(status, isSuccess() && request.purpose == Purpose.POLL && updatesInBody == 0);
        }
    }

    private boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether the connection is a WebSocket from now on. */
    boolean isSwitched() {
        return switchedPath != null;
    }

    /** The dissector for one message of the WebSocket. */
    Dissector message(Direction direction, boolean text) {
        return techniques.message(direction, switchedPath, text);
    }

    /** The connection is over. Requests without a complete response have failed. */
    void closed() {
        while (pending.poll() != null) {
            listener.requestFailed();
        }
    }
}
