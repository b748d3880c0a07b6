package transportlab.account;

import java.time.Duration;
import transportlab.io.Ports;
import transportlab.wire.Phases;
import transportlab.workload.Plan;

/**
 * The facts about a trial that its measurement needs.
 *
 * @param mode {@code live}, later also {@code model}
 * @param oneWay one-way delay of the link
 * @param inStep whether periodic updates and poll interval are in a ratio of small integers
 * @param cut when all clients were to be cut off, from the start of <em>measured</em>; null for never
 * @param phases when each phase began, on the monotonic clock of the trial
 * @param path what stands between clients and server; null if nothing does
 * @param opening from when the first client was opened until all were ready; null if some were not
 * @param epochOffsetMicros what to add to the time of that clock, in µs, to get the time since 1970
 */
public record TrialFacts(
        String transport,
        int repetition,
        String mode,
        Plan plan,
        Ports ports,
        Duration oneWay,
        boolean inStep,
        Duration cut,
        Phases phases,
        PathFacts path,
        Duration opening,
        long epochOffsetMicros) {
    /** The facts about a trial on an open path. */
    public TrialFacts(
            String transport,
            int repetition,
            String mode,
            Plan plan,
            Ports ports,
            Duration oneWay,
            boolean inStep,
            Duration cut,
            Phases phases,
            long epochOffsetMicros) {
        this(transport, repetition, mode, plan, ports, oneWay, inStep, cut, phases, null, null, epochOffsetMicros);
    }
}
