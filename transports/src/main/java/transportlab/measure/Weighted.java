package transportlab.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the measurement of all clients from that of their representatives: what clients cause is counted as often as
 * there are clients. Delays and their percentiles stay as they are, and so do the single deliveries that are kept.
 */
public final class Weighted {
    private static final String TOTAL = "total";
    private final Representatives representatives;
    private final double weight;

    /** How often an update is counted: once if all clients get the same, and else for each client. */
    private final double updateWeight;

    private Weighted(Representatives representatives, boolean together) {
        this.representatives = representatives;
        this.weight = representatives.weight();
        this.updateWeight = together ? 1 : weight;
    }

    /**
     * @param together whether all clients get the same updates
     */
    public static Measurement of(Measurement m, Representatives representatives, boolean together) {
        return new Weighted(representatives, together).weighted(m);
    }

    private Measurement weighted(Measurement m) {
        if (m.failure() != null) {
            return m;
        }
        return new Measurement(
                new Measurement.Subject(
                        m.transport(), m.repetition(), m.mode(), m.planSha256(), m.ports(), representatives),
                updates(m.updates()),
                new Measurement.Traffic(
                        phases(m.phases()),
                        new Measurement.Inexact(
                                all(m.inexact().connections()),
                                all(m.inexact().up()),
                                all(m.inexact().down())),
                        all(m.payloadUndelivered()),
                        both(m.estimate())),
                new Measurement.Delay(latency(m.latencyMicros()), histogram(m.histogram()), m.age(), m.samples()),
                m.series().stream().map(this::second).toList(),
                new Measurement.Changes(
                        m.attempts() == null
                                ? null
                                : m.attempts().stream().map(this::tries).toList(),
                        upgrade(m.upgrade()),
                        m.openingMicros()),
                new Measurement.Circumstances(
                        m.cost(), m.instrument(), cut(m.cut()), m.path(), m.outcome(), m.noticed()),
                m.notes(),
                null);
    }

    private long all(long count) {
        return Math.round(count * weight);
    }

    private Long all(Long count) {
        return count == null ? null : Long.valueOf(all(count.longValue()));
    }

    private <K> Map<K, Long> all(Map<K, Long> counts) {
        Map<K, Long> weighted = new LinkedHashMap<>();
        counts.forEach((key, count) -> weighted.put(key, all(count)));
        return weighted;
    }

    private <K, L> Map<K, Map<L, Long>> each(Map<K, Map<L, Long>> counts) {
        Map<K, Map<L, Long>> weighted = new LinkedHashMap<>();
        counts.forEach((key, inner) -> weighted.put(key, all(inner)));
        return weighted;
    }

    /** The total stays the sum of all kinds. */
    private Map<String, Map<String, Long>> bytes(Map<String, Map<String, Long>> bytes) {
        Map<String, Map<String, Long>> weighted = each(bytes);
        weighted.values().forEach(kinds -> {
            kinds.remove(TOTAL);
            long total = kinds.values().stream().mapToLong(Long::longValue).sum();
            kinds.put(TOTAL, total);
        });
        return weighted;
    }

    private Measurement.UpDown both(Measurement.UpDown of) {
        return of == null ? null : new Measurement.UpDown(all(of.up()), all(of.down()));
    }

    private Measurement.Updates updates(Measurement.Updates u) {
        return new Measurement.Updates(
                Math.round(u.published() * updateWeight),
                all(u.expected()),
                all(u.delivered()),
                all(u.lost()),
                all(u.duplicated()),
                all(u.outOfOrder()));
    }

    private Map<String, PhaseFigures> phases(Map<String, PhaseFigures> phases) {
        Map<String, PhaseFigures> weighted = new LinkedHashMap<>();
        phases.forEach((name, phase) -> weighted.put(name, phase(phase)));
        return weighted;
    }

    private PhaseFigures phase(PhaseFigures p) {
        PhaseFigures.Requests requests = p.requests();
        PhaseFigures.Responses responses = p.responses();
        PhaseFigures.Connections connections = p.connections();
        return new PhaseFigures(
                p.startedAtEpochMicros(),
                bytes(p.bytes()),
                new PhaseFigures.Requests(
                        all(requests.receive()) + all(requests.send()),
                        all(requests.receive()),
                        all(requests.send()),
                        all(requests.skipped()),
                        all(requests.inFlightAtStart())),
                new PhaseFigures.Responses(
                        all(responses.completed()),
                        all(responses.empty()),
                        all(responses.failed()),
                        all(responses.status())),
                each(p.frames()),
                new PhaseFigures.Connections(
                        all(connections.opened()), all(connections.closed()), all(connections.peak())),
                new PhaseFigures.Updates(
                        Math.round(p.updates().published() * updateWeight),
                        all(p.updates().delivered())));
    }

    private Latency latency(Latency l) {
        return l == null
                ? null
                : new Latency(
                        all(l.count()),
                        Math.round(l.updates() * updateWeight),
                        l.min(),
                        l.mean(),
                        l.p50(),
                        l.p90(),
                        l.p95(),
                        l.p99(),
                        l.p999(),
                        l.max());
    }

    private String histogram(String encoded) {
        return encoded == null ? null : Latencies.weighted(encoded, weight);
    }

    private Measurement.Second second(Measurement.Second s) {
        return new Measurement.Second(
                all(s.receive()), all(s.send()), all(s.responses()), all(s.up()), all(s.down()), all(s.deliveries()));
    }

    private TryCounts tries(TryCounts t) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        t.reasons().forEach((why, count) -> reasons.put(why, (int) all(count)));
        return new TryCounts(
                t.transport(),
                all(t.won()),
                all(t.failed()),
                all(t.timedOut()),
                reasons,
                all(t.requests()),
                all(t.connections()),
                both(t.bytes()),
                t.tookMicros());
    }

    private Upgrade upgrade(Upgrade u) {
        return u == null
                ? null
                : new Upgrade(
                        all(u.clients()),
                        all(u.upgraded()),
                        u.afterMicros(),
                        u.tookMicros(),
                        all(u.requests()),
                        both(u.bytes()));
    }

    private CutReport cut(CutReport c) {
        return c == null
                ? null
                : new CutReport(
                        c.afterMillis(),
                        (int) all(c.clients()),
                        (int) all(c.back()),
                        c.backMillis(),
                        c.backMillisMax(),
                        all(c.sentAgain()),
                        all(c.messagesSentAgain()));
    }
}
