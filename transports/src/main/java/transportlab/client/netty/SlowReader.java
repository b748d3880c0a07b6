package transportlab.client.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.FixedRecvByteBufAllocator;
import java.util.concurrent.TimeUnit;

/** Makes a client read slowly: after each read it pauses for as long as the given rate requires. */
final class SlowReader extends ChannelDuplexHandler {
    private static final int BYTES_A_READ = 4096;
    private final long bytesPerSecond;

    SlowReader(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        ctx.channel().config().setAutoRead(false);
        ctx.channel()
                .config()
                .setRecvByteBufAllocator(new FixedRecvByteBufAllocator(BYTES_A_READ).maxMessagesPerRead(1));
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        ctx.fireChannelActive();
        ctx.read();
    }

    /** Ignores requests to read: only this handler decides when to read, and a decoder that wants more has to wait. */
    @Override
    public void read(ChannelHandlerContext ctx) {}

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        long pauseNanos = ((ByteBuf) message).readableBytes() * 1_000_000_000L / bytesPerSecond;
        ctx.fireChannelRead(message);
        ctx.executor().schedule(ctx::read, pauseNanos, TimeUnit.NANOSECONDS);
    }
}
