package transportlab.server.jetty;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import transportlab.server.BodyListener;

/** Reads a request's body without blocking. A body that is too large, or arrives too slowly, is given up. */
final class JettyBody {
    private final JettyExchange exchange;
    private final int max;
    private final BodyListener listener;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicBoolean over = new AtomicBoolean();
    private final long beganNanos = System.nanoTime();
    private volatile long received;
    private volatile Future<?> watch;

    JettyBody(JettyExchange exchange, int max, BodyListener listener) {
        this.exchange = exchange;
        this.max = max;
        this.listener = listener;
    }

    void begin() {
        if (exchange.request.getLength() > max) {
            finish(listener::tooLarge);
        } else {
            read();
        }
    }

    private void read() {
        while (!over.get()) {
            Content.Chunk chunk = exchange.request.read();
            if (chunk == null) {
                watchRate();
                exchange.request.demand(this::read);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                finish(() -> listener.failed(chunk.getFailure()));
                return;
            }
            take(chunk);
        }
    }

    private void take(Content.Chunk chunk) {
        byte[] some = new byte[chunk.remaining()];
        chunk.getByteBuffer().get(some);
        boolean last = chunk.isLast();
        chunk.release();
        bytes.writeBytes(some);
        received = bytes.size();
        if (bytes.size() > max) {
            finish(listener::tooLarge);
        } else if (last) {
            finish(() -> listener.whole(ByteBuffer.wrap(bytes.toByteArray())));
        }
    }

    private void finish(Runnable then) {
        if (over.compareAndSet(false, true)) {
            if (watch != null) {
                watch.cancel(false);
            }
            then.run();
        }
    }

    private void watchRate() {
        if (watch == null) {
            long period = exchange.setup.limits().checkMillis();
            watch = exchange.setup
                    .scheduler()
                    .scheduleWithFixedDelay(this::check, period, period, TimeUnit.MILLISECONDS);
        }
    }

    private void check() {
        if (exchange.setup.limits().isTooSlow(System.nanoTime() - beganNanos, received)) {
            finish(() -> {
                listener.failed(new TimeoutException("the body came too slowly"));
                exchange.abort();
            });
        }
    }
}
