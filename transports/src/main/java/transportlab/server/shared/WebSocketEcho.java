package transportlab.server.shared;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import transportlab.io.Done;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;

/** {@code /ws/echo}: sends each message back unchanged, as text or binary. It sends a ping after a silence. */
public final class WebSocketEcho {
    public static final String PATH = "/ws/echo";

    /** The maximum number of bytes that may wait for a client that sends but does not read. */
    private static final long MOST_WAITING_BYTES = 2L * ServerSetup.MOST_MESSAGE;

    /** What a waiting message is assumed to cost in addition to its payload, in bytes. */
    private static final int EACH = 64;

    private static final int TRY_LATER = 1013;

    private WebSocketEcho() {}

    public static void mount(Mounts at, ServerSetup setup) {
        at.webSocket(PATH, handshake -> handshake.accept(setup.headers().common(), new Echo(setup)));
    }

    private record Message(boolean text, byte[] bytes) {}

    /** One connection. */
    private static final class Echo implements MessageListener {
        private final Queue<Message> waiting = new ArrayDeque<>();
        private MessageSink sink;
        private boolean writing;
        private long waitingBytes;
        private final Silence silence;

        Echo(ServerSetup setup) {
            silence = new Silence(setup, setup.heartbeat(), () -> sink.ping(ByteBuffer.allocate(0)));
        }

        @Override
        public void opened(MessageSink to) {
            sink = to;
            silence.watch();
        }

        @Override
        public void message(boolean text, ByteBuffer whole) {
            byte[] bytes = new byte[whole.remaining()];
            whole.get(bytes);
            synchronized (this) {
                if (waitingBytes + bytes.length + EACH > MOST_WAITING_BYTES) {
                    sink.close(TRY_LATER);
                    return;
                }
                waiting.add(new Message(text, bytes));
                waitingBytes += bytes.length + EACH;
            }
            writeNext(false);
        }

        private void writeNext(boolean written) {
            Message next;
            synchronized (this) {
                writing &= !written;
                if (writing || waiting.isEmpty()) {
                    return;
                }
                writing = true;
                next = waiting.remove();
                waitingBytes -= next.bytes.length + EACH;
            }
            silence.broken();
            Done done = Done.of(() -> writeNext(true), cause -> {});
            sink.write(next.text, ByteBuffer.wrap(next.bytes), UpdateRange.NONE, done);
        }

        @Override
        public void closed(int code, boolean clean) {
            silence.stop();
        }
    }
}
