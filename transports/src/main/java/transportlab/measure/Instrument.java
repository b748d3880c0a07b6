package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How well the instrument itself did, in <em>measured</em>.
 *
 * @param latenessMicros of the publisher: p50, p99, max
 * @param loopLagMicros of the clients' event loops: p50, p99, max
 * @param gcPauses how many collections
 * @param gcPauseMillis their sum
 * @param compileSeconds time that the JVM compiled, all compiler threads together
 * @param otherCpuSeconds of other processes of the machine
 * @param stealSeconds taken by the machine's host
 * @param withoutPauses percentiles again with each delivery's share of the pauses subtracted; absent without pauses
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Instrument(
        Measurement.Spread latenessMicros,
        Measurement.Spread loopLagMicros,
        long gcPauses,
        double gcPauseMillis,
        Double compileSeconds,
        Double otherCpuSeconds,
        Double stealSeconds,
        Latency withoutPauses) {}
