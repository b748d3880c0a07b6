package transportlab.server.tcp;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import transportlab.io.ByteListener;
import transportlab.io.ByteSink;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.UpdateRange;
import transportlab.server.ServerSetup;
import transportlab.server.ServerTap;

/** One accepted connection; it is read on the selector's thread. */
final class TcpConnection implements ByteSink, TcpOutput.Owner {
    private final SocketChannel channel;
    private final SelectionKey key;
    private final TcpOutput output;
    private final ByteListener listener;
    private final ServerSetup setup;
    private final String address;
    private final Consumer<TcpConnection> whenOver;
    private final Optional<ServerTap> tap;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile long movedNanos;
    private volatile boolean inputEnded;

    /**
     * @param tap sees its bytes, if somebody counts
     * @param whenOver called when the connection has been closed
     */
    TcpConnection(
            SocketChannel channel,
            SelectionKey key,
            ByteListener listener,
            ServerSetup setup,
            String clientAddress,
            Optional<ServerTap> tap,
            Consumer<TcpConnection> whenOver) {
        this.channel = channel;
        this.key = key;
        this.output = new TcpOutput(channel, key, this);
        this.listener = listener;
        this.setup = setup;
        this.movedNanos = setup.nanoTime();
        this.address = clientAddress;
        this.tap = tap;
        this.whenOver = whenOver;
    }

    /** The client's socket address. */
    String address() {
        return address;
    }

    void open() {
        listener.opened(this);
    }

    /** Called on the selector's thread when the connection can be read or written. */
    void selected(ByteBuffer buffer) {
        if (key.isValid() && key.isWritable()) {
            output.flush();
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
        moved();
        if (n > 0) {
            int read = n;
            buffer.flip();
            tap.ifPresent(each -> each.read(buffer, read));
            listener.bytes(buffer);
        } else if (n < 0) {
            key.interestOpsAnd(~SelectionKey.OP_READ);
            inputEnded = true;
            listener.ended();
            closeIfBothEnded();
        }
    }

    /** About every second, on the selector's thread. */
    void tick(long nowNanos) {
        if (nowNanos - movedNanos > setup.idleTimeout().toNanos()) {
            lingerNot();
            over(Gone.TIMEOUT);
        } else {
            listener.tick(nowNanos);
        }
    }

    @Override
    public void write(ByteBuffer some, UpdateRange carries, Done done) {
        if (!carries.isEmpty()) {
            setup.flow().written(address, carries, setup.nanoTime());
        }
        output.write(some, done);
    }

    @Override
    public void end(Done done) {
        output.end(done);
    }

    @Override
    public void moved() {
        movedNanos = setup.nanoTime();
    }

    @Override
    public void wrote(ByteBuffer some, int from) {
        tap.ifPresent(each -> each.wrote(some, from));
    }

    @Override
    public void broken() {
        over(Gone.WRITE_FAILED);
    }

    @Override
    public void outputEnded() {
        closeIfBothEnded();
    }

    private void closeIfBothEnded() {
        if (inputEnded && output.hasEnded()) {
            over(Gone.FIN);
        }
    }

    /** Sends a FIN at once, even in the middle of a message. */
    void shutDown() {
        output.shutDown();
    }

    @Override
    public void abort() {
        lingerNot();
        over(Gone.STOPPED);
    }

    /** Makes closing the connection send a reset instead of a FIN. */
    private void lingerNot() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException | RuntimeException e) {
            // it is closed already
        }
    }

    /** Closes the connection and tells the listener how it ended; only the first call has an effect. */
    void over(Gone how) {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // there is nothing left to close
        }
        key.selector().wakeup();
        whenOver.accept(this);
        tap.ifPresent(each -> each.closed(how == Gone.FIN));
        output.close();
        try {
            listener.gone(how);
        } catch (RuntimeException e) {
            // the connection is closed already, so there is nothing left to do
        }
    }
}
