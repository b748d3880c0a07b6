package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What one trial yields: one transport, one plan, one link, alone on a fresh server. A value that could not be measured
 * is absent (null), never 0. In {@code result.json} the components of the groups stand beside each other, in this order.
 *
 * @param subject what was measured
 * @param updates those due in <em>measured</em>
 * @param traffic bytes, requests and connections
 * @param delay how late the updates came
 * @param series one entry a second from the start of <em>measured</em>
 * @param changes how clients came to their technique, where they had a choice
 * @param circumstances what it cost, what disturbed it, and what was done to it
 * @param notes what a reader must know, as codes
 * @param failure why there is no result, in one line; null for a result
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

    /** The note on a trial whose clients somebody cut off while it ran: the other trials had no such cut. */
    public static final String CUT_BY_HAND = "cut-by-hand";

    /** The note on a trial in which the JVM still compiled much. */
    public static final String COLD = "cold";

    /** The note on a trial in which other programs, or the machine's host, took much of the processors. */
    public static final String BUSY = "busy";

    /**
     * What was measured.
     *
     * @param mode {@code live}, later also {@code model}
     * @param planSha256 equal for all transports of a repetition
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(String transport, int repetition, String mode, String planSha256, Ports ports) {}

    /**
     * What passed the sockets.
     *
     * @param phases by name: setup, warmup, measured, drain, close
     * @param payloadUndelivered payload bytes that came down but were cut off before they were a whole update
     * @param estimate of what TCP/IP adds, setup and measured together
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
     * How clients came to their technique.
     *
     * @param attempts of a transport that tries several techniques, in order
     * @param upgrade of a transport that changes its technique on the way; absent of others
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Changes(List<Attempt> attempts, Upgrade upgrade) {
        /** Where nobody tried there is nothing to tell; old files say so with an empty object. */
        public Changes {
            upgrade = upgrade == null || upgrade.clients() == 0 ? null : upgrade;
        }
    }

    /**
     * What stood around the measurement.
     *
     * @param cut what a cut of the connections did; absent without one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Circumstances(Cost cost, Instrument instrument, CutReport cut) {}

    /** Ports of the server. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ports(Integer http, Integer tcp, Integer policy) {}

    /**
     * Updates due in <em>measured</em>.
     *
     * @param published entries of the plan
     * @param expected deliveries due while their client was subscribed and ready
     * @param delivered of those, each once
     * @param lost not there when the drain ended
     * @param duplicated deliveries beyond the first, in all phases
     * @param outOfOrder deliveries behind a later one, in all phases
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

    /** Connections that ended by a reset; their bytes are in the totals too. */
    public record Inexact(long connections, long up, long down) {}

    /** Means in µs; they add up to the mean latency. */
    public record Age(
            @com.fasterxml.jackson.annotation.JsonProperty("wait") double waiting, double travel, double decode) {}

    /** One second of <em>measured</em>; deliveries are absent where there were too many to keep. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Second(
            long receive, long send, long responses, Map<String, Long> up, Map<String, Long> down, Long deliveries) {}

    /** Median, 99th percentile, largest. */
    public record Spread(long p50, long p99, long max) implements Serializable {}

    /** A trial that yielded nothing. */
    public static Measurement failed(String transport, int repetition, String why) {
        return failed(transport, repetition, why, List.of());
    }

    /** A trial that yielded nothing but what clients tried before it failed. */
    public static Measurement failed(String transport, int repetition, String why, List<Attempt> attempts) {
        return new Measurement(
                new Subject(transport, repetition, "live", null, null),
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

    /** Whether it can stand in a comparison. */
    public boolean comparable() {
        return failure == null && !updates.marked() && !notes.contains(CUT_BY_HAND);
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

    public List<Attempt> attempts() {
        return changes.attempts();
    }

    public Upgrade upgrade() {
        return changes.upgrade();
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
}
