package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How well the program itself worked as a measuring instrument in <em>measured</em>.
 *
 * @param latenessMicros how late the publisher was: p50, p99, max
 * @param loopLagMicros how late the clients' event loops were: p50, p99, max
 * @param gcPauses number of garbage collections that stopped all threads
 * @param gcPauseMillis how long these pauses were together
 * @param compileSeconds time that the JVM spent on compiling, summed over its compiler threads
 * @param otherCpuSeconds CPU time of the machine's other processes
 * @param stealSeconds CPU time that the machine's host took
 * @param withoutPauses the percentiles after the pauses were subtracted from each delivery; absent if there were none
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
