package transportlab.client.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.util.concurrent.Future;
import java.nio.ByteBuffer;
import transportlab.io.ByteListener;
import transportlab.io.ByteSink;
import transportlab.io.Cancellable;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.PortRole;
import transportlab.io.UpdateRange;

/** One plain TCP connection of a client. */
final class NettyBytes extends SimpleChannelInboundHandler<ByteBuf> implements ByteSink {
    private final NettyDialer dialer;
    private final ByteListener listener;
    private TapHandler tap;
    private Channel channel;
    private boolean inputEnded;
    private boolean outputEnded;
    private boolean over;

    NettyBytes(NettyDialer dialer, ByteListener listener) {
        this.dialer = dialer;
        this.listener = listener;
    }

    /** @return gives the connection up */
    Cancellable connect(NettyNet net, NettyNet.Loop loop, PortRole role, TapHandler by) {
        tap = by;
        net.connectPlain(loop, dialer, role, tap, this, (opened, failure) -> {
            channel = opened;
            if (opened == null) {
                end(Gone.RESET);
            } else if (!over) {
                listener.opened(this);
            }
        });
        return this::giveUp;
    }

    private void giveUp() {
        if (!over) {
            over = true;
            dialer.closed(tap);
            tap.reset();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf some) {
        if (!over) {
            listener.bytes(some.nioBuffer());
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE && !over) {
            inputEnded = true;
            listener.ended();
            closeIfBothEnded();
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        end(Gone.RESET);
        ctx.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        end(inputEnded ? Gone.FIN : Gone.RESET);
    }

    private void end(Gone how) {
        if (!over) {
            over = true;
            dialer.closed(tap);
            listener.gone(how);
        }
    }

    @Override
    public void write(ByteBuffer some, UpdateRange carries, Done done) {
        NettyNet.tell(channel.writeAndFlush(Unpooled.wrappedBuffer(some)), done);
    }

    @Override
    public void end(Done done) {
        channel.writeAndFlush(Fin.FIN).addListener(written -> {
            outputEnded = true;
            tell(written, done);
            closeIfBothEnded();
        });
    }

    private static void tell(Future<?> written, Done done) {
        if (written.isSuccess()) {
            done.ok();
        } else {
            done.failed(written.cause());
        }
    }

    private void closeIfBothEnded() {
        if (inputEnded && outputEnded) {
            channel.close();
        }
    }

    @Override
    public void abort() {
        tap.reset();
    }
}
