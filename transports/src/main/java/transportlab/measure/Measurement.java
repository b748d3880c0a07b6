package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What one trial yields: one transport with one plan over one link, alone on a fresh server. A value that could not be
 * measured is absent (null), never 0. In {@code result.json} the components of the {@code @JsonUnwrapped} groups are
 * fields of the trial itself, in this order.
 *
 * @param subject what was measured
 * @param updates the updates that were due in <em>measured</em>
 * @param traffic bytes, requests and connections
 * @param delay how late the updates arrived
 * @param series one entry for each second from the start of <em>measured</em>
 * @param changes how clients arrived at their technique, if they tried or changed several
 * @param circumstances what the trial cost, what disturbed it, and what was done to it
 * @param notes what a reader must know, as codes
 * @param failure why the trial failed, in one line; null if it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Measurement(
        @JsonUnwrapped Subject subject,
        Updates updates,
        @JsonUnwrapped Traffic traffic,
        @JsonUnwrapped Delay delay,
        List<Second> series,
        @JsonUnwrapped Changes changes,
        @JsonUnwrapped Circumstances circumstances,
        List<String> notes,
        String failure) {

    /** The note on a trial whose clients were cut off by hand while it ran, unlike those of the other trials. */
    public static final String CUT_BY_HAND = "cut-by-hand";

    /** The note on a trial during which the JVM was still busy compiling. */
    public static final String COLD = "cold";

    /** The note on a trial in which other programs, or the machine's host, took much of the processors. */
    public static final String BUSY = "busy";

    /**
     * What was measured.
     *
     * @param mode {@code live} for a trial on real sockets, {@code model} for one in virtual time
     * @param planSha256 equal for all transports of a repetition
     * @param representatives the clients that ran, if they stand for more; null if all ran
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(
            String transport,
            int repetition,
            String mode,
            String planSha256,
            Ports ports,
            Representatives representatives) {
        /** For a trial that ran with all of its clients. */
        public Subject(String transport, int repetition, String mode, String planSha256, Ports ports) {
            this(transport, repetition, mode, planSha256, ports, null);
        }
    }

    /**
     * What passed the sockets.
     *
     * @param phases by name: setup, warmup, measured, drain, close
     * @param payloadUndelivered payload bytes that came down the wire but were cut off before their update was complete
     * @param estimate estimate of the bytes that TCP/IP adds, setup and measured together
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Traffic(
            Map<String, PhaseFigures> phases, Inexact inexact, Long payloadUndelivered, UpDown estimate) {}

    /**
     * How late the updates came.
     *
     * @param histogram of the latencies: HdrHistogram, compressed, base64
     * @param samples at most 4,000 single deliveries
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Delay(Latency latencyMicros, String histogram, Age age, List<Sample> samples) {}

    /**
     * How clients arrived at their technique.
     *
     * @param attempts what each technique that was tried cost, in order, if the transport tries several
     * @param upgrade how clients changed their technique while they ran; absent if the transport does not do that
     * @param openingMicros from when the first client began to connect until all clients were ready, in µs; absent if
     *     some were never ready
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Changes(List<TryCounts> attempts, Upgrade upgrade, Long openingMicros) {
        /** Where it is not known how long the clients took to open. */
        public Changes(List<TryCounts> attempts, Upgrade upgrade) {
            this(attempts, upgrade, null);
        }

        /** Treats an upgrade that no client tried as absent. Older files have an empty object for it. */
        public Changes {
            upgrade = upgrade == null || upgrade.clients() == 0 ? null : upgrade;
        }
    }

    /**
     * The circumstances of the measurement.
     *
     * @param cut what a cut of the connections did; absent if there was none
     * @param path what stood between clients and server; absent on an open path, as are outcome and noticed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Circumstances(
            Cost cost, Instrument instrument, CutReport cut, PathFigures path, Outcome outcome, Noticed noticed) {
        /** The circumstances on an open path. */
        public Circumstances(Cost cost, Instrument instrument, CutReport cut) {
            this(cost, instrument, cut, null, null, null);
        }
    }

    /** Ports of the server. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ports(Integer http, Integer tcp, Integer policy) {}

    /**
     * Updates due in <em>measured</em>.
     *
     * @param published number of entries that the plan has for <em>measured</em>
     * @param expected deliveries that were due while their client was subscribed and ready
     * @param delivered how many of these arrived, each counted once
     * @param lost how many of these had not arrived when the drain ended
     * @param duplicated deliveries of an update that the client had already received, in all phases
     * @param outOfOrder deliveries that came after a later update, in all phases
     */
    public record Updates(long published, long expected, long delivered, long lost, long duplicated, long outOfOrder) {
        /** Whether a table must mark this trial. */
        public boolean marked() {
            return lost > 0 || duplicated > 0 || outOfOrder > 0;
        }
    }

    /** Two numbers, to the server and to the client. */
    public record UpDown(long up, long down) {
        public long sum() {
            return up + down;
        }
    }

    /** Connections that ended with a reset, so that their bytes may not be exact. These bytes are in the totals too. */
    public record Inexact(long connections, long up, long down) {}

    /**
     * The parts of the mean latency in µs: until the server wrote the update, until it arrived, and until it was
     * decoded.
     */
    public record Age(
            @com.fasterxml.jackson.annotation.JsonProperty("wait") double waiting, double travel, double decode) {}

    /** One second of <em>measured</em>; deliveries are absent where there were too many to keep. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Second(
            long receive, long send, long responses, Map<String, Long> up, Map<String, Long> down, Long deliveries) {}

    /** Median, 99th percentile, largest. */
    public record Spread(long p50, long p99, long max) implements Serializable {}

    /** Makes the measurement of a trial that failed. */
    public static Measurement failed(String transport, int repetition, String why) {
        return failed(transport, repetition, "live", why, List.of());
    }

    /** Makes the measurement of a trial that failed, with what its clients had tried by then. */
    public static Measurement failed(
            String transport, int repetition, String mode, String why, List<TryCounts> attempts) {
        return new Measurement(
                new Subject(transport, repetition, mode, null, null),
                null,
                new Traffic(null, null, null, null),
                new Delay(null, null, null, null),
                null,
                new Changes(attempts, null),
                new Circumstances(null, null, null),
                List.of(),
                why);
    }

    /** Leaves out samples, series and histogram, for lists. */
    public Measurement withoutSamples() {
        Delay figures = new Delay(latencyMicros(), null, age(), List.of());
        return new Measurement(subject, updates, traffic, figures, List.of(), changes, circumstances, notes, failure);
    }

    /** The same with other notes. */
    public Measurement withNotes(List<String> other) {
        return new Measurement(subject, updates, traffic, delay, series, changes, circumstances, other, failure);
    }

    /** Whether it can stand in a comparison. What did not deliver everything cannot. */
    public boolean comparable() {
        return whole() && !updates.marked() && !notes.contains(CUT_BY_HAND);
    }

    /** Whether its figures are those of a technique that does its work: the path, if any, let everything through. */
    public boolean whole() {
        return failure == null && (outcome() == null || outcome().isWhole());
    }

    /**
     * Whether the trial went as it should. Over a path, losses are what was to be found out, but even there no update
     * may come twice or out of order.
     */
    public boolean sound() {
        return path() == null
                ? comparable()
                : failure == null
                        && updates.duplicated() == 0
                        && updates.outOfOrder() == 0
                        && !notes.contains(CUT_BY_HAND);
    }

    /** Whether its delays say something about the transport; counts and bytes are facts even where they do not. */
    public boolean delayCounts() {
        return failure == null && !notes.contains(COLD) && !notes.contains(BUSY);
    }

    public String transport() {
        return subject.transport();
    }

    public int repetition() {
        return subject.repetition();
    }

    public String mode() {
        return subject.mode();
    }

    public String planSha256() {
        return subject.planSha256();
    }

    public Ports ports() {
        return subject.ports();
    }

    public Representatives representatives() {
        return subject.representatives();
    }

    public Map<String, PhaseFigures> phases() {
        return traffic.phases();
    }

    public Inexact inexact() {
        return traffic.inexact();
    }

    public Long payloadUndelivered() {
        return traffic.payloadUndelivered();
    }

    public UpDown estimate() {
        return traffic.estimate();
    }

    public Latency latencyMicros() {
        return delay.latencyMicros();
    }

    public String histogram() {
        return delay.histogram();
    }

    public Age age() {
        return delay.age();
    }

    public List<Sample> samples() {
        return delay.samples();
    }

    public List<TryCounts> attempts() {
        return changes.attempts();
    }

    public Upgrade upgrade() {
        return changes.upgrade();
    }

    /** How long the clients took until all of them were ready, in µs; null if some never were. */
    public Long openingMicros() {
        return changes.openingMicros();
    }

    public Cost cost() {
        return circumstances.cost();
    }

    public Instrument instrument() {
        return circumstances.instrument();
    }

    public CutReport cut() {
        return circumstances.cut();
    }

    /** What stood between clients and server; null on an open path. */
    public PathFigures path() {
        return circumstances.path();
    }

    /** What became of the technique over the path; null on an open path. */
    public Outcome outcome() {
        return circumstances.outcome();
    }

    /** What told the clients that something was wrong; null if nothing was, and on an open path. */
    public Noticed noticed() {
        return circumstances.noticed();
    }
}
