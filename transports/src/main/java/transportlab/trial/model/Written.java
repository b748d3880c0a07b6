package transportlab.trial.model;

import java.nio.ByteBuffer;
import java.util.Locale;
import transportlab.io.Headers;
import transportlab.wire.Direction;
import transportlab.wire.dissect.ConnectionSizes;

/** What an end of a connection writes at once. Its bytes are made only where somebody looks at them. */
interface Written {
    byte[] NOTHING = new byte[0];

    /** How many bytes there are. */
    int size();

    /** The bytes, as the live server (Jetty 12.1) and the live clients (Netty 4.2) write them. */
    byte[] bytes();

    /** Happens at the server when it has arrived there as a whole. */
    default void at(ModelServer server) {}

    /** Tells of what it consists. */
    void tell(ConnectionSizes to, long atNanos);

    /** A request with its body. Netty puts {@code content-length} last, and only on a POST. */
    record Request(String method, String target, Headers headers, byte[] body) implements Written {
        private static final String VERSION = " HTTP/1.1";

        @Override
        public void at(ModelServer server) {
            server.request(VERSION.strip(), method, target, headers, body);
        }

        private String last() {
            return method.equals("POST") ? "content-length: " + body.length + WireBytes.LINE_END : "";
        }

        private int head() {
            return WireBytes.headSize(method.length() + 1 + target.length() + VERSION.length(), headers, last());
        }

        @Override
        public int size() {
            return head() + body.length;
        }

        @Override
        public byte[] bytes() {
            return WireBytes.joined(WireBytes.head(method + " " + target + VERSION, headers, last()), body);
        }

        @Override
        public void tell(ConnectionSizes to, long atNanos) {
            boolean asksForWebSocket = headers.hasToken("upgrade", "websocket");
            to.request(method, target, asksForWebSocket, head(), ByteBuffer.wrap(body), atNanos);
        }
    }

    /**
     * The head of an answer.
     *
     * @param more fields that the engine adds, each with its line end
     */
    record Head(int status, Headers headers, String more) {
        private String statusLine() {
            return "HTTP/1.1 " + status + " " + WireBytes.reason(status);
        }

        private int size() {
            return WireBytes.headSize(
                    "HTTP/1.1 200 ".length() + WireBytes.reason(status).length(), headers, more);
        }

        private byte[] bytes() {
            return WireBytes.head(statusLine(), headers, more);
        }
    }

    /**
     * An answer, or some of it.
     *
     * @param head null if it was sent before
     * @param body some of the body, or all
     * @param chunk null if the body has a length
     * @param last whether the answer ends with this
     */
    record Answer(Head head, byte[] body, Chunk chunk, boolean last) implements Written {
        private int framing() {
            return chunk == null ? 0 : chunk.size(body.length, last);
        }

        @Override
        public int size() {
            return (head == null ? 0 : head.size()) + framing() + body.length;
        }

        @Override
        public byte[] bytes() {
            byte[] first = head == null ? NOTHING : head.bytes();
            return WireBytes.joined(first, chunk == null ? body : chunk.bytes(body, last));
        }

        @Override
        public void tell(ConnectionSizes to, long atNanos) {
            if (head != null) {
                to.response(head.status(), head.size());
            }
            to.body(framing(), ByteBuffer.wrap(body));
            if (last) {
                to.responseCompleted();
            }
        }
    }

    /**
     * What Jetty writes around a piece of a chunked body (RFC 9112 7.1). The line end behind a chunk comes only with
     * the next one.
     *
     * @param follows whether a chunk came before
     */
    record Chunk(boolean follows) {
        private static final String LAST = "0" + WireBytes.LINE_END + WireBytes.LINE_END;

        private String before(int length) {
            return length == 0
                    ? ""
                    : (follows ? WireBytes.LINE_END : "")
                            + Integer.toHexString(length).toUpperCase(Locale.ROOT)
                            + WireBytes.LINE_END;
        }

        private String behind(int length, boolean last) {
            return !last ? "" : (follows || length > 0 ? WireBytes.LINE_END : "") + LAST;
        }

        private int size(int length, boolean last) {
            return before(length).length() + behind(length, last).length();
        }

        private byte[] bytes(byte[] some, boolean last) {
            return WireBytes.joined(
                    WireBytes.ascii(before(some.length)), some, WireBytes.ascii(behind(some.length, last)));
        }
    }

    /**
     * A frame of a WebSocket (RFC 6455 5.2), which is a whole message or a control frame.
     *
     * @param mask null for a frame of the server
     */
    record Frame(int opcode, byte[] payload, Integer mask) implements Written {
        @Override
        public void at(ModelServer server) {
            server.frame(opcode, payload);
        }

        private int header() {
            return WireBytes.frameHeader(payload.length, mask != null);
        }

        @Override
        public int size() {
            return header() + payload.length;
        }

        @Override
        public byte[] bytes() {
            return WireBytes.frame(opcode, payload, mask);
        }

        @Override
        public void tell(ConnectionSizes to, long atNanos) {
            Direction direction = mask == null ? Direction.DOWN : Direction.UP;
            to.frame(direction, opcode, header(), ByteBuffer.wrap(payload));
        }
    }

    /** Bytes of a connection without HTTP, which are always counted as bytes. */
    record Plain(byte[] bytes) implements Written {
        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public void tell(ConnectionSizes to, long atNanos) {
            throw new UnsupportedOperationException("bytes without HTTP say nothing about themselves");
        }
    }
}
