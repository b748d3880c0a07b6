package transportlab.trial.local;

import java.util.List;
import transportlab.client.Net;
import transportlab.trial.Glance;
import transportlab.wire.Phase;
import transportlab.wire.Phases;

/** What a cut of the link has done so far. Each client is asked on its own event loop. */
final class CutWatch {
    private final Net net;
    private final List<FleetClient> clients;
    private final Phases phases;
    private volatile boolean begun;

    /** Sums over the clients that were cut off. Times are in ns, -1 while there is none. */
    private static final class Sums {
        private int cut;
        private int back;
        private long slowest = -1;
        private long first = -1;
        private long at = -1;
    }

    /**
     * @param clients client i belongs to event loop i modulo their number
     */
    CutWatch(Net net, List<FleetClient> clients, Phases phases) {
        this.net = net;
        this.clients = clients;
        this.phases = phases;
    }

    /** Called when a client is cut off. */
    void began() {
        begun = true;
    }

    /** What the last cut has done so far; null before one. */
    Glance.Cut glance() {
        if (!begun) {
            return null;
        }
        Sums sums = new Sums();
        int loops = net.loops();
        for (int loop = 0; loop < loops; loop++) {
            int first = loop;
            net.onLoop(loop, () -> {
                for (int i = first; i < clients.size(); i += loops) {
                    add(clients.get(i), i == 0, sums);
                }
            });
        }
        double after = (sums.at - phases.start(Phase.MEASURED)) / 1e6;
        return sums.cut == 0
                ? null
                : new Glance.Cut(after, sums.cut, sums.back, millis(sums.slowest), millis(sums.first));
    }

    private static void add(FleetClient client, boolean first, Sums sums) {
        if (client.cutNanos() >= 0) {
            long back = client.backAfterNanos();
            sums.cut++;
            sums.back += back >= 0 ? 1 : 0;
            sums.slowest = Math.max(sums.slowest, back);
            sums.first = first ? back : sums.first;
            sums.at = client.cutNanos();
        }
    }

    private static Double millis(long nanos) {
        return nanos < 0 ? null : nanos / 1e6;
    }
}
