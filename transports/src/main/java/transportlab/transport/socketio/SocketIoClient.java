package transportlab.transport.socketio;

import transportlab.client.ClientHalf;
import transportlab.client.ClientMessage;
import transportlab.client.ClientSetup;
import transportlab.client.Dialer;
import transportlab.client.Inbox;
import transportlab.client.Subscriber;
import transportlab.client.TwoWayHalf;
import transportlab.io.Cancellable;
import transportlab.transport.socketio.engine.EngineClient;

/**
 * The client half of all three transport ids. After each lost connection it opens a new session, and says when it
 * connects which update it has last. {@link TwoWayHalf} does the rest, as for any channel that carries messages both
 * ways. It waits for no heartbeat of the application, because Engine.IO has pings of its own.
 */
final class SocketIoClient implements ClientHalf {
    private static final String UPGRADE = "upgrade";
    private static final String LATER_UPGRADE = "later upgrade";

    private final ClientSetup setup;
    private final EngineClient.Ways ways;
    private final TwoWayHalf half;
    private Inbox in;
    private boolean upgradeTold;

    SocketIoClient(ClientSetup setup, EngineClient.Ways ways) {
        this.setup = setup;
        this.ways = ways;
        this.half = new TwoWayHalf(setup.waiting(setup.waits().withoutHeartbeat()), this::channel);
    }

    private Cancellable channel(Dialer net, Subscriber from, TwoWayHalf.Channel user) {
        boolean first = !upgradeTold;
        SocketIoChannel channel = new SocketIoChannel(from, user, new Ways(first));
        channel.open(new EngineClient.Setup(
                net,
                SocketIo.PATH,
                setup.headers(),
                SocketIo.BODIES,
                ways,
                setup.patience(),
                setup.waits().answer(),
                first ? UPGRADE : LATER_UPGRADE));
        return channel::abort;
    }

    /**
     * Tells which way a client of both ways uses. Reports only the first upgrade: one after a reconnection must not
     * count as the upgrade of another client.
     */
    private final class Ways implements SocketIoChannel.Ways {
        private final boolean first;

        Ways(boolean first) {
            this.first = first;
        }

        @Override
        public void opened() {
            if (ways == EngineClient.Ways.BOTH) {
                in.uses(SocketIo.POLLING);
            }
        }

        @Override
        public void upgradeEnded(boolean upgraded, long nanos) {
            if (upgraded) {
                in.uses(SocketIo.WEB_SOCKET);
            }
            if (first) {
                upgradeTold = true;
                in.upgradeEnded(upgraded, nanos);
            }
        }
    }

    @Override
    public void open(Dialer net, Inbox inbox) {
        in = inbox;
        half.open(net, inbox);
    }

    @Override
    public void send(ClientMessage message) {
        half.send(message);
    }

    @Override
    public void close(Runnable closed) {
        half.close(closed);
    }
}
