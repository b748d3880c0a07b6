package transportlab.wire.dissect;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;
import transportlab.wire.WireListener;

/**
 * Reads both directions of one connection as HTTP/1.1 (RFC 9112) and, after a 101 response, as WebSocket (RFC 6455). It
 * does not depend on how client and server read the same bytes. It pairs responses with requests, hands bodies and
 * messages to the technique's dissectors, and tells a listener the kind of every byte. The bytes may be split in any
 * way. Not thread-safe.
 */
public final class ConnectionDissector implements Dissection {
    private static final byte[] STATUS_LINE = {'H', 'T', 'T', 'P', '/', '1', '.'};

    private final BodyDissectors techniques;
    private final WireListener listener;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final HttpSide requests;
    private final HttpSide responses;
    private long nanos;
    private long requestStartedNanos;
    private int updatesInBody;

    /** A request that waits for its response. */
    private record Pending(String method, String target, String path, Purpose purpose) {}

    public ConnectionDissector(BodyDissectors techniques, WireListener listener) {
        this.techniques = techniques;
        this.listener = listener;
        requests = new Requests(sink(Direction.UP));
        responses = new Responses(sink(Direction.DOWN));
    }

    @Override
    public void bytes(Direction direction, long atNanos, ByteBuffer some) {
        nanos = atNanos;
        (direction == Direction.UP ? requests : responses).bytes(some);
    }

    /** The connection is over. Requests without a complete response have failed. */
    @Override
    public void closed(long atNanos) {
        nanos = atNanos;
        requests.end();
        responses.end();
        while (pending.poll() != null) {
            listener.requestFailed();
        }
    }

    private KindSink sink(Direction direction) {
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

    private final class Requests extends HttpSide {
        Requests(KindSink out) {
            super(out);
        }

        @Override
        boolean canStart(int index, byte b) {
            return b >= 'A' && b <= 'Z';
        }

        @Override
        int startLength() {
            return 1;
        }

        @Override
        void messageStarted() {
            requestStartedNanos = nanos;
        }

        @Override
        BodyReader headComplete(HeadReader.Head head) {
            String method = head.part(0);
            String path = path(head.part(1));
            Purpose purpose = head.upgradesToWebSocket() ? Purpose.STREAM : techniques.purpose(method, path);
            pending.add(new Pending(method, head.part(1), path, purpose));
            listener.exchange(Direction.UP, method, head.part(1));
            listener.requestStarted(purpose, requestStartedNanos);
            Dissector inside = techniques.body(Direction.UP, method, path);
            return head.chunked()
                    ? BodyReader.chunked(inside)
                    : BodyReader.ofLength(inside, Math.max(0, head.contentLength(0)));
        }

        @Override
        void messageComplete() {}

        private String path(String target) {
            int query = target.indexOf('?');
            return query < 0 ? target : target.substring(0, query);
        }
    }

    private final class Responses extends HttpSide {
        private int status;
        private boolean interim;

        Responses(KindSink out) {
            super(out);
        }

        @Override
        boolean canStart(int index, byte b) {
            return b == STATUS_LINE[index];
        }

        @Override
        int startLength() {
            return STATUS_LINE.length;
        }

        @Override
        void messageStarted() {
            Pending request = pending.peek();
            if (request != null) {
                listener.exchange(Direction.DOWN, request.method, request.target);
            }
        }

        @Override
        BodyReader headComplete(HeadReader.Head head) {
            updatesInBody = 0;
            status = statusOf(head);
            interim = status >= 100 && status < 200 && status != 101;
            Pending request = pending.peek();
            if (request == null || interim || status == 101 || status == 204 || status == 304) {
                if (status == 101 && request != null) {
                    switchBoth(request.path);
                }
                return BodyReader.ofLength(Dissector.all(Kind.OTHER), 0);
            }
            if (request.method.equals("HEAD")) {
                return BodyReader.ofLength(Dissector.all(Kind.OTHER), 0);
            }
            Dissector inside = status >= 400
                    ? Dissector.all(Kind.ENVELOPE)
                    : techniques.body(Direction.DOWN, request.method, request.path);
            long length = head.contentLength(-1);
            return head.chunked()
                    ? BodyReader.chunked(inside)
                    : length >= 0 ? BodyReader.ofLength(inside, length) : BodyReader.untilClose(inside);
        }

        @Override
        void messageComplete() {
            Pending request = interim ? null : pending.poll();
            if (request != null) {
                boolean success = status >= 200 && status < 300;
                listener.responseCompleted(status, success && request.purpose == Purpose.POLL && updatesInBody == 0);
            }
        }

        private int statusOf(HeadReader.Head head) {
            try {
                return Integer.parseInt(head.part(1));
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        private void switchBoth(String path) {
            requests.switchTo(frames(Direction.UP, path));
            responses.switchTo(frames(Direction.DOWN, path));
        }

        private FrameDissector frames(Direction direction, String path) {
            return new FrameDissector(
                    text -> techniques.message(direction, path, text),
                    opcode -> listener.frameStarted(direction, opcode));
        }
    }
}
