package transportlab.account;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import transportlab.measure.Measurement;
import transportlab.wire.Phase;

/**
 * What a site, the server of a trial, saw.
 *
 * @param published number of entries published, by the phase in which they were due
 * @param writes how many times a measured update was written
 * @param writeDelayNanos sum of the times from when an update was due to when the server half called write
 * @param lateness how late the publisher was, in µs; null if it never published
 * @param cpuSeconds CPU time of the server's threads in <em>measured</em>; null if unknown
 * @param repeatsDropped client messages that arrived again and were dropped
 * @param path what was seen behind a path; null on an open path
 */
public record ServerReport(
        Map<Phase, Long> published,
        long writes,
        long writeDelayNanos,
        Measurement.Spread lateness,
        Double cpuSeconds,
        long repeatsDropped,
        ServerPath path)
        implements Serializable {

    /** The report of a site on an open path. */
    public ServerReport(
            Map<Phase, Long> published,
            long writes,
            long writeDelayNanos,
            Measurement.Spread lateness,
            Double cpuSeconds,
            long repeatsDropped) {
        this(published, writes, writeDelayNanos, lateness, cpuSeconds, repeatsDropped, null);
    }

    /** The sum of both reports. The lateness is that of the report with the larger 99th percentile. */
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
                repeatsDropped + more.repeatsDropped,
                path == null ? more.path : path.plus(more.path));
    }
}
