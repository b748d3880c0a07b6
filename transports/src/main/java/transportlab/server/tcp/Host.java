package transportlab.server.tcp;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import transportlab.io.ByteListener;
import transportlab.io.PortRole;
import transportlab.io.Ports;
import transportlab.server.Bound;
import transportlab.server.Engine;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.HttpMounts;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;

/** A server: an engine, and beside it the lab's own acceptor for plain TCP, where somebody asks for it. */
public final class Host {
    private final Bound engine;
    private final TcpAcceptor tcp;

    private Host(Bound engine, TcpAcceptor tcp) {
        this.engine = engine;
        this.tcp = tcp;
    }

    /**
     * Starts listening.
     *
     * @param mounted is given the mounts once, before the first connection
     * @throws java.net.BindException where a port is taken
     * @throws Exception where the engine cannot start
     */
    public static Host start(Engine engine, ServerSetup setup, Consumer<Mounts> mounted) throws Exception {
        Map<PortRole, Supplier<ByteListener>> plain = new EnumMap<>(PortRole.class);
        Bound bound = engine.start(setup, http -> mounted.accept(new Both(http, plain)));
        try {
            return new Host(bound, acceptor(setup, plain));
        } catch (Exception e) {
            bound.stop();
            throw e;
        }
    }

    private static TcpAcceptor acceptor(ServerSetup setup, Map<PortRole, Supplier<ByteListener>> plain)
            throws Exception {
        if (plain.isEmpty()) {
            return null;
        }
        TcpAcceptor acceptor = new TcpAcceptor(setup);
        try {
            for (Map.Entry<PortRole, Supplier<ByteListener>> mount : plain.entrySet()) {
                acceptor.listen(mount.getKey(), mount.getValue());
            }
        } catch (Exception e) {
            acceptor.stop();
            throw e;
        }
        acceptor.start();
        return acceptor;
    }

    public Ports ports() {
        return tcp == null
                ? new Ports(engine.httpPort(), null, null)
                : new Ports(engine.httpPort(), tcp.port(PortRole.TCP), tcp.port(PortRole.POLICY));
    }

    /**
     * Cuts one connection from the server's side.
     *
     * @param clientAddress its client's socket address as {@code 127.0.0.1:40312}
     * @param reset by a reset; otherwise by a FIN, wherever the response stands
     */
    public void cut(String clientAddress, boolean reset) {
        engine.cut(clientAddress, reset);
        if (tcp != null) {
            tcp.cut(clientAddress, reset);
        }
    }

    /** Stops; all threads and sockets are gone when it returns. */
    public void stop() {
        if (tcp != null) {
            tcp.stop();
        }
        engine.stop();
    }

    /** The paths of the engine, and what listens on plain ports. */
    private record Both(HttpMounts engine, Map<PortRole, Supplier<ByteListener>> plain) implements Mounts {
        @Override
        public void http(String path, Consumer<Exchange> handler) {
            engine.http(path, handler);
        }

        @Override
        public void webSocket(String path, Consumer<Handshake> handler) {
            engine.webSocket(path, handler);
        }

        @Override
        public void tcp(PortRole role, Supplier<ByteListener> listeners) {
            plain.put(role, listeners);
        }
    }
}
