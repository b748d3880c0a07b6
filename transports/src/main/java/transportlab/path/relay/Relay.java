package transportlab.path.relay;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import transportlab.io.NanoClock;
import transportlab.io.PortRole;
import transportlab.io.Ports;
import transportlab.path.Between;
import transportlab.path.Deeds;
import transportlab.path.PathRules;
import transportlab.server.BindFailure;

/**
 * A path on real sockets: listens in a server's place, opens a connection to the server for each one that it accepts,
 * and lets bytes and ends pass the stages of the path. It invents no byte, and a FIN stays a FIN.
 */
public final class Relay implements Between {
    private final PathRules path;
    private final Server server;
    private final Deeds deeds;
    private final NanoClock clock;
    private final EventLoopGroup loops = Sockets.loops();
    private final Map<PortRole, Channel> listening = new EnumMap<>(PortRole.class);
    private final ChannelGroup channels = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE, true);
    private final Set<Relayed> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Addresses> behind = new ConcurrentHashMap<>();
    private volatile boolean settling;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Where the relay listens.
     *
     * @param bind an address of this machine
     * @param port the HTTP port; 0 for free ones
     */
    public record Front(String bind, int port) {}

    /** The server behind the relay. */
    public record Server(String host, Ports ports) {
        InetSocketAddress address(PortRole role) {
            return new InetSocketAddress(host, ports.of(role));
        }
    }

    private Relay(PathRules path, Server server, Deeds deeds, NanoClock clock) {
        this.path = path;
        this.server = server;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * Starts listening, for each port of the server on one of its own.
     *
     * @param deeds is told what stages do, on the relay's threads; must not block
     * @throws BindException if it cannot listen there, with one line for the user
     */
    public static Relay start(PathRules path, Front front, Server server, Deeds deeds, NanoClock clock)
            throws BindException {
        Relay relay = new Relay(path, server, deeds, clock);
        try {
            for (PortRole role : PortRole.values()) {
                if (server.ports().of(role) != 0) {
                    relay.listen(front, role);
                }
            }
            return relay;
        } catch (BindException | RuntimeException e) {
            relay.close();
            throw e;
        }
    }

    private void listen(Front front, PortRole role) throws BindException {
        ServerBootstrap bootstrap = Sockets.listening(loops, new ChannelInitializer<SocketChannel>() {
            @Override
            protected void initChannel(SocketChannel client) {
                channels.add(client);
                client.pipeline().addLast(new Relayed(Relay.this, role).client());
            }
        });
        int port = role.from(front.port());
        try {
            ChannelFuture bound =
                    bootstrap.bind(new InetSocketAddress(front.bind(), port)).awaitUninterruptibly();
            if (!bound.isSuccess()) {
                throw failure(front, role, bound.cause());
            }
            listening.put(role, bound.channel());
        } catch (IllegalArgumentException e) {
            throw failure(front, role, e);
        }
    }

    private static BindException failure(Front front, PortRole role, Throwable cause) {
        BindException why = new BindException(BindFailure.of(front.bind(), role, front.port(), cause));
        why.initCause(cause);
        return why;
    }

    /** Starts to connect to the server's port of that role. */
    ChannelFuture connect(EventLoop loop, PortRole role, Side side) {
        ChannelFuture connecting = Sockets.connecting(loop, side).connect(server.address(role));
        channels.add(connecting.channel());
        return connecting;
    }

    PathRules path() {
        return path;
    }

    NanoClock clock() {
        return clock;
    }

    Deeds deeds() {
        return deeds;
    }

    /** Remembers a connection. The system may have given the address to another one before. */
    void accepted(Relayed connection, String client) {
        open.add(connection);
        behind.put(client, new Addresses());
    }

    void over(Relayed connection) {
        open.remove(connection);
    }

    /** A connection to the server was opened for that client. */
    void connected(String client, SocketAddress local) {
        behind.get(client).add(local);
    }

    @Override
    public Ports ports() {
        return new Ports(port(PortRole.HTTP), port(PortRole.TCP), port(PortRole.POLICY));
    }

    private Integer port(PortRole role) {
        Channel channel = listening.get(role);
        return channel == null ? null : ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public List<String> behind(String client) {
        Addresses addresses = behind.get(client);
        return addresses == null ? List.of() : addresses.texts();
    }

    boolean isSettling() {
        return settling;
    }

    /**
     * Accepts no more connections, and lets the last words of a server that has stopped reach the clients. Returns when
     * all connections have ended, at the latest after a second.
     */
    public void settle() {
        settling = true;
        listening.values().forEach(channel -> channel.close().awaitUninterruptibly(1, TimeUnit.SECONDS));
        open.forEach(connection -> connection.client().channel().eventLoop().execute(connection::settle));
        channels.newCloseFuture().awaitUninterruptibly(1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        listening.values().forEach(channel -> channel.close().awaitUninterruptibly(1, TimeUnit.SECONDS));
        open.forEach(connection -> connection.client().channel().eventLoop().execute(connection::stop));
        channels.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
