package transportlab.server.jetty;

import java.io.IOException;
import java.net.BindException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import transportlab.server.BindFailure;
import transportlab.server.Bound;
import transportlab.server.Capability;
import transportlab.server.Engine;
import transportlab.server.HttpMounts;
import transportlab.server.ServerSetup;

/** The embedded Jetty server, with its core handlers, without servlets. */
public final class JettyEngine implements Engine {
    private static final int ACCEPT_QUEUE = 4096;
    private static final int MOST_HEAD_BYTES = 16 * 1024;

    private final String name;

    /**
     * @param name what the names of its threads begin with
     */
    public JettyEngine(String name) {
        this.name = name;
    }

    @Override
    public Set<Capability> can() {
        return Set.of(Capability.WRITE_TIMES, Capability.CPU, Capability.CUT);
    }

    @Override
    public Map<String, String> describe() {
        return Map.of("server", "Jetty " + Server.getVersion());
    }

    @Override
    public Bound start(ServerSetup setup, Consumer<HttpMounts> mounted) throws Exception {
        QueuedThreadPool threads = new QueuedThreadPool(8, 4);
        threads.setName(name + "-http");
        threads.setDaemon(true);
        Server server = new Server(threads);
        WebSocketComponents webSockets = new WebSocketComponents();
        server.addBean(webSockets);
        Connections connections = new Connections(setup);
        ServerConnector connector = connector(server, setup);
        connector.addBean(connections);
        server.addConnector(connector);
        if (setup.limits().connections() < ServerSetup.Limits.UNLIMITED) {
            server.addBean(new NetworkConnectionLimit(setup.limits().connections(), connector));
        }
        JettyMounts mounts = new JettyMounts(setup, connections, webSockets);
        mounted.accept(mounts);
        server.setHandler(mounts);
        server.setErrorHandler(new PlainErrors());
        server.setStopTimeout(0);
        try {
            server.start();
        } catch (Exception e) {
            server.stop();
            throw cause(e, setup);
        }
        connections.watch();
        return new Running(server, connector, connections);
    }

    private ServerConnector connector(Server server, ServerSetup setup) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setHeaderCacheSize(0);
        http.setRequestHeaderSize(MOST_HEAD_BYTES);
        http.setHttpCompliance(HttpCompliance.RFC9110);
        ServerConnector connector = new TappedConnector(
                server,
                new ScheduledExecutorScheduler(name + "-http-timer", true),
                new HttpConnectionFactory(http),
                setup);
        connector.setHost(setup.bind());
        connector.setPort(setup.port());
        connector.setIdleTimeout(setup.idleTimeout().toMillis());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setAcceptedTcpNoDelay(true);
        connector.setAcceptedReceiveBufferSize(ServerSetup.SOCKET_BUFFER);
        connector.setAcceptedSendBufferSize(ServerSetup.SOCKET_BUFFER);
        connector.setShutdownIdleTimeout(0);
        return connector;
    }

    private static Exception cause(Exception e, ServerSetup setup) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof BindException) {
                return new BindException(BindFailure.of(setup.bind(), setup.port(), t));
            }
            if (t instanceof java.nio.channels.UnresolvedAddressException) {
                return new IOException("there is no address " + setup.bind() + " on this machine");
            }
        }
        return e;
    }

    /** The engine that listens. */
    private record Running(Server server, ServerConnector connector, Connections connections) implements Bound {
        @Override
        public int httpPort() {
            return connector.getLocalPort();
        }

        @Override
        public void cut(String clientAddress, boolean reset) {
            connections.cut(clientAddress, reset);
        }

        @Override
        public void stop() {
            connections.stop();
            connections.closeAll();
            try {
                server.stop();
            } catch (Exception e) {
                throw new IllegalStateException("the server did not stop", e);
            }
        }
    }
}
