package transportlab.client.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.util.Version;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import transportlab.client.Net;
import transportlab.client.Tab;
import transportlab.io.Done;
import transportlab.io.PortRole;
import transportlab.io.Ports;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.ledger.Ledger;
import transportlab.wire.ledger.LedgerReport;
import transportlab.wire.ledger.OpenConnections;
import transportlab.wire.ledger.Tally;
import transportlab.wire.link.Link;
import transportlab.wire.link.LinkPaths;
import transportlab.wire.trace.Trace;

/** The event loops on which all clients run. Each loop has its own ledger. */
public final class NettyNet implements Net {
    private static final int SOCKET_BUFFER = 64 * 1024;
    private static final int CONNECT_TIMEOUT_MILLIS = 10_000;

    private final EventLoopGroup group;
    private final List<Loop> loops = new ArrayList<>();
    private final OpenConnections open = new OpenConnections();
    private final AtomicLong connections = new AtomicLong();
    private final String host;
    private final Ports ports;
    private final LinkPaths paths;
    private final boolean proxied;
    private final ChannelGroup channels = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);
    private volatile boolean closing;
    private volatile BooleanSupplier abandoned = () -> false;

    /** One event loop with its ledger. */
    record Loop(EventLoop events, Ledger ledger) {}

    /**
     * @param host the server's address
     * @param proxied whether a proxy listens there, which clients ask for whole addresses and tunnels
     */
    public NettyNet(String host, Ports ports, LinkPaths paths, Phases phases, boolean proxied) {
        this.proxied = proxied;
        this.host = host;
        this.ports = ports;
        this.paths = paths;
        int count = defaultLoops();
        IoHandlerFactory io = Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        this.group = new MultiThreadIoEventLoopGroup(count, new DefaultThreadFactory("client-loop", true), io);
        for (int i = 0; i < count; i++) {
            loops.add(new Loop(group.next(), new Ledger(phases, open)));
        }
    }

    /** How many event loops all clients together have on this machine. */
    public static int defaultLoops() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /** What the clients run on, to be recorded with the results. */
    public static String describe() {
        String version = Version.identify().values().stream()
                .findFirst()
                .map(Version::artifactVersion)
                .orElse("");
        return "Netty " + version + (Epoll.isAvailable() ? " (epoll)" : " (nio)");
    }

    @Override
    public Tab tab(int client, Trace trace) {
        return new NettyDialer(this, loops.get(client % loops.size()), trace, paths.client());
    }

    @Override
    public int loops() {
        return loops.size();
    }

    @Override
    public void onLoop(int loop, Runnable task) {
        loops.get(loop).events().submit(task).syncUninterruptibly();
    }

    @Override
    public void abandonWhen(BooleanSupplier nothingIsWanted) {
        abandoned = nothingIsWanted;
    }

    boolean isAbandoned() {
        return abandoned.getAsBoolean();
    }

    @Override
    public OpenConnections openConnections() {
        return open;
    }

    @Override
    public LedgerReport report() {
        LedgerReport sum = LedgerReport.empty();
        for (int i = 0; i < loops.size(); i++) {
            Ledger ledger = loops.get(i).ledger();
            onLoop(i, () -> sum.add(ledger.report()));
        }
        return sum;
    }

    @Override
    public Tally tally(Phase... phases) {
        Tally sum = new Tally();
        for (int i = 0; i < loops.size(); i++) {
            LedgerReport report = loops.get(i).ledger().report();
            onLoop(i, () -> {
                for (Phase phase : phases) {
                    sum.add(report.phases().get(phase));
                }
            });
        }
        return sum;
    }

    /** The direct memory that the connections hold, in bytes. */
    public static long directBytes() {
        return PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
    }

    /** Receives a connection, or the reason why there is none. Called on the event loop. */
    interface Connected {
        void connected(Channel channel, Throwable failure);
    }

    /** Starts to connect. {@code last} is the last handler of the pipeline, after tap, link and codec. */
    void connect(Loop loop, NettyDialer dialer, TapHandler tap, ChannelHandler last, Connected then) {
        HttpClientCodec codec = new HttpClientCodec(new HttpDecoderConfig(), true, false);
        connect(loop, dialer, PortRole.HTTP, tap, List.of(codec, last), then);
    }

    /** Starts to connect without a codec. */
    void connectPlain(
            Loop loop, NettyDialer dialer, PortRole role, TapHandler tap, ChannelHandler last, Connected then) {
        connect(loop, dialer, role, tap, List.of(last), then);
    }

    /** Starts to connect, unless this network is closing, the dialer has been given up, or nothing listens there. */
    private void connect(
            Loop loop,
            NettyDialer dialer,
            PortRole role,
            TapHandler tap,
            List<ChannelHandler> behindTheLink,
            Connected then) {
        if (closing || dialer.isGivenUp() || ports.of(role) == 0) {
            boolean stopped = closing || dialer.isGivenUp();
            then.connected(null, new IOException(stopped ? "the client is being stopped" : "nothing listens there"));
            return;
        }
        dialer.opened(tap);
        ChannelFuture connecting = bootstrap(loop, new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel socket) {
                        install(socket, dialer, tap);
                        behindTheLink.forEach(socket.pipeline()::addLast);
                    }
                })
                .connect(new InetSocketAddress(host, ports.of(role)));
        channels.add(connecting.channel());
        connecting.addListener(done -> then.connected(done.isSuccess() ? connecting.channel() : null, done.cause()));
    }

    private Bootstrap bootstrap(Loop loop, ChannelHandler initialiser) {
        Class<? extends Channel> type = Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class;
        return new Bootstrap()
                .group(loop.events())
                .channel(type)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_SNDBUF, SOCKET_BUFFER)
                .option(ChannelOption.SO_RCVBUF, SOCKET_BUFFER)
                .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MILLIS)
                .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .handler(initialiser);
    }

    /** Installs the tap, the link and the handler that notes arrivals, in this order from the socket. */
    private void install(SocketChannel channel, NettyDialer dialer, TapHandler tap) {
        channel.pipeline().addLast(tap);
        Link link = paths.link();
        if (link.readBytesPerSecond() > 0) {
            channel.pipeline().addLast(new SlowReader(link.readBytesPerSecond()));
        }
        if (!link.isDirect()) {
            channel.pipeline().addLast(new LinkHandler(dialer.path()));
        }
        channel.pipeline().addLast(link.isDirect() ? dialer.arrivals() : dialer.ends(tap));
    }

    /** Tells when more may be written: at once, unless link or socket are full. */
    static void tell(ChannelFuture written, Done done) {
        if (!written.isDone() && written.channel().isWritable()) {
            done.ok();
            return;
        }
        written.addListener(then -> {
            if (then.isSuccess()) {
                done.ok();
            } else {
                done.failed(then.cause());
            }
        });
    }

    boolean isClosing() {
        return closing;
    }

    long nextConnection() {
        return connections.getAndIncrement();
    }

    /** Whether clients ask a proxy for whole addresses and tunnels. */
    boolean asksProxy() {
        return proxied;
    }

    /** Host and port of the HTTP server. */
    String authority() {
        return host + ":" + ports.http();
    }

    @Override
    public void close() {
        closing = true;
        for (int i = 0; i < loops.size(); i++) {
            onLoop(i, () -> {});
        }
        channels.forEach(
                channel -> channel.eventLoop().execute(() -> channel.unsafe().close(channel.voidPromise())));
        channels.newCloseFuture().awaitUninterruptibly(2, TimeUnit.SECONDS);
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
