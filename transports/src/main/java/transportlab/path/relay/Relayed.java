package transportlab.path.relay;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.nio.ByteBuffer;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import transportlab.io.Cancellable;
import transportlab.io.PortRole;
import transportlab.path.Chain;
import transportlab.wire.Direction;

/**
 * One connection of a client, the chain of stages, and the connection to the server behind it. All of it lives on one
 * event loop.
 *
 * <pre>
 *   client socket  ── read ──►  chain  ── bytes(UP) ────►  server socket
 *                  ◄─ bytes(DOWN) ──   ◄──── read ────────
 * </pre>
 */
final class Relayed implements Chain.Ends, Side.Owner {
    /** How long a client that has been sent a FIN may take to send its own. */
    private static final long LINGER_SECONDS = 5;

    /** How long stages may keep what they hold when nothing more can come from either side. */
    private static final long KEEP_SECONDS = 60;

    /** How long a connection to the server stays that a stage does not tell of its client's end. */
    private static final long LOST_SECONDS = 120;

    private final Relay relay;
    private final PortRole port;
    private final Side client = new Side(this);
    private Side server;
    private String address;
    private Chain chain;
    private ByteBuf reading;
    private ByteBuffer view;
    private Future<?> patience;
    private long patienceSeconds;
    private boolean over;

    Relayed(Relay relay, PortRole port) {
        this.relay = relay;
        this.port = port;
    }

    /** The handler of the client's socket. */
    Side client() {
        return client;
    }

    @Override
    public void connected(Side side) {
        if (side == client) {
            accepted();
        } else if (side == server) {
            relay.connected(address, side.channel().localAddress());
        }
    }

    private void accepted() {
        address = Addresses.text(client.channel().remoteAddress());
        relay.accepted(this, address);
        chain = new Chain(relay.path(), port, this, relay.clock(), this::at, deed -> relay.deeds()
                .did(address, deed));
        connect();
        chain.opened();
    }

    private EventLoop loop() {
        return client.channel().eventLoop();
    }

    private Cancellable at(long nanos, Runnable task) {
        Future<?> timer = loop().schedule(
                        () -> guarded(task), Math.max(0, nanos - relay.clock().nanoTime()), TimeUnit.NANOSECONDS);
        return () -> timer.cancel(false);
    }

    /** If a stage throws, only this connection breaks. */
    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            client.reset();
            server.reset();
        }
    }

    private void connect() {
        Side fresh = new Side(this);
        server = fresh;
        relay.connect(loop(), port, fresh).addListener(done -> {
            if (!done.isSuccess()) {
                fresh.broken();
            }
        });
    }

    @Override
    public void reopen() {
        if (over) {
            return;
        }
        Side old = server;
        connect();
        old.close();
        client.reads(true);
    }

    private Side side(Direction towards) {
        return towards == Direction.UP ? server : client;
    }

    private Side opposite(Side side) {
        return side == client ? server : client;
    }

    /** The way that what comes from that side goes. */
    private Direction from(Side side) {
        return side == client ? Direction.UP : Direction.DOWN;
    }

    /** Once both sides were told an end, bytes from either side are ignored. */
    private boolean isToldBothWays() {
        return client.isTold() && server.isTold();
    }

    private boolean isHeard(Side side) {
        return isCurrent(side) && !isToldBothWays();
    }

    private boolean isCurrent(Side side) {
        return side == client || side == server;
    }

    @Override
    public void read(Side from, ByteBuf some) {
        if (!isHeard(from)) {
            return;
        }
        reading = some;
        view = some.nioBuffer();
        try {
            guarded(() -> chain.bytes(from(from), view));
        } finally {
            reading = null;
            view = null;
        }
    }

    @Override
    public void ended(Side from) {
        if (isHeard(from)) {
            guarded(() -> chain.ended(from(from)));
        }
    }

    @Override
    public void broken(Side from) {
        if (chain != null && isHeard(from)) {
            guarded(() -> chain.reset(from(from)));
        }
    }

    @Override
    public void mayTake(Side to, boolean more) {
        if (server != null && isCurrent(to)) {
            opposite(to).reads(more);
        }
    }

    @Override
    public void bytes(Direction towards, ByteBuffer some) {
        Side to = side(towards);
        to.write(buffer(some));
        opposite(to).reads(to.mayTake());
    }

    /** What was just read is passed on as it is; other bytes are copied. */
    @SuppressWarnings("ReferenceEquality")
    private ByteBuf buffer(ByteBuffer some) {
        ByteBuf buffer;
        if (some == view) {
            buffer = reading.retainedSlice(reading.readerIndex() + some.position(), some.remaining());
            some.position(some.limit());
        } else {
            buffer = client.channel().alloc().directBuffer(some.remaining());
            buffer.writeBytes(some);
        }
        return buffer;
    }

    @Override
    public void end(Direction towards) {
        Side to = side(towards);
        to.end();
        changed(to);
    }

    @Override
    public void reset(Direction towards) {
        side(towards).reset();
    }

    /** Looks whether this connection is over, or waits for something that may never come. */
    @Override
    public void changed(Side side) {
        if (over || server == null || !isCurrent(side)) {
            return;
        }
        if (client.isOver() && server.isOver()) {
            finish();
            return;
        }
        opposite(side).reads(side.mayTake());
        if (isToldBothWays()) {
            server.closeBehindEnd();
            if (relay.isSettling()) {
                client.closeBehindEnd();
            }
            giveUpAfter(client.isOutputShut() ? LINGER_SECONDS : 0);
        } else {
            giveUpAfter(patienceForOneSide());
        }
    }

    /** A client that has ended while a stage keeps that from the server is not waited for longer than TCP would. */
    private long patienceForOneSide() {
        if (!client.isInputOver()) {
            return 0;
        }
        if (server.isInputOver()) {
            return KEEP_SECONDS;
        }
        return server.isTold() ? 0 : LOST_SECONDS;
    }

    /** Gives up after that time; 0 for never. */
    private void giveUpAfter(long seconds) {
        if (over || seconds == patienceSeconds) {
            return;
        }
        patienceSeconds = seconds;
        if (patience != null) {
            patience.cancel(false);
        }
        patience = seconds == 0 ? null : loop().schedule(this::stop, seconds, TimeUnit.SECONDS);
    }

    /** Closes the client's side behind the FIN that it has been sent, or will be. */
    void settle() {
        changed(client);
    }

    /** Closes both sides, and no stage is told. */
    void stop() {
        if (over) {
            return;
        }
        finish();
        client.close();
        if (server != null) {
            server.close();
        }
    }

    private void finish() {
        giveUpAfter(0);
        over = true;
        if (chain != null) {
            chain.stop();
        }
        relay.over(this);
    }
}
