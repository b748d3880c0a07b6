package transportlab.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.Function;
import transportlab.io.Headers;
import transportlab.io.Wrapped;

/**
 * An answer that never ends, read piece by piece. An update has arrived with the last byte of the smallest unit that
 * the technique's reader hands on.
 */
public class StreamAnswer implements ResponseListener {
    private final HttpHalf half;
    private final Consumer<ByteBuffer> reader;
    private boolean refused;
    private int status;
    private long arrivedNanos;

    /**
     * @param readerOf makes the technique's reader of the body; it hands decoded records to the given consumer
     */
    public StreamAnswer(HttpHalf half, Function<Consumer<Wrapped>, Consumer<ByteBuffer>> readerOf) {
        this.half = half;
        this.reader = readerOf.apply(this::take);
    }

    private void take(Wrapped record) {
        half.subscriber().take(record, arrivedNanos);
    }

    /** Whether this is the head of a stream. */
    protected boolean accepts(int status, Headers headers) {
        return status == 200;
    }

    @Override
    public final void head(int code, Headers headers) {
        status = code;
        refused = !accepts(code, headers);
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
        failed(new IOException(refused ? "the server answered with " + status : "the stream has ended"));
    }

    @Override
    public void failed(Throwable cause) {
        half.failed(cause);
    }
}
