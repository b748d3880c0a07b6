package transportlab.client.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.function.BooleanSupplier;
import transportlab.io.ConnId;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Vantage;
import transportlab.wire.WireTap;

/**
 * Sits next to the socket. Bytes from the server are counted when they have been read, bytes to the server when the
 * socket has accepted them, so that the sums are those of a packet capture. A write that was cut off is not counted.
 */
final class TapHandler extends ChannelDuplexHandler {
    private final WireTap tap;
    private final long order;
    private final BooleanSupplier abandoned;
    private ChannelHandlerContext ctx;
    private String localAddress;
    private boolean inputEnded;
    private boolean broken;
    private boolean closed;

    /**
     * @param abandoned whether incoming bytes are no longer of interest
     */
    TapHandler(WireTap tap, long order, BooleanSupplier abandoned) {
        this.tap = tap;
        this.order = order;
        this.abandoned = abandoned;
    }

    /** The client's socket address, as the server sees it too; null before it is connected. */
    String localAddress() {
        return localAddress;
    }

    /** Ends the connection at once by a reset, which does not pass through the link. */
    void reset() {
        broken = true;
        if (ctx != null && ctx.channel().isOpen()) {
            ctx.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            ctx.close();
        }
    }

    /** Notes that bytes pass the client's end of the emulated link. */
    void atClient(Direction direction, int bytes) {
        tap.atClient(direction, System.nanoTime(), bytes);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        ctx = added;
    }

    @Override
    public void channelActive(ChannelHandlerContext active) {
        opened();
        if (broken) {
            reset();
            return;
        }
        active.fireChannelActive();
    }

    /** Notes that the connection is open. The first write may come before {@code channelActive}. */
    private void opened() {
        if (localAddress == null) {
            localAddress = text(ctx.channel().localAddress());
            tap.opened(new ConnId(localAddress, order), Vantage.CLIENT, System.nanoTime());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext reading, Object message) {
        if (abandoned.getAsBoolean()) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof ByteBuf bytes) {
            tap.bytes(Direction.DOWN, System.nanoTime(), bytes.nioBuffer());
        }
        reading.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext writing, Object message, ChannelPromise promise) {
        if (message == Fin.FIN) {
            writing.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(then -> shutdownOutput(promise));
        } else if (message instanceof ByteBuf bytes && bytes.isReadable()) {
            opened();
            ByteBuf passing = bytes.retainedDuplicate();
            // the bytes are counted before anybody else is told of the write
            writing.write(message, writing.newPromise().addListener((ChannelFutureListener) written -> {
                if (written.isSuccess()) {
                    tap.bytes(Direction.UP, System.nanoTime(), passing.nioBuffer());
                    promise.trySuccess();
                } else {
                    broken = true;
                    promise.tryFailure(written.cause());
                }
                ReferenceCountUtil.release(passing);
            }));
        } else {
            writing.write(message, promise);
        }
    }

    private void shutdownOutput(ChannelPromise promise) {
        ((DuplexChannel) ctx.channel()).shutdownOutput(promise);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext reading, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            inputEnded = true;
        }
        reading.fireUserEventTriggered(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext reading, Throwable cause) {
        broken = true;
        reading.fireExceptionCaught(cause);
    }

    @Override
    public void channelInactive(ChannelHandlerContext reading) {
        reading.fireChannelInactive();
        if (!closed && localAddress != null) {
            closed = true;
            tap.closed(inputEnded && !broken ? Ending.ORDERLY : Ending.RESET, System.nanoTime());
        }
    }

    private static String text(SocketAddress address) {
        InetSocketAddress inet = (InetSocketAddress) address;
        return inet.getAddress().getHostAddress() + ":" + inet.getPort();
    }
}
