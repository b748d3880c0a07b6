package transportlab.server.tcp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import transportlab.io.Done;

/**
 * The output of one connection. A write is tried on the caller's thread, and the selector's thread writes what the
 * socket did not accept. An end waits for the write before it.
 */
final class TcpOutput {
    private final SocketChannel channel;
    private final SelectionKey key;
    private final Owner owner;
    private ByteBuffer unwritten;
    private Done afterWrite;
    private Done afterEnd;
    private boolean ended;
    private boolean closed;

    /** Is told what happens to the output; {@link #broken} and {@link #outputEnded} are called without a lock held. */
    interface Owner {
        /** Some bytes have gone out. */
        void moved();

        /** The socket has accepted what lies between a position and the present one; called with the lock held. */
        void wrote(ByteBuffer some, int from);

        /** A write failed: the connection is broken. */
        void broken();

        /** The FIN has been sent. */
        void outputEnded();
    }

    TcpOutput(SocketChannel channel, SelectionKey key, Owner owner) {
        this.channel = channel;
        this.key = key;
        this.owner = owner;
    }

    void write(ByteBuffer some, Done done) {
        Throwable failure = null;
        synchronized (this) {
            try {
                if (closed || ended) {
                    throw new ClosedChannelException();
                }
                write(some);
                if (some.hasRemaining()) {
                    unwritten = some;
                    afterWrite = done;
                    key.interestOpsOr(SelectionKey.OP_WRITE);
                    key.selector().wakeup();
                    return;
                }
            } catch (IOException | RuntimeException e) {
                failure = e;
            }
        }
        finish(done, failure);
    }

    private void write(ByteBuffer some) throws IOException {
        int from = some.position();
        channel.write(some);
        owner.wrote(some, from);
    }

    /** Called on the selector's thread when the socket accepts more bytes. */
    void flush() {
        Done done;
        Throwable failure = null;
        synchronized (this) {
            try {
                if (unwritten == null) {
                    return;
                }
                write(unwritten);
                if (unwritten.hasRemaining()) {
                    owner.moved();
                    return;
                }
                key.interestOpsAnd(~SelectionKey.OP_WRITE);
            } catch (IOException | RuntimeException e) {
                failure = e;
            }
            unwritten = null;
            done = afterWrite;
            afterWrite = null;
        }
        finish(done, failure);
        endIfAsked();
    }

    private void finish(Done done, Throwable failure) {
        if (failure == null) {
            owner.moved();
            done.ok();
        } else {
            done.failed(failure);
            owner.broken();
        }
    }

    void end(Done done) {
        boolean over;
        synchronized (this) {
            over = closed || ended || afterEnd != null;
            if (!over) {
                afterEnd = done;
            }
        }
        if (over) {
            done.failed(new ClosedChannelException());
        } else {
            endIfAsked();
        }
    }

    private void endIfAsked() {
        Done done;
        synchronized (this) {
            if (afterEnd == null || unwritten != null) {
                return;
            }
            done = afterEnd;
            afterEnd = null;
            ended = true;
            shutDown();
        }
        done.ok();
        owner.outputEnded();
    }

    /** Sends a FIN at once, even in the middle of a message. */
    void shutDown() {
        try {
            channel.shutdownOutput();
        } catch (IOException e) {
            // it is closed already
        }
    }

    boolean hasEnded() {
        synchronized (this) {
            return ended;
        }
    }

    /** Stops all output. A write or an end that is still waiting fails. */
    void close() {
        Done writing;
        Done ending;
        synchronized (this) {
            closed = true;
            writing = afterWrite;
            ending = afterEnd;
            unwritten = null;
            afterWrite = null;
            afterEnd = null;
        }
        fail(writing);
        fail(ending);
    }

    private static void fail(Done done) {
        if (done != null) {
            done.failed(new ClosedChannelException());
        }
    }
}
