package transportlab.transport.socketio;

import transportlab.client.ClientHalf;
import transportlab.client.ClientMessage;
import transportlab.client.ClientSetup;
import transportlab.client.Dialer;
import transportlab.client.Inbox;
import transportlab.client.Subscriber;
import transportlab.client.TwoWayHalf;
import transportlab.io.Cancellable;
import transportlab.io.MessageListener;
import transportlab.transport.socketio.engine.EngineClient;

/**
 * The client half of all three ids: after each loss a new session, in which it says what it has as it connects. The rest
 * is that of any channel that carries messages both ways.
 */
final class SocketIoClient implements ClientHalf {
    private final ClientSetup setup;
    private final EngineClient.Ways ways;
    private final TwoWayHalf half;
    private Inbox in;

    SocketIoClient(ClientSetup setup, EngineClient.Ways ways) {
        this.setup = setup;
        this.ways = ways;
        this.half = new TwoWayHalf(setup, this::channel);
    }

    private Cancellable channel(Dialer net, Subscriber from, MessageListener user) {
        SocketIoChannel channel = new SocketIoChannel(from, user, in::upgradeEnded);
        channel.open(
                new EngineClient.Setup(net, SocketIo.PATH, setup.headers(), SocketIo.BODIES, ways, setup.patience()));
        return channel::close;
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
