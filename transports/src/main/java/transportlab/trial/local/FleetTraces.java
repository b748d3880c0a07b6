package transportlab.trial.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import transportlab.client.Net;
import transportlab.trial.TrialSettings;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.Trace;
import transportlab.wire.trace.TraceRoom;

/**
 * The traces of the clients of a fleet. All clients are recorded while a trial runs, because only its end shows which of
 * them had the slowest delivery. Afterwards a few are kept: the first ones, the one with the slowest delivery, and one
 * that lost an update.
 */
final class FleetTraces {
    /** How much memory the traces of one trial take at most, besides that of the first client. */
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private static final int FIRST_BYTES = 4 * 1024 * 1024;

    private final List<Trace> traces = new ArrayList<>();
    private final TraceRoom room = new TraceRoom(MOST_BYTES);
    private final int keep;

    /**
     * @param recorded how many clients are recorded
     */
    FleetTraces(TrialSettings settings, int recorded, long zeroNanos) {
        keep = settings.tracing();
        traces.add(new Trace(zeroNanos, FIRST_BYTES));
        IntStream.range(1, recorded).forEach(client -> traces.add(new Trace(zeroNanos, room)));
    }

    /** The trace of a client; null if it is not recorded. */
    Trace of(int client) {
        return client < traces.size() ? traces.get(client) : null;
    }

    Trace first() {
        return traces.get(0);
    }

    /** How much memory the traces take, in bytes. */
    long bytes() {
        return room.taken();
    }

    /** Whether all clients are recorded, so that the slowest one among those that are kept is the slowest of all. */
    boolean areOfAll(int clients) {
        return traces.size() >= clients;
    }

    /** What is kept. Each trace is read on the event loop of its client. */
    List<ClientTrace> kept(List<FleetClient> clients, long planNanos, Net net) {
        TreeSet<Integer> chosen = new TreeSet<>();
        IntStream.range(0, Math.min(Math.max(1, keep), traces.size())).forEach(chosen::add);
        IntStream.range(0, clients.size())
                .boxed()
                .max(Comparator.comparingLong(client -> clients.get(client).slowestMicros()))
                .ifPresent(chosen::add);
        IntStream.range(0, clients.size())
                .filter(client -> clients.get(client).hasLost())
                .findFirst()
                .ifPresent(chosen::add);
        List<ClientTrace> kept = new ArrayList<>();
        for (int client : chosen) {
            if (of(client) != null) {
                net.onLoop(
                        client % net.loops(),
                        () -> kept.add(of(client)
                                .client(client, planNanos, clients.get(client).special())));
            }
        }
        return kept;
    }
}
