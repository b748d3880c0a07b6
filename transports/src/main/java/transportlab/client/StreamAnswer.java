package transportlab.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import transportlab.io.Cancellable;
import transportlab.io.Headers;
import transportlab.io.Wrapped;

/**
 * An answer that never ends, read piece by piece. An update has arrived with the last byte of the smallest unit that
 * the technique's reader hands on. Its head has to come in time, then the position, and if there is a heartbeat, then a
 * message again and again; otherwise the stream is given up.
 */
public class StreamAnswer implements ResponseListener {
    protected static final String NO_ANSWER = "no answer";
    protected static final String NO_POSITION = "no position";
    protected static final String NO_MESSAGE = "no message";

    protected final Watchdog watchdog;
    private final HttpHalf half;
    private final Consumer<ByteBuffer> reader;
    private Cancellable request = Cancellable.NOTHING;
    private boolean refused;
    private boolean alive;
    private int status;
    private long arrivedNanos;

    /**
     * @param readerOf makes the technique's reader of the body; it hands decoded records to the given consumer
     */
    public StreamAnswer(HttpHalf half, Function<Consumer<Wrapped>, Consumer<ByteBuffer>> readerOf) {
        this.half = half;
        this.reader = readerOf.apply(this::take);
        this.watchdog = new Watchdog(half.net(), this::late);
    }

    /**
     * Sends the request.
     *
     * @param send sends it and returns what gives it up
     */
    final void ask(Supplier<Cancellable> send) {
        asked();
        request = send.get();
    }

    /** The request is being sent. */
    protected void asked() {
        watchdog.expect(NO_ANSWER, waits().answer());
    }

    /** The head of a stream is here. A stream that goes on behind an earlier one does not begin with a position. */
    protected void begun() {
        if (half.subscriber().hasPosition()) {
            heard();
        } else {
            watchdog.expect(NO_POSITION, waits().position());
        }
    }

    /** A message is here. Without a heartbeat, silence says nothing from now on. */
    private void heard() {
        if (alive) {
            watchdog.again();
        } else if (waits().hasHeartbeat()) {
            alive = true;
            watchdog.expect(NO_MESSAGE, waits().silence());
        } else {
            watchdog.stop();
        }
    }

    private void late(TimedOut cause) {
        request.cancel();
        failed(cause);
    }

    protected final Waits waits() {
        return half.setup.waits();
    }

    private void take(Wrapped record) {
        half.subscriber().take(record, arrivedNanos);
        heard();
    }

    /** Whether this is the head of a stream. */
    protected boolean accepts(int status, Headers headers) {
        return status == 200;
    }

    @Override
    public final void head(int code, Headers headers) {
        status = code;
        refused = !accepts(code, headers);
        if (!refused) {
            begun();
        } else if (code == 200) {
            // a stream of the wrong kind, which may never end
            request.cancel();
            end();
        }
    }

    @Override
    public final void body(ByteBuffer some, long arrived) {
        if (refused) {
            return;
        }
        arrivedNanos = arrived;
        reader.accept(some);
        if (half.subscriber().hasPosition()) {
            half.works();
            half.becomeReady();
        }
    }

    @Override
    public void end() {
        failed(refused ? new IOException("the server answered with " + status) : new Ended("the stream has ended"));
    }

    @Override
    public void failed(Throwable cause) {
        watchdog.stop();
        lost(cause);
    }

    /** The stream has ended or failed, or it never began. */
    protected void lost(Throwable cause) {
        half.failed(cause);
    }
}
