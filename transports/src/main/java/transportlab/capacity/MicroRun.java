package transportlab.capacity;

import transportlab.measure.Instrument;
import transportlab.measure.Measurement;
import transportlab.measure.PhaseFigures;
import transportlab.workload.Workload;

/**
 * What one short trial showed while it was measured.
 *
 * @param rate updates a second
 * @param seconds how long was measured
 * @param requests requests that began
 * @param answers answers that carried updates
 * @param deliveries updates that came down the wire, of all clients together
 * @param serverSeconds CPU seconds of the server's threads
 * @param generatorSeconds CPU seconds of the clients' threads
 * @param otherSeconds CPU seconds of other programs and of the machine's host; 0 if unknown
 * @param meanMicros mean delay, µs
 * @param medianMicros median delay, µs; null with too few deliveries
 * @param disturbed whether other programs used much of the machine, or the JVM was still compiling
 */
public record MicroRun(
        int clients,
        double rate,
        double seconds,
        long requests,
        long answers,
        double deliveries,
        double serverSeconds,
        double generatorSeconds,
        double otherSeconds,
        double meanMicros,
        Double medianMicros,
        boolean disturbed) {

    /** Null if the trial failed, or if it lacks the CPU time or a delay. */
    static MicroRun of(Measurement trial, Workload workload) {
        if (trial.failure() != null
                || trial.latencyMicros() == null
                || trial.cost().serverCpuSeconds() == null
                || trial.cost().clientCpuSeconds() == null) {
            return null;
        }
        PhaseFigures measured = trial.phases().get("measured");
        Long median = trial.latencyMicros().p50();
        return new MicroRun(
                workload.clients(),
                workload.rate(),
                seconds(trial),
                measured.requests().started(),
                answers(measured),
                deliveries(trial, workload),
                trial.cost().serverCpuSeconds(),
                trial.cost().clientCpuSeconds(),
                others(trial.instrument()),
                trial.latencyMicros().mean(),
                median == null ? null : Double.valueOf(median),
                !trial.delayCounts());
    }

    private static double others(Instrument instrument) {
        Double programs = instrument.otherCpuSeconds();
        Double host = instrument.stealSeconds();
        return (programs == null ? 0 : programs) + (host == null ? 0 : host);
    }

    static double seconds(Measurement trial) {
        long from = trial.phases().get("measured").startedAtEpochMicros();
        return (trial.phases().get("drain").startedAtEpochMicros() - from) / 1e6;
    }

    /** Answers that carried updates. */
    static long answers(PhaseFigures measured) {
        return Math.max(
                0, measured.responses().completed() - measured.responses().empty());
    }

    /**
     * What passed the wire in this time, as the CPU time does too. Updates that were due in this time may come later, if
     * the machine cannot keep up.
     */
    private static double deliveries(Measurement trial, Workload workload) {
        long payload = trial.phases().get("measured").bytes().get("down").getOrDefault("payload", 0L);
        return payload > 0 && workload.payload() > 0
                ? (double) payload / workload.payload()
                : trial.updates().delivered();
    }

    /** Processors that the server used, of the one that serves the readers of a topic. */
    public double serverLoad() {
        return serverSeconds / seconds;
    }

    /** Processors that the clients used, of one event loop. */
    public double generatorLoad(int loops) {
        return generatorSeconds / seconds / loops;
    }

    /**
     * The share of the machine that was in use, by the server, the clients and everything else.
     *
     * @param processors of the machine
     */
    double machineLoad(int processors) {
        return (serverSeconds + generatorSeconds + otherSeconds) / seconds / processors;
    }

    Activity activity(boolean asksAgain) {
        double writes = asksAgain ? Math.min(answers, deliveries) : deliveries;
        return new Activity(requests, writes, deliveries);
    }
}
