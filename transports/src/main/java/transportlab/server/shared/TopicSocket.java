package transportlab.server.shared;

import java.nio.ByteBuffer;
import java.util.Optional;
import transportlab.io.Done;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;
import transportlab.server.ServerSetup;

/** The server half of one channel that carries messages both ways: updates from a topic, client messages into it. */
public final class TopicSocket implements MessageListener, Feeder.Outlet {
    private static final int TOO_BIG = 1009;
    private static final int WRONG_DATA = 1007;

    private final Cursor from;
    private final ServerSetup setup;
    private final Feeder feeder;
    private MessageSink sink;

    public TopicSocket(Cursor from, ServerSetup setup) {
        this.from = from;
        this.setup = setup;
        this.feeder = new Feeder(from, setup, this);
    }

    @Override
    public void opened(MessageSink to) {
        sink = to;
        feeder.start();
    }

    @Override
    public void message(boolean text, ByteBuffer whole) {
        if (whole.remaining() > Publishing.MOST_BYTES) {
            sink.close(TOO_BIG);
            return;
        }
        Optional<byte[]> valid = Publishing.text(whole);
        if (valid.isEmpty()) {
            sink.close(WRONG_DATA);
        } else {
            setup.flow().received(from.topic(), valid.get());
        }
    }

    @Override
    public void record(byte[] json, long at, UpdateRange carries, Done done) {
        sink.write(true, ByteBuffer.wrap(json), carries, done);
    }

    @Override
    public void heartbeat(Done done) {
        sink.ping(ByteBuffer.allocate(0));
        done.ok();
    }

    /** Does nothing, because the side that closes first keeps its port in TIME_WAIT; that should be the client. */
    @Override
    public void end() {}

    @Override
    public void closed(int code, boolean clean) {
        feeder.stop();
    }
}
