package transportlab.client.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import transportlab.client.ConnectionPool;
import transportlab.client.CountedDialer;
import transportlab.client.HttpPool;
import transportlab.client.Tab;
import transportlab.io.ByteListener;
import transportlab.io.Cancellable;
import transportlab.io.Headers;
import transportlab.io.MessageListener;
import transportlab.io.PortRole;
import transportlab.wire.Direction;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.ledger.Apart;
import transportlab.wire.link.LinkPaths;
import transportlab.wire.trace.Trace;

/** One client's connections. Everything but {@link #execute} is used on the client's event loop. */
class NettyDialer implements Tab {
    private final NettyNet net;
    private final NettyNet.Loop loop;
    private final Trace trace;
    private final LinkPaths.Path path;
    private final Set<TapHandler> open = new LinkedHashSet<>();
    private final List<String> gone = new ArrayList<>();
    private long arrivedNanos;

    NettyDialer(NettyNet net, NettyNet.Loop loop, Trace trace, LinkPaths.Path path) {
        this.path = path;
        this.net = net;
        this.loop = loop;
        this.trace = trace;
    }

    /** Another dialer of the same client. */
    NettyDialer(NettyDialer same) {
        this(same.net, same.loop, same.trace, same.path);
    }

    @Override
    public void execute(Runnable task) {
        loop.events().execute(task);
    }

    @Override
    public void reset() {
        List.copyOf(open).forEach(TapHandler::reset);
    }

    @Override
    public List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (TapHandler tap : open) {
            if (tap.localAddress() != null) {
                addresses.add(tap.localAddress());
            }
        }
        return addresses;
    }

    @Override
    public List<String> everyAddress() {
        List<String> all = new ArrayList<>(gone);
        all.addAll(addresses());
        return all;
    }

    @Override
    public HttpPool http(int most, BodyDissectors by) {
        return new ConnectionPool(most, pool -> new NettyHttp(pool, net, loop, this, by));
    }

    @Override
    public Cancellable webSocket(String target, Headers headers, BodyDissectors by, MessageListener listener) {
        return new NettyWebSocket(this, listener).connect(net, loop, target, headers, tap(by));
    }

    @Override
    public Cancellable tcp(PortRole role, BodyDissectors by, ByteListener listener) {
        return new NettyBytes(this, listener).connect(net, loop, role, plainTap(by));
    }

    @Override
    public CountedDialer attempt(String id) {
        return new NettyCountedDialer(this, loop.ledger().apart(id));
    }

    @Override
    public Cancellable after(Duration delay, Runnable then) {
        if (net.isClosing()) {
            return Cancellable.NOTHING;
        }
        var timer = loop.events().schedule(then, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> timer.cancel(false);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public long arrivedNanos() {
        return arrivedNanos;
    }

    /** The client's path to the server. */
    LinkPaths.Path path() {
        return path;
    }

    /** A tap for the next connection. */
    TapHandler tap(BodyDissectors by) {
        return tap(by, null);
    }

    TapHandler plainTap(BodyDissectors by) {
        return plainTap(by, null);
    }

    final TapHandler tap(BodyDissectors by, Apart apart) {
        return new TapHandler(loop.ledger().tap(by, trace, apart), net.nextConnection(), net::isAbandoned);
    }

    final TapHandler plainTap(BodyDissectors by, Apart apart) {
        return new TapHandler(loop.ledger().plainTap(by, trace, apart), net.nextConnection(), net::isAbandoned);
    }

    /** Whether this dialer no longer opens connections. */
    boolean isGivenUp() {
        return false;
    }

    void opened(TapHandler tap) {
        open.add(tap);
    }

    void closed(TapHandler tap) {
        if (open.remove(tap) && tap.localAddress() != null) {
            gone.add(tap.localAddress());
        }
    }

    /** A handler that notes when bytes leave the emulated link, and when they enter it. */
    ChannelHandler ends(TapHandler tap) {
        return new ChannelDuplexHandler() {
            @Override
            public void channelRead(ChannelHandlerContext ctx, Object message) {
                arrivedNanos = System.nanoTime();
                if (message instanceof ByteBuf bytes) {
                    tap.atClient(Direction.DOWN, bytes.readableBytes());
                }
                ctx.fireChannelRead(message);
            }

            @Override
            public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
                if (message instanceof ByteBuf bytes && bytes.isReadable()) {
                    tap.atClient(Direction.UP, bytes.readableBytes());
                }
                ctx.write(message, promise);
            }
        };
    }

    /** A handler that notes when bytes arrive. */
    ChannelHandler arrivals() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext ctx, Object message) {
                arrivedNanos = System.nanoTime();
                ctx.fireChannelRead(message);
            }
        };
    }
}
