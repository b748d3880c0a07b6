package transportlab.wire.ledger;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import transportlab.wire.Phase;

/** How many connections are open at once, over all event loops, with the peak of each phase. */
public final class OpenConnections {
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicIntegerArray peaks = new AtomicIntegerArray(Phase.COUNT);

    void opened(Phase in) {
        peaks.accumulateAndGet(in.ordinal(), open.incrementAndGet(), Math::max);
    }

    void closed(Phase in) {
        peaks.accumulateAndGet(in.ordinal(), open.getAndDecrement(), Math::max);
    }

    /** Begins a phase. Connections that are open at its start count for its peak. */
    public void begin(Phase phase) {
        peaks.accumulateAndGet(phase.ordinal(), open.get(), Math::max);
    }

    public int peak(Phase phase) {
        return peaks.get(phase.ordinal());
    }
}
