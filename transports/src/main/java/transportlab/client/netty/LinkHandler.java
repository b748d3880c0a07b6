package transportlab.client.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.net.SocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import transportlab.wire.Direction;
import transportlab.wire.link.LinkDirection;
import transportlab.wire.link.LinkPaths;
import transportlab.wire.link.LinkQueue;

/**
 * Delays everything by the rules of the emulated link: reads, writes, flushes, ends and connecting. Each direction is
 * one queue of events with one timer, so that order is kept. Connecting takes a round trip.
 */
final class LinkHandler extends ChannelDuplexHandler {
    private final OneWay up;
    private final OneWay down;
    private ChannelHandlerContext ctx;

    LinkHandler(LinkPaths.Path path) {
        this.up = new OneWay(path.direction(Direction.UP));
        this.down = new OneWay(path.direction(Direction.DOWN));
    }

    /** One direction with its timer. */
    private final class OneWay {
        private final LinkQueue queue;
        private Future<?> timer;
        private long armedForNanos = Long.MAX_VALUE;

        OneWay(LinkDirection rule) {
            this.queue = new LinkQueue(rule);
        }

        void add(int size, Runnable arrive, Runnable drop) {
            queue.send(System.nanoTime(), size, arrive, drop);
            arm();
        }

        /** Sets the timer to an earlier time if the first event is now due before the timer fires. */
        private void arm() {
            long next = queue.nextNanos();
            if (next >= armedForNanos) {
                return;
            }
            if (timer != null) {
                timer.cancel(false);
            }
            armedForNanos = next;
            timer = ctx.executor().schedule(this::due, next - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        private void due() {
            timer = null;
            armedForNanos = Long.MAX_VALUE;
            queue.arriveUntil(System.nanoTime());
            arm();
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
                    if (down.queue.hasRoom()) {
                        reading.channel().config().setAutoRead(true);
                    }
                },
                () -> ReferenceCountUtil.release(message));
        if (down.queue.isFull()) {
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

    /** Passes on at once what was received before the end, and then the end, so that nothing received is lost. */
    @Override
    public void channelInactive(ChannelHandlerContext reading) {
        down.queue.arriveAll(System.nanoTime());
        up.queue.dropAll(System.nanoTime());
        reading.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        down.queue.dropAll(System.nanoTime());
        up.queue.dropAll(System.nanoTime());
    }

    @Override
    public void write(ChannelHandlerContext writing, Object message, ChannelPromise promise) {
        int size = message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
        up.add(
                size,
                () -> {
                    writing.write(message, promise);
                    if (up.queue.hasRoom()) {
                        mayWrite(true);
                    }
                },
                () -> {
                    ReferenceCountUtil.release(message);
                    promise.tryFailure(new ClosedChannelException());
                });
        if (up.queue.isFull()) {
            mayWrite(false);
        }
    }

    /** Tells the client that it may write, or that the link is full. */
    private void mayWrite(boolean may) {
        ChannelOutboundBuffer socket = ctx.channel().unsafe().outboundBuffer();
        if (socket != null) {
            socket.setUserDefinedWritability(1, may);
        }
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
