package transportlab.transport.tcp;

import java.nio.ByteBuffer;
import transportlab.io.ByteSink;
import transportlab.io.Done;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;

/**
 * Frames messages on a plain TCP connection, for both halves: a big-endian length of 4 bytes, then that many bytes of
 * UTF-8 text. A length of 0 is a sign of life. Messages and signs of life are written one after another.
 */
final class LengthPrefixed implements MessageSink {
    private static final int PREFIX = 4;

    private final ByteSink sink;
    private final MessageListener listener;
    private final int most;
    private final ByteBuffer prefix = ByteBuffer.allocate(PREFIX);
    private ByteBuffer message;
    private long count;
    private boolean closed;
    private boolean writing;
    private Write next;

    /** One write, under way or waiting for its turn. */
    private record Write(ByteBuffer bytes, UpdateRange carries, Done done) {}

    /**
     * @param listener gets each message
     * @param most the longest message that is taken
     */
    LengthPrefixed(ByteSink sink, MessageListener listener, int most) {
        this.sink = sink;
        this.listener = listener;
        this.most = most;
    }

    /**
     * Reads all remaining bytes, or stops as soon as this side has closed.
     *
     * @return false if a length was negative or too large, so that the start of the next message is unknown
     */
    boolean read(ByteBuffer some) {
        while (some.hasRemaining() && !closed) {
            if (message != null) {
                take(some);
            } else {
                prefix.put(some.get());
                if (!prefix.hasRemaining() && !begin(prefix.flip().getInt())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean begin(int length) {
        prefix.clear();
        if (length < 0 || length > most) {
            return false;
        }
        if (length > 0) {
            message = ByteBuffer.allocate(length);
        }
        return true;
    }

    private void take(ByteBuffer some) {
        int n = Math.min(message.remaining(), some.remaining());
        message.put(some.slice(some.position(), n));
        some.position(some.position() + n);
        if (!message.hasRemaining()) {
            ByteBuffer whole = message.flip();
            message = null;
            count++;
            listener.message(true, whole);
        }
    }

    /** How many messages have come. */
    long count() {
        return count;
    }

    /** How many bytes of an unfinished message have come, with its length; -1 between two messages. */
    int unfinished() {
        return message != null ? PREFIX + message.position() : prefix.position() > 0 ? prefix.position() : -1;
    }

    @Override
    public void write(boolean text, ByteBuffer whole, UpdateRange carries, Done done) {
        ByteBuffer bytes = ByteBuffer.allocate(PREFIX + whole.remaining());
        bytes.putInt(whole.remaining()).put(whole).flip();
        write(new Write(bytes, carries, done));
    }

    @Override
    public void ping(ByteBuffer data) {
        synchronized (this) {
            if (writing) {
                return;
            }
        }
        write(new Write(ByteBuffer.allocate(PREFIX), UpdateRange.NONE, Done.IGNORE));
    }

    /**
     * Makes one write at a time. At most one more waits: the next message comes only when the one before is written,
     * and a sign of life is dropped instead of waiting.
     */
    private void write(Write write) {
        synchronized (this) {
            if (writing) {
                next = write;
                return;
            }
            writing = true;
        }
        start(write);
    }

    private void start(Write write) {
        Done then = Done.of(
                () -> {
                    over(null);
                    write.done.ok();
                },
                cause -> {
                    over(cause);
                    write.done.failed(cause);
                });
        sink.write(write.bytes, write.carries, then);
    }

    /** The current write has ended. Starts the waiting one, or fails it too if the current one has failed. */
    private void over(Throwable failure) {
        Write waiting;
        synchronized (this) {
            waiting = next;
            next = null;
            writing = waiting != null;
        }
        if (waiting != null && failure == null) {
            start(waiting);
        } else if (waiting != null) {
            waiting.done.failed(failure);
        }
    }

    /** There is no closing handshake: a normal end is a FIN; any other code resets the connection. */
    @Override
    public void close(int code) {
        closed = true;
        if (code == NORMAL_CLOSURE) {
            sink.end(Done.IGNORE);
        } else {
            sink.abort();
        }
    }

    @Override
    public void abort() {
        closed = true;
        sink.abort();
    }
}
