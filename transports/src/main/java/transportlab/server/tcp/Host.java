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
import transportlab.server.Listening;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;

/** A server: an engine and, if something is mounted on plain TCP, the lab's own TCP acceptor. */
public final class Host implements Listening {
    private final Bound engine;
    private final TcpAcceptor tcp;

    private Host(Bound engine, TcpAcceptor tcp) {
        this.engine = engine;
        this.tcp = tcp;
    }

    /**
     * Starts listening.
     *
     * @param mounted called once with the mounts, before the first connection
     * @throws java.net.BindException if a port is taken
     * @throws Exception if the engine cannot start
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

    @Override
    public Ports ports() {
        return tcp == null
                ? new Ports(engine.httpPort(), null, null)
                : new Ports(engine.httpPort(), tcp.port(PortRole.TCP), tcp.port(PortRole.POLICY));
    }

    @Override
    public void cut(String clientAddress, boolean reset) {
        engine.cut(clientAddress, reset);
        if (tcp != null) {
            tcp.cut(clientAddress, reset);
        }
    }

    @Override
    public void stop() {
        if (tcp != null) {
            tcp.stop();
        }
        engine.stop();
    }

    /** Mounts that pass paths to the engine and collect the listeners for plain TCP. */
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
        public void webSocketOfAnyOrigin(String path, Consumer<Handshake> handler) {
            engine.webSocketOfAnyOrigin(path, handler);
        }

        @Override
        public void tcp(PortRole role, Supplier<ByteListener> listeners) {
            plain.put(role, listeners);
        }
    }
}
