package transportlab.transport.flashsocket;

import java.nio.ByteBuffer;
import java.time.Duration;
import transportlab.io.ByteListener;
import transportlab.io.ByteSink;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.UpdateRange;

/**
 * Answers the one request of the policy port, and closes the connection. A client that asks for anything else, or takes
 * too long, is dropped.
 */
final class PolicyServer implements ByteListener {
    private final long patienceNanos;
    private final long beganNanos;
    private ByteSink sink;
    private int matched;

    PolicyServer(Duration patience, long beganNanos) {
        this.beganNanos = beganNanos;
        this.patienceNanos = patience.toNanos();
    }

    @Override
    public void opened(ByteSink to) {
        sink = to;
    }

    @Override
    public void bytes(ByteBuffer some) {
        while (some.hasRemaining()) {
            if (matched == Policy.REQUEST.limit() || some.get() != Policy.REQUEST.get(matched++)) {
                sink.abort();
                return;
            }
        }
        if (matched == Policy.REQUEST.limit()) {
            Done then = Done.either(() -> sink.end(Done.IGNORE));
            sink.write(Policy.ANSWER.duplicate(), UpdateRange.NONE, then);
        }
    }

    /** Drops a client that stays connected for too long, even if it has its answer. */
    @Override
    public void tick(long nowNanos) {
        if (nowNanos - beganNanos > patienceNanos) {
            sink.abort();
        }
    }

    @Override
    public void ended() {
        if (matched < Policy.REQUEST.limit()) {
            sink.abort();
        }
    }

    @Override
    public void gone(Gone how) {}
}
