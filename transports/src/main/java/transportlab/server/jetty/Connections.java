package transportlab.server.jetty;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.internal.HttpConnection;
import transportlab.io.ConnId;
import transportlab.server.ServerSetup;

/** The open connections: identifies them, cuts them, and closes those that send a head or a frame too slowly. */
final class Connections implements Connection.Listener {
    private static final long LONGEST_CLOSE_NANOS = 1_000_000_000L;

    private final ServerSetup setup;
    private final AtomicLong accepted = new AtomicLong();
    private final Map<EndPoint, ConnId> open = new ConcurrentHashMap<>();
    private final Map<HttpConnection, Head> heads = new ConcurrentHashMap<>();
    private final SlowFrames slowFrames;
    private volatile Future<?> watch;

    /** An unfinished head: the number of its message, and since when it has been seen unfinished. */
    private record Head(long message, long sinceNanos) {}

    Connections(ServerSetup setup) {
        this.setup = setup;
        this.slowFrames = new SlowFrames(setup.limits());
    }

    @Override
    public void onOpened(Connection connection) {
        EndPoint endPoint = connection.getEndPoint();
        open.computeIfAbsent(
                endPoint, key -> new ConnId(text(key.getRemoteSocketAddress()), accepted.getAndIncrement()));
        if (connection instanceof HttpConnection http) {
            heads.put(http, new Head(-1, 0));
        }
        slowFrames.opened(connection);
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection instanceof HttpConnection http) {
            heads.remove(http);
        }
        slowFrames.closed(connection);
        if (!connection.getEndPoint().isOpen()) {
            open.remove(connection.getEndPoint());
        }
    }

    ConnId idOf(EndPoint endPoint) {
        ConnId known = open.get(endPoint);
        return known != null ? known : new ConnId(text(endPoint.getRemoteSocketAddress()), -1);
    }

    void watch() {
        long period = setup.limits().checkMillis();
        watch = setup.scheduler().scheduleWithFixedDelay(this::dropSlow, period, period, TimeUnit.MILLISECONDS);
    }

    void stop() {
        if (watch != null) {
            watch.cancel(false);
        }
        for (EndPoint endPoint : open.keySet()) {
            if (!endPoint.isOpen()) {
                open.remove(endPoint);
            }
        }
    }

    /**
     * Closes all open connections before Jetty stops. Otherwise Jetty's selector would close each connection itself,
     * and could wait forever for a write that fails at that very moment.
     */
    void closeAll() {
        for (EndPoint endPoint : open.keySet()) {
            endPoint.close(new java.io.IOException("the server stops"));
        }
        long end = System.nanoTime() + LONGEST_CLOSE_NANOS;
        while (!open.isEmpty() && System.nanoTime() < end) {
            open.keySet().removeIf(endPoint -> !endPoint.isOpen());
            LockSupport.parkNanos(1_000_000);
        }
    }

    void cut(String clientAddress, boolean reset) {
        open.forEach((endPoint, id) -> {
            if (id.address().equals(clientAddress)) {
                if (reset) {
                    reset(endPoint);
                } else {
                    endPoint.shutdownOutput();
                }
            }
        });
    }

    /** Closes with a reset instead of a FIN. */
    static void reset(EndPoint endPoint) {
        try {
            if (endPoint instanceof SocketChannelEndPoint socket) {
                socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
                socket.getChannel().close();
            }
        } catch (java.io.IOException e) {
            // it is closed already
        }
        endPoint.close(new java.io.IOException("cut by the server"));
    }

    private void dropSlow() {
        long now = System.nanoTime();
        dropSlowHeads(now);
        slowFrames.drop(now);
    }

    private void dropSlowHeads(long now) {
        long limit = setup.limits().head().toNanos();
        heads.forEach((connection, seen) -> {
            HttpParser.State state = connection.getParser().getState();
            boolean inHead = state.ordinal() > HttpParser.State.START.ordinal()
                    && state.ordinal() <= HttpParser.State.HEADER.ordinal();
            long message = connection.getMessagesIn();
            if (!inHead) {
                heads.replace(connection, seen, new Head(-1, 0));
            } else if (seen.message != message) {
                heads.replace(connection, seen, new Head(message, now));
            } else if (now - seen.sinceNanos > limit) {
                connection.getEndPoint().close(new java.util.concurrent.TimeoutException("the head took too long"));
            }
        });
    }

    private static String text(SocketAddress address) {
        return address instanceof InetSocketAddress inet
                ? inet.getAddress().getHostAddress() + ":" + inet.getPort()
                : String.valueOf(address);
    }
}
