package transportlab.transport.socketio.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import transportlab.client.Dialer;
import transportlab.client.RequestHeaders;
import transportlab.io.Cancellable;
import transportlab.io.Done;
import transportlab.io.Json;
import transportlab.wire.dissect.BodyDissectors;

/**
 * A client of Engine.IO, protocol 4, for one session: it ends with the session, and whoever wants to go on opens another.
 * Behaves as the official client in a page does: it polls, sends what waits together, and where both ways are allowed
 * tries the WebSocket beside polling. Used on one event loop.
 */
public final class EngineClient {
    /** Which ways are allowed. */
    public enum Ways {
        POLLING,
        WEB_SOCKET,
        /** Polling first, and an upgrade if it works. */
        BOTH
    }

    /**
     * Where and how a client connects.
     *
     * @param upgrade the name under which an upgrade's connection counts apart
     */
    public record Setup(
            Dialer net,
            String path,
            RequestHeaders headers,
            BodyDissectors bodies,
            Ways ways,
            Duration patience,
            String upgrade) {}

    /** Whom the client tells. */
    public interface Owner {
        /** The session is open; packets may be sent. */
        void opened();

        void message(Packet packet);

        /** The session lives on the WebSocket from here on, or will not: it was told no, or told nothing. */
        void upgradeEnded(boolean upgraded, long nanos);

        /** The session is over, or was never opened; told once. */
        void closed(Throwable cause);
    }

    private final Setup setup;
    private final Owner owner;
    private final List<Waiting> waiting = new ArrayList<>();
    private Way way;
    private UpgradingWay upgrade;
    private Cancellable silence = Cancellable.NOTHING;
    private String sid;
    private Duration mostSilence;
    private int leaving;
    private Runnable whenLeft = () -> {};
    private boolean closing;
    private boolean over;

    /** A packet that waits to be sent. */
    record Waiting(Packet packet, Done done) {}

    public EngineClient(Setup setup, Owner owner) {
        this.setup = setup;
        this.owner = owner;
    }

    public void open() {
        if (setup.ways() == Ways.WEB_SOCKET) {
            way = new SocketWay(this, setup);
        } else {
            way = new PollingWay(this, setup);
        }
        way.begin();
    }

    /** Path and query of a request for that transport. */
    String target(String transport) {
        return setup.path() + "?EIO=4&transport=" + transport + (sid == null ? "" : "&sid=" + sid);
    }

    public void send(Packet packet, Done done) {
        if (over) {
            done.failed(new IOException("the session is over"));
            return;
        }
        waiting.add(new Waiting(packet, done));
        way.flush();
    }

    /** All that waits to be sent, taken out. */
    List<Waiting> takeAll() {
        List<Waiting> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    Waiting takeOne() {
        return waiting.isEmpty() ? null : waiting.remove(0);
    }

    boolean hasWaiting() {
        return !waiting.isEmpty();
    }

    boolean isClosing() {
        return closing;
    }

    boolean isOver() {
        return over;
    }

    void received(Packet packet) {
        if (over) {
            return;
        }
        switch (packet.type()) {
            case OPEN -> opened(packet);
            case PING -> {
                expectPing();
                send(Packet.of(Packet.Type.PONG), Done.IGNORE);
            }
            case MESSAGE -> owner.message(packet);
            case CLOSE -> fail(new IOException("the server has closed the session"));
            default -> {}
        }
    }

    private void opened(Packet packet) {
        Json offer =
                Json.parse(packet.text()).orElseThrow(() -> new IllegalArgumentException("no session was offered"));
        sid = offer.field("sid").flatMap(Json::asText).orElseThrow();
        mostSilence = Duration.ofMillis(millis(offer, "pingInterval") + millis(offer, "pingTimeout"));
        expectPing();
        if (closing) {
            way.close();
            return;
        }
        owner.opened();
        boolean offered = offer.field("upgrades").stream()
                .flatMap(list -> list.items().stream())
                .anyMatch(Json.text("websocket")::equals);
        if (offered && way instanceof PollingWay polling && setup.ways() == Ways.BOTH && !over) {
            upgrade = new UpgradingWay(this, setup, polling);
            upgrade.begin();
        }
    }

    private static long millis(Json offer, String name) {
        return offer.field(name).flatMap(Json::asWhole).orElseThrow();
    }

    /** A server from which no ping comes is away. */
    private void expectPing() {
        silence.cancel();
        silence = setup.net().after(mostSilence, () -> fail(new IOException("no ping came in time")));
    }

    /** The session goes on over that way. */
    void upgraded(Way to, long nanos) {
        upgrade = null;
        way = to;
        owner.upgradeEnded(true, nanos);
        if (closing) {
            way.close();
        } else {
            way.flush();
        }
    }

    /** It stays where it is. */
    void notUpgraded(long nanos) {
        upgrade = null;
        owner.upgradeEnded(false, nanos);
        if (closing) {
            way.close();
        } else {
            way.flush();
        }
    }

    /** Ends in order behind what waits; an opening or an upgrade that is under way is waited for. */
    public void close() {
        if (!closing) {
            closing = true;
            if (sid != null && upgrade == null) {
                way.close();
            }
        }
    }

    /** Ends at once. */
    public void abort() {
        fail(new IOException("aborted"));
    }

    /** What came cannot be gone on with. */
    public void fail(Throwable cause) {
        if (!over) {
            UpgradingWay under = upgrade;
            upgrade = null;
            if (under != null) {
                owner.upgradeEnded(false, under.abort());
            }
            ended(cause);
            way.abort();
        }
    }

    /** A way that the session has left has connections that still end. */
    void leaves() {
        leaving++;
    }

    void left() {
        leaving--;
        if (leaving == 0) {
            whenLeft.run();
        }
    }

    /** All is over, and the connections are; in an orderly end those that the session had left are waited for. */
    void ended(Throwable cause) {
        if (!over) {
            over = true;
            silence.cancel();
            takeAll().forEach(packet -> packet.done.failed(cause));
            if (closing && leaving > 0) {
                whenLeft = () -> owner.closed(cause);
            } else {
                owner.closed(cause);
            }
        }
    }
}
