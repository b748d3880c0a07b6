package transportlab.wire.dissect;

import java.nio.ByteBuffer;
import transportlab.wire.Direction;
import transportlab.wire.WireListener;

/**
 * Reads both directions of one connection as HTTP/1.1 (RFC 9112) and, after a 101 response, as WebSocket (RFC 6455).
 * Behind the answer of a proxy that has made a tunnel, it reads HTTP from the start. It
 * does not depend on how client and server read the same bytes. It hands bodies and messages to the technique's
 * dissectors, and tells a listener the kind of every byte. The bytes may be split in any way. Not thread-safe.
 */
public final class ConnectionDissector implements Dissection {
    private static final byte[] STATUS_LINE = {'H', 'T', 'T', 'P', '/', '1', '.'};

    private final WireListener listener;
    private final Exchanges exchanges;
    private final HttpSide requests;
    private final HttpSide responses;
    private long nanos;
    private long requestStartedNanos;

    public ConnectionDissector(BodyDissectors techniques, WireListener listener) {
        this.listener = listener;
        exchanges = new Exchanges(techniques, listener);
        requests = new Requests(exchanges.sink(Direction.UP));
        responses = new Responses(exchanges.sink(Direction.DOWN));
    }

    @Override
    public void bytes(Direction direction, long atNanos, ByteBuffer some) {
        nanos = atNanos;
        (direction == Direction.UP ? requests : responses).bytes(some);
    }

    @Override
    public void closed(long atNanos) {
        nanos = atNanos;
        requests.end();
        responses.end();
        exchanges.closed();
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
            Dissector inside =
                    exchanges.request(head.part(0), head.part(1), head.upgradesToWebSocket(), requestStartedNanos);
            return head.chunked()
                    ? BodyReader.chunked(inside)
                    : BodyReader.ofLength(inside, Math.max(0, head.contentLength(0)));
        }

        @Override
        void messageComplete() {}
    }

    private final class Responses extends HttpSide {
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
            exchanges.responseStarted();
        }

        @Override
        BodyReader headComplete(HeadReader.Head head) {
            Dissector inside = exchanges.response(statusOf(head));
            if (exchanges.isSwitched()) {
                requests.switchTo(frames(Direction.UP));
                responses.switchTo(frames(Direction.DOWN));
            }
            if (inside == Exchanges.NO_BODY) {
                return BodyReader.ofLength(inside, 0);
            }
            long length = head.contentLength(-1);
            return head.chunked()
                    ? BodyReader.chunked(inside)
                    : length >= 0 ? BodyReader.ofLength(inside, length) : BodyReader.untilClose(inside);
        }

        @Override
        void messageComplete() {
            exchanges.responseCompleted();
        }

        private int statusOf(HeadReader.Head head) {
            try {
                return Integer.parseInt(head.part(1));
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        private FrameDissector frames(Direction direction) {
            return new FrameDissector(
                    text -> exchanges.message(direction, text), opcode -> listener.frameStarted(direction, opcode));
        }
    }
}
