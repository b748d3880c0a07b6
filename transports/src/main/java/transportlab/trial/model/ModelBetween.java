package transportlab.trial.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import transportlab.io.ConnId;
import transportlab.io.PortRole;
import transportlab.io.Ports;
import transportlab.path.Between;
import transportlab.path.Chain;
import transportlab.path.Deeds;
import transportlab.path.PathRules;
import transportlab.wire.link.LinkDirection;

/** A path in virtual time. Its side to the server has no delay: the link lies on the side of the client. */
final class ModelBetween implements Between {
    /** Addresses towards the server, apart from those of clients. */
    private static final int FIRST_PORT = 10_000;

    private static final int PORTS = 20_000;

    private final PathRules path;
    private final ModelTime time;
    private final ModelHost host;
    private final int port;
    private final Deeds deeds;
    private final Map<String, List<String>> behind = new HashMap<>();
    private long connections;

    /**
     * @param port the HTTP port for clients; 0 for a free one
     */
    ModelBetween(PathRules path, ModelTime time, ModelHost host, int port, Deeds deeds) {
        this.path = path;
        this.time = time;
        this.host = host;
        this.port = port;
        this.deeds = deeds;
    }

    static ModelBetween nothing(ModelTime time, ModelHost host) {
        return new ModelBetween(PathRules.OPEN, time, host, 0, Deeds.NOBODY);
    }

    boolean isOpen() {
        return path.isOpen();
    }

    /** Whether clients ask an intermediary by name. */
    boolean isConfigured() {
        return path.isConfigured();
    }

    ModelTime time() {
        return time;
    }

    /** Stands between a client and a server of that kind. */
    Function<ModelConnection, ModelConnection.ServerEnd> relay(
            PortRole role,
            Function<ModelConnection, ModelConnection.ServerEnd> server,
            Supplier<ModelRelay.ToClient> reader) {
        return accepted -> new ModelRelay(this, accepted, role, server, reader.get());
    }

    Chain chain(PortRole role, Chain.Ends ends, String client) {
        return new Chain(path, role, ends, time, time::at, deed -> deeds.did(client, deed));
    }

    /** A connection to the server on behalf of a client. */
    ModelConnection toServer(PortRole role, String client) {
        long order = connections++;
        ConnId id = new ConnId("127.0.0.1:" + (FIRST_PORT + order % PORTS), order);
        behind.computeIfAbsent(client, key -> new ArrayList<>()).add(id.address());
        LinkDirection direct = LinkDirection.constant(0);
        ModelTap tap = host.setup().flow().tap(role).map(ModelTap::ofBytes).orElse(ModelTap.NONE);
        return new ModelConnection(time, direct, direct, Mishaps.NONE, tap, id);
    }

    @Override
    public Ports ports() {
        Ports server = host.ports();
        int http = port == 0 ? server.http() + PORTS / 2 : port;
        return new Ports(http, like(server.tcp(), PortRole.TCP, http), like(server.policy(), PortRole.POLICY, http));
    }

    private static Integer like(Integer ofServer, PortRole role, int http) {
        return ofServer == null ? null : Integer.valueOf(role.from(http));
    }

    @Override
    public List<String> behind(String client) {
        return isOpen() ? List.of(client) : List.copyOf(behind.getOrDefault(client, List.of()));
    }

    @Override
    public void close() {}
}
