package transportlab.trial.local;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import transportlab.account.ServerPath;
import transportlab.io.ConnId;
import transportlab.io.NanoClock;
import transportlab.io.PortRole;
import transportlab.io.UpdateRange;
import transportlab.measure.PathFigures.AtServer;
import transportlab.path.Deed;
import transportlab.path.Deeds;
import transportlab.server.ServerSetup;
import transportlab.server.topic.Topic;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.Vantage;
import transportlab.wire.WireTap;

/** Sees what a path does, and counts what passes the server's sockets behind it. */
final class PathWatch implements ServerSetup.Flow, Deeds {
    /** So many different things that a path does to one connection are kept. */
    private static final int MOST_DEEDS = 16;

    private final ServerSetup.Flow flow;
    private final Phases phases;
    private final AtomicLongArray up = new AtomicLongArray(Phase.COUNT);
    private final AtomicLongArray down = new AtomicLongArray(Phase.COUNT);
    private final Map<String, List<Deed>> deeds = new ConcurrentHashMap<>();

    /**
     * @param flow what follows the updates
     */
    PathWatch(ServerSetup.Flow flow, NanoClock clock) {
        this.flow = flow;
        this.phases = new Phases(clock.nanoTime());
    }

    void phase(Phase phase, long atNanos) {
        phases.begin(phase, atNanos);
    }

    @Override
    public void did(String client, Deed deed) {
        deeds.merge(client, List.of(deed), PathWatch::noted);
    }

    /** What is done again and again, as to each poll, is kept once, with the time at which it was done last. */
    private static List<Deed> noted(List<Deed> before, List<Deed> one) {
        Deed now = one.get(0);
        List<Deed> all = new ArrayList<>(before);
        all.removeIf(deed -> deed.what() == now.what() && deed.rule().equals(now.rule()));
        if (all.size() < MOST_DEEDS) {
            all.add(now);
        }
        return List.copyOf(all);
    }

    @Override
    public void received(Topic topic, byte[] text) {
        flow.received(topic, text);
    }

    @Override
    public void written(String address, UpdateRange updates, long atNanos) {
        flow.written(address, updates, atNanos);
    }

    @Override
    public Optional<WireTap> tap(PortRole role) {
        return Optional.of(new WireTap() {
            @Override
            public void opened(ConnId connection, Vantage vantage, long atNanos) {}

            @Override
            public void bytes(Direction direction, long atNanos, ByteBuffer some) {
                AtomicLongArray of = direction == Direction.UP ? up : down;
                of.addAndGet(phases.at(atNanos).ordinal(), some.remaining());
            }

            @Override
            public void closed(Ending ending, long atNanos) {}
        });
    }

    ServerPath report() {
        Map<Phase, AtServer> bytes = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            bytes.put(phase, new AtServer(up.get(phase.ordinal()), down.get(phase.ordinal())));
        }
        return new ServerPath(new HashMap<>(deeds), bytes);
    }
}
