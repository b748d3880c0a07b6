package transportlab.trial.model;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.function.Function;
import transportlab.io.ConnId;
import transportlab.io.Done;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.link.LinkDirection;

/**
 * One TCP connection. What is sent arrives after the delay of the link, in order. The tap sits where it sits on real
 * sockets, between the socket and the link: bytes to the server are counted when they have passed the link, bytes to the
 * client before they enter it.
 */
final class ModelConnection {
    private final ModelTime time;
    private final Mishaps mishaps;
    private final ModelTap tap;
    private final ConnId id;
    private final OneWay up;
    private final OneWay down;
    private ClientEnd client;
    private ServerEnd server;
    private final ArrayDeque<Done> waitForRoom = new ArrayDeque<>();
    private int underWay;
    private double kept;
    private boolean stands;
    private boolean inputEnded;
    private boolean upEnded;
    private boolean deaf;
    private boolean broken;
    private boolean closed;

    /** The client's end. */
    interface ClientEnd {
        void connected();

        /** The server sends no more. */
        void ended();

        /** It is over. Called once. */
        void gone();

        /**
         * Takes bytes as they are, before anybody knows what they mean.
         *
         * @return whether it does that
         */
        default boolean takes(Written what) {
            return false;
        }

        /** Whether it has no room for more, so that the server has to wait until {@link ModelConnection#hasRoom} is called. */
        default boolean isFull() {
            return false;
        }
    }

    /** The server's end. */
    interface ServerEnd {
        /** Something of the client arrives. */
        void arrived(Written what);

        /** The client sends no more. */
        void ended();

        /** The connection was reset. */
        void reset();
    }

    /** What happens where something arrives. */
    interface Arrival {
        void whole();

        /** Only a share of the bytes arrives, because the connection is cut there. */
        default void part(double share) {}
    }

    ModelConnection(ModelTime time, LinkDirection up, LinkDirection down, Mishaps mishaps, ModelTap tap, ConnId id) {
        this.time = time;
        this.mishaps = mishaps;
        this.tap = tap;
        this.id = id;
        this.up = new OneWay(time, up);
        this.down = new OneWay(time, down);
    }

    ConnId id() {
        return id;
    }

    /** Whether the connection is established and not over. */
    boolean stands() {
        return stands && !closed;
    }

    /** Opens the connection, which takes a round trip. */
    void connect(ClientEnd from, Function<ModelConnection, ServerEnd> to) {
        client = from;
        up.send(
                0,
                () -> {
                    stands = true;
                    tap.opened(id, time.nanoTime());
                    // first of all, because the server may write or end at once
                    down.send(0, client::connected, () -> {});
                    server = to.apply(this);
                },
                () -> {});
    }

    /**
     * Sends something from the client.
     *
     * @param done told when it has passed the link and the socket has taken them
     */
    void sendUp(Written what, Done done) {
        if (broken) {
            time.execute(() -> done.failed(reset()));
            return;
        }
        int size = what.size();
        tap.atClient(Direction.UP, time.nanoTime(), size);
        up.send(
                size,
                () -> {
                    if (size > 0) {
                        tap.passed(Direction.UP, time.nanoTime(), what);
                    }
                    done.ok();
                    if (size > 0) {
                        server.arrived(what);
                    }
                },
                () -> done.failed(reset()));
    }

    /**
     * Sends something from the client, which may send more at once unless the link is full.
     *
     * @param done told when more may be written
     */
    void streamUp(Written what, Done done) {
        boolean[] waits = {true};
        Done passed = Done.of(
                () -> {
                    if (waits[0]) {
                        done.ok();
                    }
                },
                cause -> {
                    if (waits[0]) {
                        done.failed(cause);
                    }
                });
        sendUp(what, passed);
        waits[0] = broken || up.isFull();
        if (!waits[0]) {
            done.ok();
        }
    }

    /**
     * Sends something from the server.
     *
     * @param done told when more may be written
     */
    void sendDown(Written what, Arrival arrival, Done done) {
        if (broken || inputEnded) {
            done.failed(reset());
            return;
        }
        int size = what.size();
        if (size > 0) {
            tap.passed(Direction.DOWN, time.nanoTime(), what);
        }
        if (deaf) {
            done.ok();
            time.execute(this::cut);
            return;
        }
        underWay++;
        down.send(size, () -> arrived(what, arrival, size), () -> {});
        long late = mishaps.lateNanos();
        if (down.isFull() || client.isFull()) {
            waitForRoom.add(done);
        } else if (late > 0) {
            time.after(late, () -> written(done));
        } else {
            done.ok();
        }
    }

    private void written(Done done) {
        if (broken) {
            done.failed(reset());
        } else {
            done.ok();
        }
    }

    private void arrived(Written what, Arrival arrival, int size) {
        underWay--;
        if (broken && kept < 1) {
            if (kept > 0) {
                arrival.part(kept);
            }
            kept = 0;
            return;
        }
        kept--;
        tap.atClient(Direction.DOWN, time.nanoTime(), size);
        if (!client.takes(what)) {
            arrival.whole();
        }
        hasRoom();
    }

    /** Lets the server write on if there is room. */
    void hasRoom() {
        while (!waitForRoom.isEmpty() && down.hasRoom() && !client.isFull()) {
            waitForRoom.remove().ok();
        }
    }

    /** The client's FIN. */
    void endUp() {
        if (!broken) {
            up.send(0, this::upEnded, () -> {});
        }
    }

    private void upEnded() {
        if (!upEnded) {
            upEnded = true;
            server.ended();
        }
    }

    /** The server's FIN. */
    void endDown() {
        if (!broken && !inputEnded) {
            inputEnded = true;
            down.send(0, client::ended, () -> {});
        }
    }

    /** Closes the client's end as soon as all that it has sent has arrived. Called when it has read to the end. */
    void closeUp() {
        if (!broken) {
            up.send(
                    0,
                    () -> {
                        upEnded();
                        over(inputEnded ? Ending.ORDERLY : Ending.RESET);
                    },
                    () -> {});
        }
    }

    /** The client's end is closed without having read to the end: the first thing that the server writes resets it. */
    void closeDeaf() {
        deaf = true;
    }

    /** A reset comes from the server's side, behind what it has sent. */
    void resetDown() {
        if (!broken) {
            down.send(0, this::cut, () -> {});
        }
    }

    /**
     * Either side resets the connection. What the server has sent has passed the client's socket already and is only
     * delayed by the link, so it is handed over at once, as on real sockets. What is on its way to the server is lost.
     */
    void cut() {
        if (broken) {
            return;
        }
        broken = true;
        kept = mishaps.kept(underWay);
        down.arriveAll();
        up.dropAll();
        if (server != null) {
            server.reset();
        }
        while (!waitForRoom.isEmpty()) {
            waitForRoom.remove().failed(reset());
        }
        over(Ending.RESET);
    }

    private void over(Ending how) {
        if (closed) {
            return;
        }
        closed = true;
        broken = true;
        up.dropAll();
        client.gone();
        if (stands) {
            tap.closed(how, time.nanoTime());
        }
    }

    private static IOException reset() {
        return new IOException("Broken pipe");
    }
}
