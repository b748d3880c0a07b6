package transportlab.account;

import java.util.ArrayList;
import java.util.List;
import transportlab.measure.Latency;
import transportlab.measure.Measurement;
import transportlab.measure.Measurement.Spread;
import transportlab.wire.Phase;

/** What a reader of a trial's figures must know, as codes. */
final class Notes {
    private static final int INITIAL_WINDOW = 14_600;
    private static final long LATE_MICROS = 10_000;
    private static final double MOVED = 0.05;

    /**
     * The share of the JVM's processors above which compiling makes a trial <em>cold</em>. Measured with two processors
     * and 2 to 900 updates/s for 50 to 100 clients: after a warm-up, trials spent 0.00 to 0.19 of the processors on
     * compiling. In the desktop, which also compiles its user interface meanwhile, they spent up to 0.27. Their medians
     * were within 4 % of those of later rounds. Without a warm-up, a trial spent 0.39, and its median was 2.7 times as
     * large.
     */
    static final double COLD_SHARE = 0.35;

    /**
     * The share of the machine's processors above which other programs make a trial <em>busy</em>. Measured with two
     * processors: at most 0.06 on a quiet machine, in the terminal, during a packet capture and in the desktop; 0.53
     * and more next to a program that keeps one processor busy.
     */
    static final double BUSY_SHARE = 0.15;

    private Notes() {}

    /**
     * @param lateness how late the publisher was; null if nobody published
     * @param latency as measured; null without deliveries
     * @param corrected the latency without the pauses of the process; null if there were none
     */
    static List<String> of(Collected collected, Spread lateness, Latency latency, Latency corrected) {
        TrialFacts trial = collected.trial();
        FleetReport.Conduct clients = collected.clients().conduct();
        List<String> notes = new ArrayList<>();
        if (largestUpdate(trial) > INITIAL_WINDOW && !trial.oneWay().isZero()) {
            notes.add("beyond-initial-window");
        }
        if (trial.inStep() && clients.usesPollClock()) {
            notes.add("in-step");
        }
        long measured = trial.phases().start(Phase.DRAIN) - trial.phases().start(Phase.MEASURED);
        notes.addAll(ofLoad(collected.disturbances().load(), measured));
        if (clients.unfinished() > 0 && trial.path() == null) {
            notes.add("not-closed-in-order");
        }
        if (corrected != null && latency != null && moved(latency, corrected)) {
            notes.add("moved-by-pauses");
        }
        if (lateness != null && lateness.p99() > LATE_MICROS) {
            notes.add("publisher-late");
        }
        if (clients.cut() != null && trial.cut() == null) {
            notes.add(Measurement.CUT_BY_HAND);
        }
        if (collected.clients().delays().latencies().clamped() > 0) {
            notes.add("latency-beyond-range");
        }
        clients.failures().forEach((cause, n) -> notes.add("client-failure: " + n + " x " + cause));
        return notes;
    }

    /** Notes on what else used the processors. If a trial has one of these notes, its delays do not count. */
    static List<String> ofLoad(Load load, long measuredNanos) {
        List<String> notes = new ArrayList<>();
        if (load.compileShare(measuredNanos) > COLD_SHARE) {
            notes.add(Measurement.COLD);
        }
        if (load.otherShare(measuredNanos) > BUSY_SHARE) {
            notes.add(Measurement.BUSY);
        }
        return notes;
    }

    private static int largestUpdate(TrialFacts trial) {
        return trial.plan().entries().stream()
                .mapToInt(entry -> entry.payload().length)
                .max()
                .orElse(0);
    }

    private static boolean moved(Latency a, Latency b) {
        return moved(a.p50(), b.p50()) || moved(a.p90(), b.p90()) || moved(a.p95(), b.p95()) || moved(a.p99(), b.p99());
    }

    private static boolean moved(Long a, Long b) {
        return a != null && b != null && Math.abs(a - b) > MOVED * a;
    }
}
