package transportlab.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import transportlab.client.CountedDialer;
import transportlab.client.Dialer;
import transportlab.client.HttpPool;
import transportlab.io.Cancellable;
import transportlab.io.Headers;
import transportlab.io.MessageListener;
import transportlab.io.NanoClock;
import transportlab.wire.dissect.BodyDissectors;

/** A clock that a test moves; it has no network but the pool that a test gives it. */
public final class FakeTime implements Dialer, NanoClock {
    public HttpPool pool;
    private final List<Timer> timers = new ArrayList<>();
    private long now;

    private record Timer(long due, Runnable action) {}

    /** How many timers are set. */
    public int timers() {
        return timers.size();
    }

    public void advance(Duration by) {
        long end = now + by.toNanos();
        while (true) {
            Timer next =
                    timers.stream().min(Comparator.comparingLong(Timer::due)).orElse(null);
            if (next == null || next.due > end) {
                break;
            }
            timers.remove(next);
            now = Math.max(now, next.due);
            next.action.run();
        }
        now = end;
    }

    @Override
    public CountedDialer attempt(String id) {
        throw new AssertionError("nothing is tried");
    }

    @Override
    public Cancellable after(Duration delay, Runnable then) {
        Timer timer = new Timer(now + delay.toNanos(), then);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    @Override
    public long nanoTime() {
        return now;
    }

    /** Nothing happens until then. */
    public void waitUntil(long nanos) {
        now = Math.max(now, nanos);
    }

    /** Something took that long. */
    public void spend(long nanos) {
        now += nanos;
    }

    @Override
    public long arrivedNanos() {
        return now;
    }

    @Override
    public HttpPool http(int most, BodyDissectors by) {
        if (pool == null) {
            throw new IllegalStateException("no network here");
        }
        return pool;
    }

    @Override
    public Cancellable tcp(
            transportlab.io.PortRole role,
            transportlab.wire.dissect.BodyDissectors by,
            transportlab.io.ByteListener listener) {
        throw new AssertionError("nothing is dialled here");
    }

    @Override
    public Cancellable webSocket(String target, Headers headers, BodyDissectors by, MessageListener listener) {
        throw new IllegalStateException("no network here");
    }
}
