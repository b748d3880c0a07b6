package transportlab.transport.socketio.engine;

import java.nio.ByteBuffer;
import transportlab.client.ChannelEnd;
import transportlab.client.RequestHeaders.Kind;
import transportlab.io.Cancellable;
import transportlab.io.Done;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.Turns;
import transportlab.io.UpdateRange;

/** One WebSocket for both directions: each packet is one message. */
final class SocketWay implements Way, MessageListener {
    private final EngineClient client;
    private final EngineClient.Setup setup;
    private final Turns turns = new Turns();
    private Cancellable connection = Cancellable.NOTHING;
    private MessageSink sink;
    private boolean writing;
    private boolean closing;
    private int refusal;

    /** A way whose WebSocket is still to be opened. */
    SocketWay(EngineClient client, EngineClient.Setup setup) {
        this.client = client;
        this.setup = setup;
    }

    /** A way over a WebSocket that is already open. */
    SocketWay(EngineClient client, EngineClient.Setup setup, MessageSink open) {
        this(client, setup);
        this.sink = open;
    }

    @Override
    public void begin() {
        connection = setup.net()
                .webSocket(client.target("websocket"), setup.headers().of(Kind.HANDSHAKE), setup.bodies(), this);
    }

    @Override
    public void refused(int status) {
        refusal = status;
    }

    @Override
    public void opened(MessageSink to) {
        sink = to;
        closeIfDone();
    }

    @Override
    public void message(boolean text, ByteBuffer whole) {
        client.received(Packet.ofFrame(text, whole));
    }

    @Override
    public void closed(int code, boolean clean) {
        client.ended(ChannelEnd.failure(refusal, code, clean));
    }

    /** A write may be done at once, also very many one after the other. */
    @Override
    public void flush() {
        turns.take(this::writeOne);
    }

    private void writeOne() {
        EngineClient.Waiting next = sink == null || writing ? null : client.takeOne();
        if (next != null) {
            writing = true;
            Packet packet = next.packet();
            Done done = Done.of(() -> written(next.done()), next.done()::failed);
            sink.write(!packet.binary(), packet.frame(), UpdateRange.NONE, done);
        }
    }

    private void written(Done done) {
        writing = false;
        done.ok();
        flush();
        closeIfDone();
    }

    @Override
    public void close() {
        closing = true;
        flush();
        closeIfDone();
    }

    private void closeIfDone() {
        if (closing && sink != null && !writing && !client.hasWaiting()) {
            sink.close(MessageSink.NORMAL_CLOSURE);
        }
    }

    @Override
    public void abort() {
        connection.cancel();
        if (sink != null) {
            sink.abort();
        }
    }
}
