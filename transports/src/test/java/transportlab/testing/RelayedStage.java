package transportlab.testing;

import java.util.function.Consumer;
import transportlab.client.Net;
import transportlab.io.Ports;
import transportlab.path.Deeds;
import transportlab.path.PathRules;
import transportlab.path.relay.Relay;
import transportlab.server.Listening;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.wire.link.Link;

/** Real sockets with a relay in front of the server. */
public final class RelayedStage implements Bench.Stage {
    private static final String HOST = "127.0.0.1";

    private final Bench.Stage live = Bench.live();
    private final PathRules path;

    public RelayedStage(PathRules path) {
        this.path = path;
    }

    @Override
    public ServerSetup.Machinery machinery() {
        return live.machinery();
    }

    @Override
    public Listening listen(ServerSetup setup, Consumer<Mounts> mounted) throws Exception {
        Listening server = live.listen(setup, mounted);
        return new Relayed(
                server,
                Relay.start(
                        path,
                        new Relay.Front(HOST, 0),
                        new Relay.Server(HOST, server.ports()),
                        Deeds.NOBODY,
                        System::nanoTime));
    }

    @Override
    public Net net(Listening server, Link link) {
        return live.net(server, link);
    }

    @Override
    public void stop() {
        live.stop();
    }

    /** The server as its clients see it. */
    private record Relayed(Listening server, Relay relay) implements Listening {
        @Override
        public Ports ports() {
            return relay.ports();
        }

        /** Those that were there before are gone already. */
        @Override
        public void cut(String clientAddress, boolean reset) {
            relay.behind(clientAddress).forEach(address -> server.cut(address, reset));
        }

        @Override
        public void stop() {
            relay.close();
            server.stop();
        }
    }
}
