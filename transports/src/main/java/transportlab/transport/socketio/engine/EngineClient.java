package transportlab.transport.socketio.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import transportlab.client.Dialer;
import transportlab.client.Ended;
import transportlab.client.RequestHeaders;
import transportlab.client.TimedOut;
import transportlab.io.Cancellable;
import transportlab.io.Done;
import transportlab.io.Json;
import transportlab.wire.dissect.BodyDissectors;

/**
 * A client of Engine.IO, protocol 4, for one session: when the session has ended, a new client is needed to go on. It
 * behaves as the official client in a page does: it polls, posts all waiting packets together, and, if both ways are
 * allowed, tries a WebSocket beside polling. Used on one event loop.
 */
public final class EngineClient {
    /** Which ways to the server the client may use. */
    public enum Ways {
        POLLING,
        WEB_SOCKET,
        /** Polling first, and an upgrade if it works. */
        BOTH
    }

    /**
     * Where and how a client connects.
     *
     * @param patience how long an upgrade is tried
     * @param answer how long the answer to a request may take that the server does not hold
     * @param upgrade the name under which the connection of an upgrade is counted separately
     */
    public record Setup(
            Dialer net,
            String path,
            RequestHeaders headers,
            BodyDissectors bodies,
            Ways ways,
            Duration patience,
            Duration answer,
            String upgrade) {}

    /** Is told what happens in the session. */
    public interface Owner {
        /** The session is open; packets may be sent. */
        void opened();

        void message(Packet packet);

        /** The session has moved to the WebSocket, or it has not, because that was refused or did not answer. */
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

    /**
     * How long a poll may take. The first is answered at once. A later one is answered at the latest with a ping, and
     * {@link #expectPing} watches over that.
     */
    Duration answersWithin() {
        return sid == null ? setup.answer() : mostSilence;
    }

    public void send(Packet packet, Done done) {
        if (over) {
            done.failed(new IOException("the session is over"));
            return;
        }
        waiting.add(new Waiting(packet, done));
        way.flush();
    }

    /** Removes and returns all packets that wait to be sent. */
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
            case CLOSE -> fail(new Ended("the server has closed the session"));
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

    /** Waits for the next ping; a server from which none comes in time is taken to be gone. */
    private void expectPing() {
        silence.cancel();
        silence = setup.net().after(mostSilence, () -> fail(new TimedOut("no ping", mostSilence)));
    }

    /** The upgrade has succeeded: the session goes on over that way. */
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

    /** The upgrade has failed: the session stays on polling. */
    void notUpgraded(long nanos) {
        upgrade = null;
        owner.upgradeEnded(false, nanos);
        if (closing) {
            way.close();
        } else {
            way.flush();
        }
    }

    /**
     * Ends the session in order when all waiting packets are sent. If the session is still being opened, or an upgrade
     * is under way, it first waits for that.
     */
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

    /** The session cannot go on because of an error, and ends at once. */
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

    /** The session has left a way whose connections are still closing; {@link #left} follows when they are closed. */
    void leaves() {
        leaving++;
    }

    void left() {
        leaving--;
        if (leaving == 0) {
            whenLeft.run();
        }
    }

    /**
     * The session is over: packets that still wait have failed, and the owner is told. In an orderly end, the owner is
     * told only when the connections of a way that the session had left are closed too.
     */
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
