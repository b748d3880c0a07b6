package transportlab.server.jetty;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;
import transportlab.server.shared.Publishing;

/** One WebSocket on Jetty's core API. Payloads stay bytes; fragments are joined and pings answered in this class. */
final class JettySocket implements FrameHandler, MessageSink {
    private final JettyExchange exchange;
    private final int most;
    private final MessageListener listener;
    private final AtomicBoolean pinging = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ByteArrayOutputStream fragments = new ByteArrayOutputStream();
    private boolean textFragments;
    private CoreSession session;

    /**
     * @param most the most bytes of one message
     */
    JettySocket(JettyExchange exchange, int most, MessageListener listener) {
        this.exchange = exchange;
        this.most = most;
        this.listener = listener;
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = opened;
        listener.opened(this);
        callback.succeeded();
        session.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.BINARY, OpCode.CONTINUATION -> data(frame);
            case OpCode.PING -> {
                // the next frame is requested only when the pong has been sent, so that the pongs for a client that
                // never reads do not pile up
                ByteBuffer data = copy(frame.getPayload());
                callback.succeeded();
                Callback sent = Callback.from(session::demand, cause -> {});
                session.sendFrame(new Frame(OpCode.PONG, data), sent, false);
                return;
            }
            case OpCode.PONG -> listener.pong(frame.getPayload());
            default -> {}
        }
        callback.succeeded();
        if (frame.getOpCode() != OpCode.CLOSE) {
            session.demand();
        }
    }

    private void data(Frame frame) {
        boolean first = frame.getOpCode() != OpCode.CONTINUATION;
        if (first) {
            textFragments = frame.getOpCode() == OpCode.TEXT;
        }
        if (fragments.size() + frame.getPayloadLength() > most) {
            close(CloseStatus.MESSAGE_TOO_LARGE);
            return;
        }
        if (first && frame.isFin()) {
            message(frame.getPayload());
            return;
        }
        byte[] part = new byte[frame.getPayloadLength()];
        frame.getPayload().get(part);
        fragments.writeBytes(part);
        if (frame.isFin()) {
            ByteBuffer whole = ByteBuffer.wrap(fragments.toByteArray());
            fragments.reset();
            message(whole);
        }
    }

    /** Passes on a message. Text that is not valid UTF-8 ends the connection instead (RFC 6455 8.1). */
    private void message(ByteBuffer whole) {
        if (textFragments && Publishing.text(whole.duplicate()).isEmpty()) {
            close(CloseStatus.BAD_PAYLOAD);
        } else {
            listener.message(textFragments, whole);
        }
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        over(status.getCode());
        callback.succeeded();
    }

    /** Called if the handshake failed, so that the connection never became a WebSocket. */
    void neverOpened() {
        over(CloseStatus.NO_CLOSE);
    }

    private void over(int code) {
        if (closed.compareAndSet(false, true)) {
            boolean clean = code != CloseStatus.NO_CLOSE;
            exchange.gone(clean ? Gone.FIN : Gone.RESET);
            listener.closed(code, clean);
        }
    }

    @Override
    public void write(boolean text, ByteBuffer whole, UpdateRange carries, Done done) {
        exchange.written(carries);
        Frame frame = new Frame(text ? OpCode.TEXT : OpCode.BINARY, whole);
        session.sendFrame(frame, Callback.from(done::ok, done::failed), false);
    }

    @Override
    public void ping(ByteBuffer data) {
        if (pinging.compareAndSet(false, true)) {
            Callback sent = Callback.from(() -> pinging.set(false), cause -> pinging.set(false));
            session.sendFrame(new Frame(OpCode.PING, copy(data)), sent, false);
        }
    }

    @Override
    public void close(int code) {
        session.close(code, null, Callback.NOOP);
    }

    @Override
    public void abort() {
        Connections.reset(exchange.endPoint());
        session.abort();
    }

    private static ByteBuffer copy(ByteBuffer bytes) {
        ByteBuffer copy = ByteBuffer.allocate(bytes.remaining());
        return copy.put(bytes.duplicate()).flip();
    }
}
