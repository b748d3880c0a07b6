package transportlab.run;

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
        long repeatsDropped) {}
