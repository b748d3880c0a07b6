package transportlab.trial.model;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import transportlab.io.ByteListener;
import transportlab.io.PortRole;
import transportlab.io.Ports;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.Listening;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Routes;

/** A server in virtual time: where paths and ports lead, and the connections that it has accepted. */
final class ModelHost implements Listening, Mounts {
    /** Free ports have five digits, as on real sockets. */
    private static final int FREE_PORT = 40_000;

    private final ServerSetup setup;
    private final Routes routes;
    private final Map<PortRole, Supplier<ByteListener>> plain = new EnumMap<>(PortRole.class);
    private final Map<String, ModelConnection> accepted = new LinkedHashMap<>();

    ModelHost(ServerSetup setup) {
        this.setup = setup;
        this.routes = new Routes(setup);
    }

    ServerSetup setup() {
        return setup;
    }

    Routes routes() {
        return routes;
    }

    /** Makes the listeners of a port; null if nothing listens there. */
    Supplier<ByteListener> plain(PortRole role) {
        return plain.get(role);
    }

    void accepted(ModelConnection connection) {
        accepted.put(connection.id().address(), connection);
    }

    @Override
    public void http(String path, Consumer<Exchange> handler) {
        routes.http(path, handler);
    }

    @Override
    public void webSocket(String path, Consumer<Handshake> handler) {
        routes.webSocket(path, handler);
    }

    @Override
    public void tcp(PortRole role, Supplier<ByteListener> listeners) {
        plain.put(role, listeners);
    }

    @Override
    public Ports ports() {
        int http = setup.port() == 0 ? FREE_PORT : setup.port();
        return new Ports(http, port(PortRole.TCP, http), port(PortRole.POLICY, http));
    }

    private Integer port(PortRole role, int http) {
        return plain.containsKey(role) ? role.from(http) : null;
    }

    @Override
    public void cut(String clientAddress, boolean reset) {
        ModelConnection connection = accepted.get(clientAddress);
        if (connection != null && reset) {
            connection.cut();
        } else if (connection != null) {
            connection.endDown();
        }
    }

    @Override
    public void stop() {
        accepted.values().forEach(ModelConnection::cut);
    }
}
