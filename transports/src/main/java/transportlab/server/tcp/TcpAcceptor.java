package transportlab.server.tcp;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import transportlab.io.ByteListener;
import transportlab.io.ConnId;
import transportlab.io.Gone;
import transportlab.io.PortRole;
import transportlab.server.BindFailure;
import transportlab.server.ServerSetup;
import transportlab.server.ServerTap;

/** The lab's own acceptor for plain TCP: one thread, {@code server-tcp-0}, that accepts, reads and finishes writes. */
final class TcpAcceptor {
    private static final int ACCEPT_QUEUE = 4096;

    private final ServerSetup setup;
    private final Selector selector;
    private final Map<PortRole, ServerSocketChannel> listening = new EnumMap<>(PortRole.class);
    private final Set<TcpConnection> open = ConcurrentHashMap.newKeySet();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(ServerSetup.SOCKET_BUFFER);
    private final Thread thread = new Thread(this::run, "server-tcp-0");
    private final long tickNanos;
    private long accepted;
    private long nextTickNanos;
    private volatile boolean stopped;

    /** What stands behind a port. */
    private record Door(PortRole role, Supplier<ByteListener> listeners) {}

    TcpAcceptor(ServerSetup setup) throws IOException {
        this.setup = setup;
        this.selector = Selector.open();
        this.tickNanos = setup.limits().checkMillis() * 1_000_000L;
        thread.setDaemon(true);
    }

    /**
     * Listens on the port with the given role. Call this before {@link #start}.
     *
     * @throws BindException if it cannot listen there, with one line for the user
     */
    void listen(PortRole role, Supplier<ByteListener> listeners) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        listening.put(role, server);
        int port = role.from(setup.port());
        try {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            server.setOption(StandardSocketOptions.SO_RCVBUF, ServerSetup.SOCKET_BUFFER);
            server.bind(new InetSocketAddress(setup.bind(), port), ACCEPT_QUEUE);
        } catch (IOException | RuntimeException e) {
            BindException why = new BindException(BindFailure.of(setup.bind(), role, setup.port(), e));
            why.initCause(e);
            throw why;
        }
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT, new Door(role, listeners));
    }

    void start() {
        thread.start();
    }

    /** The port with the given role; null if nothing listens there. */
    Integer port(PortRole role) {
        ServerSocketChannel server = listening.get(role);
        return server == null ? null : server.socket().getLocalPort();
    }

    private void run() {
        nextTickNanos = setup.nanoTime() + tickNanos;
        try {
            while (!stopped) {
                selector.select(Math.max(1, (nextTickNanos - setup.nanoTime()) / 1_000_000L));
                for (SelectionKey key : selector.selectedKeys()) {
                    selected(key);
                }
                selector.selectedKeys().clear();
                tick();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the selector failed", e);
        } finally {
            close();
        }
    }

    private void selected(SelectionKey key) {
        if (key.attachment() instanceof TcpConnection connection) {
            guarded(connection, () -> connection.selected(buffer));
        } else if (key.isValid() && key.isAcceptable()) {
            accept(key);
        }
    }

    /** Runs an action of one connection. If its listener throws, only this connection is aborted. */
    private static void guarded(TcpConnection connection, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            connection.abort();
        }
    }

    private void accept(SelectionKey server) {
        try {
            SocketChannel channel = ((ServerSocketChannel) server.channel()).accept();
            while (channel != null) {
                open(channel, (Door) server.attachment());
                channel = ((ServerSocketChannel) server.channel()).accept();
            }
        } catch (IOException e) {
            // no file descriptor is left; the next tick enables accepting again
            server.interestOps(0);
        }
    }

    private void open(SocketChannel channel, Door door) throws IOException {
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, ServerSetup.SOCKET_BUFFER);
            InetSocketAddress client = (InetSocketAddress) channel.getRemoteAddress();
            String address = client.getAddress().getHostAddress() + ":" + client.getPort();
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
            Optional<ServerTap> tap = ServerTap.of(setup, door.role, new ConnId(address, accepted++));
            TcpConnection connection =
                    new TcpConnection(channel, key, door.listeners.get(), setup, address, tap, open::remove);
            key.attach(connection);
            open.add(connection);
            guarded(connection, connection::open);
        } catch (IOException | RuntimeException e) {
            channel.close();
        }
    }

    private void tick() {
        long now = setup.nanoTime();
        if (now < nextTickNanos) {
            return;
        }
        nextTickNanos = now + tickNanos;
        open.forEach(connection -> guarded(connection, () -> connection.tick(now)));
        listening.values().forEach(server -> server.keyFor(selector).interestOps(SelectionKey.OP_ACCEPT));
    }

    /** Cuts one connection from this side, by a reset, or by a FIN even in the middle of a message. */
    void cut(String clientAddress, boolean reset) {
        for (TcpConnection connection : open) {
            if (connection.address().equals(clientAddress)) {
                if (reset) {
                    connection.abort();
                } else {
                    connection.shutDown();
                }
            }
        }
    }

    /** Stops the acceptor. Its thread and its sockets are gone when this method returns. */
    void stop() {
        stopped = true;
        if (!thread.isAlive()) {
            close();
            return;
        }
        selector.wakeup();
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void close() {
        open.forEach(connection -> connection.over(Gone.STOPPED));
        try {
            for (ServerSocketChannel server : listening.values()) {
                server.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new IllegalStateException("the acceptor did not stop", e);
        }
    }
}
