package transportlab.path.relay;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;

/**
 * One socket of the relay, towards a client or towards the server. Everything happens on its event loop. What is written
 * before it is connected goes out when it is.
 */
final class Side extends ChannelInboundHandlerAdapter {
    private final Owner owner;
    private Channel channel;
    private boolean connected;
    private boolean inputEnded;
    private boolean outputEnded;
    private boolean outputShut;
    private boolean closing;
    private boolean over;

    /** Is told what comes from a socket. */
    interface Owner {
        void connected(Side side);

        /**
         * @param some is released when this returns
         */
        void read(Side from, ByteBuf some);

        /** A FIN has come. */
        void ended(Side from);

        /** It is gone, but not by a FIN each way. */
        void broken(Side from);

        /** It takes more bytes, or takes no more for now. */
        void mayTake(Side to, boolean more);

        /** One of its directions has come to its end, or both. */
        void changed(Side side);
    }

    Side(Owner owner) {
        this.owner = owner;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        channel = ctx.channel();
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        if (over) {
            return;
        }
        connected = true;
        channel.flush();
        owner.connected(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            if (!over && message instanceof ByteBuf some) {
                owner.read(this, some);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE && !over && !inputEnded) {
            inputEnded = true;
            owner.ended(this);
            closeIfBothEnded();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        owner.mayTake(this, mayTake());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        broken();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        broken();
    }

    /** It could not connect, or it is gone. */
    void broken() {
        if (!over) {
            over = true;
            channel.close();
            owner.broken(this);
            owner.changed(this);
        }
    }

    /** Whether what is written now need not wait long; what goes nowhere need not wait either. */
    boolean mayTake() {
        return over || outputEnded || channel.isWritable();
    }

    /** Reads on, or stops reading. */
    void reads(boolean on) {
        if (!over && channel.config().isAutoRead() != on) {
            channel.config().setAutoRead(on);
        }
    }

    /** Takes over what is given. */
    void write(ByteBuf some) {
        if (over || outputEnded) {
            some.release();
            return;
        }
        channel.write(some);
        if (connected) {
            channel.flush();
        }
    }

    /** Sends a FIN behind all that was written. */
    void end() {
        if (tell()) {
            return;
        }
        channel.write(Unpooled.EMPTY_BUFFER).addListener(written -> {
            if (written.isSuccess() && !over) {
                shutDown();
            }
        });
        if (connected) {
            channel.flush();
        }
    }

    /** Notes that this side is told of an end. @return whether there is nobody to tell, or no need to */
    private boolean tell() {
        boolean done = over || outputEnded;
        outputEnded = true;
        return done;
    }

    private void shutDown() {
        ((DuplexChannel) channel).shutdownOutput().addListener(shut -> {
            if (shut.isSuccess()) {
                outputShut = true;
                closeIfBothEnded();
            } else {
                broken();
            }
        });
    }

    private void closeIfBothEnded() {
        if (outputShut && (inputEnded || closing)) {
            close();
        }
        owner.changed(this);
    }

    /** Closes when its FIN has been sent, whether the other end sends one or not. */
    void closeBehindEnd() {
        closing = true;
        if (outputShut) {
            close();
        }
    }

    /** Resets it. */
    void reset() {
        outputEnded = true;
        if (over) {
            return;
        }
        try {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        } catch (ChannelException e) {
            // the other end has reset it already
        }
        close();
    }

    /** Closes it at once, and hears no more of it. */
    void close() {
        if (!over) {
            over = true;
            channel.close();
            owner.changed(this);
        }
    }

    boolean isOver() {
        return over;
    }

    /** Whether nothing can come from it any more. */
    boolean isInputOver() {
        return over || inputEnded;
    }

    /** Whether it has been told an end, though what was written before may still be on its way. */
    boolean isTold() {
        return outputEnded;
    }

    /** Whether its FIN has been sent. */
    boolean isOutputShut() {
        return over || outputShut;
    }

    Channel channel() {
        return channel;
    }
}
