package transportlab.trial.local;

import java.time.Duration;
import transportlab.account.LoopTotals;
import transportlab.client.Dialer;
import transportlab.wire.Phase;
import transportlab.wire.Phases;

/** Asks an event loop for a call every 20 ms while measuring and notes how late it comes. */
final class LagProbe {
    private static final Duration PERIOD = Duration.ofMillis(20);

    private final Dialer net;
    private final Phases phases;
    private final LoopTotals to;
    private long dueNanos;

    LagProbe(Dialer net, Phases phases, LoopTotals to) {
        this.net = net;
        this.phases = phases;
        this.to = to;
    }

    /** On the event loop. */
    void start() {
        dueNanos = net.nanoTime() + PERIOD.toNanos();
        net.after(PERIOD, this::called);
    }

    private void called() {
        long now = net.nanoTime();
        if (phases.at(now) == Phase.MEASURED) {
            to.lag.record(Math.max(0, now - dueNanos));
        }
        if (now < phases.start(Phase.DRAIN)) {
            start();
        }
    }
}
