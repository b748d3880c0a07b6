package transportlab.account;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import transportlab.measure.Measurement;
import transportlab.wire.Phase;

/**
 * What a site saw.
 *
 * @param published entries by the phase in which they were due
 * @param writes how many times a measured update was written
 * @param writeDelayNanos the sum, from due to the server half's write call
 * @param lateness of the publisher, µs; null if it never published
 * @param cpuSeconds of the server's threads in <em>measured</em>; null if unknown
 * @param repeatsDropped client messages that came again
 */
public record ServerReport(
        Map<Phase, Long> published,
        long writes,
        long writeDelayNanos,
        Measurement.Spread lateness,
        Double cpuSeconds,
        long repeatsDropped)
        implements Serializable {

    /** Both reports as one; the lateness is that of the later publisher. */
    public ServerReport plus(ServerReport more) {
        Map<Phase, Long> both = new EnumMap<>(Phase.class);
        both.putAll(published);
        more.published.forEach((phase, n) -> both.merge(phase, n, Long::sum));
        boolean mine = more.lateness == null || lateness != null && lateness.p99() >= more.lateness.p99();
        return new ServerReport(
                both,
                writes + more.writes,
                writeDelayNanos + more.writeDelayNanos,
                mine ? lateness : more.lateness,
                cpuSeconds == null || more.cpuSeconds == null ? null : cpuSeconds + more.cpuSeconds,
                repeatsDropped + more.repeatsDropped);
    }
}
