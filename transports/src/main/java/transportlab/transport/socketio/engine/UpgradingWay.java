package transportlab.transport.socketio.engine;

import java.nio.ByteBuffer;
import transportlab.client.CountedDialer;
import transportlab.client.RequestHeaders.Kind;
import transportlab.io.Cancellable;
import transportlab.io.Done;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;

/**
 * The client's side of an upgrade: a WebSocket that is tried beside polling. When the server has answered the probe,
 * polling pauses; when no poll or POST is under way any more, the session moves to the WebSocket. If the WebSocket is
 * refused, or does not answer in time, the session stays on polling. The cost of the upgrade is counted separately, up
 * to the packet that moves the session.
 */
final class UpgradingWay implements MessageListener {
    private final EngineClient client;
    private final EngineClient.Setup setup;
    private final PollingWay polling;
    private final CountedDialer attempt;
    private final long startedNanos;
    private Cancellable patience = Cancellable.NOTHING;
    private MessageSink sink;
    private SocketWay moved;
    private boolean answered;
    private boolean over;

    UpgradingWay(EngineClient client, EngineClient.Setup setup, PollingWay polling) {
        this.client = client;
        this.setup = setup;
        this.polling = polling;
        this.attempt = setup.net().attempt(setup.upgrade());
        this.startedNanos = setup.net().nanoTime();
    }

    void begin() {
        patience = setup.net().after(setup.patience(), this::giveUp);
        attempt.webSocket(client.target("websocket"), setup.headers().of(Kind.HANDSHAKE), setup.bodies(), this);
    }

    @Override
    public void opened(MessageSink to) {
        if (over) {
            return;
        }
        sink = to;
        say(Packet.text(Packet.Type.PING, "probe"), Done.IGNORE);
    }

    private void say(Packet packet, Done done) {
        sink.write(true, packet.frame(), UpdateRange.NONE, done);
    }

    @Override
    public void message(boolean text, ByteBuffer whole) {
        if (moved != null) {
            moved.message(text, whole);
        } else if (!over && !answered && Packet.ofFrame(text, whole).is(Packet.Type.PONG, "probe")) {
            answered = true;
            polling.pause(this::move);
        }
    }

    private void move() {
        if (over) {
            return;
        }
        over = true;
        patience.cancel();
        polling.leave();
        moved = new SocketWay(client, setup, sink);
        say(Packet.of(Packet.Type.UPGRADE), Done.of(attempt::kept, cause -> attempt.kept()));
        client.upgraded(moved, attempt.nanoTime() - startedNanos);
    }

    @Override
    public void closed(int code, boolean clean) {
        if (moved != null) {
            moved.closed(code, clean);
        } else {
            stay();
        }
    }

    private void giveUp() {
        if (!over) {
            attempt.abort();
            stay();
        }
    }

    private void stay() {
        if (!over) {
            over = true;
            patience.cancel();
            if (answered) {
                polling.goOn();
            }
            client.notUpgraded(attempt.nanoTime() - startedNanos);
        }
    }

    /**
     * Ends the upgrade at once.
     *
     * @return how many nanoseconds it was under way
     */
    long abort() {
        over = true;
        patience.cancel();
        attempt.abort();
        return attempt.nanoTime() - startedNanos;
    }
}
