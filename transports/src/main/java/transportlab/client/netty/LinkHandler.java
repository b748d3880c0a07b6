package transportlab.client.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.net.SocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import transportlab.wire.link.Link;

/**
 * Delays everything by one way of the link: reads, writes, flushes, ends, connecting. Each direction is one queue of
 * events with one timer, so order is kept; connecting takes a round trip.
 */
final class LinkHandler extends ChannelDuplexHandler {
    private final long oneWayNanos;
    private final Lane up = new Lane();
    private final Lane down = new Lane();
    private ChannelHandlerContext ctx;

    LinkHandler(long oneWayNanos) {
        this.oneWayNanos = oneWayNanos;
    }

    /** One event under way. */
    private record Event(long dueNanos, int bytes, Runnable arrive, Runnable drop) {}

    /** One direction. */
    private final class Lane {
        private final ArrayDeque<Event> events = new ArrayDeque<>();
        private int bytes;
        private boolean armed;

        void add(int size, Runnable arrive, Runnable drop) {
            events.add(new Event(System.nanoTime() + oneWayNanos, size, arrive, drop));
            bytes += size;
            arm();
        }

        private void arm() {
            Event next = events.peek();
            if (!armed && next != null) {
                armed = true;
                ctx.executor().schedule(this::due, next.dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        }

        private void due() {
            armed = false;
            long now = System.nanoTime();
            while (!events.isEmpty() && events.peek().dueNanos <= now) {
                arrive();
            }
            arm();
        }

        private void arrive() {
            Event event = events.remove();
            bytes -= event.bytes;
            event.arrive.run();
        }

        void arriveAll() {
            while (!events.isEmpty()) {
                arrive();
            }
        }

        void dropAll() {
            while (!events.isEmpty()) {
                events.remove().drop.run();
            }
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        ctx = added;
    }

    @Override
    public void connect(
            ChannelHandlerContext connecting, SocketAddress remote, SocketAddress local, ChannelPromise promise) {
        ChannelPromise real = connecting.newPromise();
        real.addListener(done -> down.add(
                0,
                () -> {
                    if (done.isSuccess()) {
                        promise.trySuccess();
                    } else {
                        promise.tryFailure(done.cause());
                    }
                },
                () -> promise.tryFailure(new ClosedChannelException())));
        up.add(0, () -> connecting.connect(remote, local, real), () -> real.tryFailure(new ClosedChannelException()));
    }

    @Override
    public void channelActive(ChannelHandlerContext reading) {
        down.add(0, reading::fireChannelActive, () -> {});
    }

    @Override
    public void channelRead(ChannelHandlerContext reading, Object message) {
        int size = message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
        down.add(
                size,
                () -> {
                    reading.fireChannelRead(message);
                    if (down.bytes < Link.MOST_BYTES / 2) {
                        reading.channel().config().setAutoRead(true);
                    }
                },
                () -> ReferenceCountUtil.release(message));
        if (down.bytes > Link.MOST_BYTES) {
            reading.channel().config().setAutoRead(false);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext reading) {
        down.add(0, reading::fireChannelReadComplete, () -> {});
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext reading, Object event) {
        down.add(0, () -> reading.fireUserEventTriggered(event), () -> {});
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext reading, Throwable cause) {
        down.add(0, () -> reading.fireExceptionCaught(cause), () -> {});
    }

    /** What has arrived is not lost with the socket: it is handed on at once, then the end. */
    @Override
    public void channelInactive(ChannelHandlerContext reading) {
        down.arriveAll();
        up.dropAll();
        reading.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        down.dropAll();
        up.dropAll();
    }

    @Override
    public void write(ChannelHandlerContext writing, Object message, ChannelPromise promise) {
        int size = message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
        up.add(size, () -> writing.write(message, promise), () -> {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
        });
    }

    @Override
    public void flush(ChannelHandlerContext writing) {
        up.add(0, writing::flush, () -> {});
    }

    @Override
    public void close(ChannelHandlerContext closing, ChannelPromise promise) {
        up.add(0, () -> closing.close(promise), () -> closing.close(promise));
    }
}
