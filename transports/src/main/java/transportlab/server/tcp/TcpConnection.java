package transportlab.server.tcp;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import transportlab.io.ByteListener;
import transportlab.io.ByteSink;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.UpdateRange;
import transportlab.server.ServerSetup;

/**
 * One accepted connection. Reading happens on the selector's thread; a write is tried where it is called, and what the
 * socket does not take is finished by the selector.
 */
final class TcpConnection implements ByteSink {
    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteListener listener;
    private final ServerSetup setup;
    private final String address;
    private final Consumer<TcpConnection> whenOver;
    private volatile long movedNanos = System.nanoTime();
    private ByteBuffer unwritten;
    private Done afterWrite;
    private Done afterEnd;
    private boolean inputEnded;
    private boolean outputEnded;
    private boolean over;

    TcpConnection(
            SocketChannel channel,
            SelectionKey key,
            ByteListener listener,
            ServerSetup setup,
            String clientAddress,
            Consumer<TcpConnection> whenOver) {
        this.channel = channel;
        this.key = key;
        this.listener = listener;
        this.setup = setup;
        this.address = clientAddress;
        this.whenOver = whenOver;
    }

    /** The client's socket address. */
    String address() {
        return address;
    }

    void open() {
        listener.opened(this);
    }

    /** Something is to be read or written. On the selector's thread. */
    void selected(ByteBuffer buffer) {
        if (key.isValid() && key.isWritable()) {
            flush();
        }
        if (key.isValid() && key.isReadable()) {
            read(buffer);
        }
    }

    private void read(ByteBuffer buffer) {
        int n;
        try {
            n = channel.read(buffer.clear());
        } catch (IOException e) {
            over(Gone.RESET);
            return;
        }
        movedNanos = System.nanoTime();
        if (n > 0) {
            listener.bytes(buffer.flip());
        } else if (n < 0) {
            key.interestOpsAnd(~SelectionKey.OP_READ);
            synchronized (this) {
                inputEnded = true;
            }
            listener.ended();
            closeIfBothEnded();
        }
    }

    /** About every second, on the selector's thread. */
    void tick(long nowNanos) {
        if (nowNanos - movedNanos > setup.idleTimeout().toNanos()) {
            reset();
            over(Gone.TIMEOUT);
        } else {
            listener.tick(nowNanos);
        }
    }

    @Override
    public void write(ByteBuffer some, UpdateRange carries, Done done) {
        if (!carries.isEmpty()) {
            setup.writes().written(carries, System.nanoTime());
        }
        Throwable failure = null;
        synchronized (this) {
            try {
                if (over || outputEnded) {
                    throw new ClosedChannelException();
                }
                channel.write(some);
                movedNanos = System.nanoTime();
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

    private void flush() {
        Done done;
        Throwable failure = null;
        synchronized (this) {
            try {
                if (unwritten == null) {
                    return;
                }
                channel.write(unwritten);
                movedNanos = System.nanoTime();
                if (unwritten.hasRemaining()) {
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
            done.ok();
        } else {
            done.failed(failure);
            over(Gone.WRITE_FAILED);
        }
    }

    @Override
    public void end(Done done) {
        boolean ended;
        synchronized (this) {
            ended = over || outputEnded || afterEnd != null;
            if (!ended) {
                afterEnd = done;
            }
        }
        if (ended) {
            fail(done);
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
            outputEnded = true;
            try {
                channel.shutdownOutput();
            } catch (IOException e) {
                // it is closed already
            }
        }
        done.ok();
        closeIfBothEnded();
    }

    /** Ends this side, wherever it stands. */
    void shutDown() {
        try {
            channel.shutdownOutput();
        } catch (IOException e) {
            // it is closed already
        }
    }

    private void closeIfBothEnded() {
        boolean both;
        synchronized (this) {
            both = inputEnded && outputEnded;
        }
        if (both) {
            over(Gone.FIN);
        }
    }

    @Override
    public void abort() {
        reset();
        over(Gone.STOPPED);
    }

    /** Closes with a reset instead of a FIN. */
    void reset() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException | RuntimeException e) {
            // it is closed already
        }
    }

    private static void fail(Done done) {
        if (done != null) {
            done.failed(new ClosedChannelException());
        }
    }

    /** The end of it, told once. */
    void over(Gone how) {
        Done writing;
        Done ending;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            writing = afterWrite;
            ending = afterEnd;
            unwritten = null;
            afterWrite = null;
            afterEnd = null;
            key.cancel();
            try {
                channel.close();
            } catch (IOException e) {
                // there is nothing left of it
            }
        }
        key.selector().wakeup();
        whenOver.accept(this);
        fail(writing);
        fail(ending);
        try {
            listener.gone(how);
        } catch (RuntimeException e) {
            // it is gone already, there is nothing left to take from it
        }
    }
}
