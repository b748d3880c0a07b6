package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What one trial yields: one transport, one plan, one link, alone on a fresh server. A value that could not be measured
 * is absent (null), never 0.
 *
 * @param mode {@code live}, later also {@code model}
 * @param planSha256 equal for all transports of a repetition
 * @param phases by name: setup, warmup, measured, drain, close
 * @param payloadUndelivered payload bytes that came down but were cut off before they were a whole update
 * @param estimate of what TCP/IP adds, setup and measured together
 * @param histogram of the latencies: HdrHistogram, compressed, base64
 * @param samples at most 4,000 single deliveries
 * @param series one entry a second from the start of measured
 * @param attempts of a transport that tries several techniques, in order
 * @param upgrade of a transport that changes its technique on the way; absent of others
 * @param notes what a reader must know, as codes
 * @param failure why there is no result, in one line; null for a result
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Measurement(
        String transport,
        int repetition,
        String mode,
        String planSha256,
        Ports ports,
        Updates updates,
        Map<String, PhaseFigures> phases,
        Inexact inexact,
        Long payloadUndelivered,
        UpDown estimate,
        Latency latencyMicros,
        String histogram,
        Age age,
        List<Sample> samples,
        List<Second> series,
        List<Attempt> attempts,
        Upgrade upgrade,
        Cost cost,
        Instrument instrument,
        CutReport cut,
        List<String> notes,
        String failure) {

    /** The note on a trial whose clients somebody cut off while it ran: the other trials had no such cut. */
    public static final String CUT_BY_HAND = "cut-by-hand";

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

    /**
     * All clients' tries of one technique, up to the position record, the refusal, or the end of their patience.
     *
     * @param transport its id
     * @param won how many keep it
     * @param failed how many were told no
     * @param timedOut how many were told nothing in time
     * @param reasons why, and how often
     * @param requests of the tries, and {@code connections} and {@code bytes}: they are in the figures of the phases too
     * @param tookMicros one try: median, 99th percentile, largest
     */
    public record Attempt(
            String transport,
            long won,
            long failed,
            long timedOut,
            Map<String, Integer> reasons,
            long requests,
            long connections,
            UpDown bytes,
            Spread tookMicros) {
        public long tried() {
            return won + failed + timedOut;
        }
    }

    /**
     * All clients' changes of technique on the way.
     *
     * @param clients how many tried
     * @param upgraded how many changed; the others stay where they were
     * @param afterMicros of those that changed, from opening to the change: median, 99th percentile, largest; null where
     *     none did
     * @param tookMicros of it the try alone
     * @param requests of the new connections up to the change; and {@code bytes}: they are in the figures of the phases
     *     too
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Upgrade(
            long clients, long upgraded, Spread afterMicros, Spread tookMicros, long requests, UpDown bytes) {}

    /** Connections that ended by a reset; their bytes are in the totals too. */
    public record Inexact(long connections, long up, long down) {}

    /**
     * From due to handed, µs.
     *
     * @param count deliveries
     * @param updates different updates among them
     * @param p50 present from 20 deliveries on; p90 100; p95 200; p99 1,000; p999 10,000
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Latency(
            long count,
            long updates,
            long min,
            double mean,
            Long p50,
            Long p90,
            Long p95,
            Long p99,
            Long p999,
            long max) {}

    /** Means in µs; they add up to the mean latency. */
    public record Age(
            @com.fasterxml.jackson.annotation.JsonProperty("wait") double waiting, double travel, double decode) {}

    /** One delivery: when it was due, ms from the start of measured, how late it came, µs, and to which client. */
    public record Sample(double dueMillis, long latencyMicros, int client) {}

    /** One second of <em>measured</em>; deliveries are absent where there were too many to keep. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Second(
            long receive, long send, long responses, Map<String, Long> up, Map<String, Long> down, Long deliveries) {}

    /**
     * CPU seconds of the threads of each side in <em>measured</em>, and memory a client, heap and direct, both sides.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cost(Double serverCpuSeconds, Double clientCpuSeconds, Long memoryBytesPerClient) {}

    /**
     * How well the instrument itself did, in <em>measured</em>.
     *
     * @param latenessMicros of the publisher: p50, p99, max
     * @param loopLagMicros of the clients' event loops: p50, p99, max
     * @param gcPauses how many collections
     * @param gcPauseMillis their sum
     * @param otherCpuSeconds of other processes of the machine
     * @param stealSeconds taken by the machine's host
     * @param withoutPauses percentiles again with each delivery's share of the pauses subtracted; absent without pauses
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Instrument(
            Spread latenessMicros,
            Spread loopLagMicros,
            long gcPauses,
            double gcPauseMillis,
            Double otherCpuSeconds,
            Double stealSeconds,
            Latency withoutPauses) {}

    /** Median, 99th percentile, largest. */
    public record Spread(long p50, long p99, long max) implements Serializable {}

    /**
     * What a cut of all connections did.
     *
     * @param afterMillis when, from the start of measured
     * @param clients how many were cut
     * @param back how many came back
     * @param backMillis how long that took: median and largest
     * @param sentAgain updates that came down the wire more often than once to their client
     * @param messagesSentAgain client messages that reached the server more often than once; it kept one of each
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CutReport(
            double afterMillis,
            int clients,
            int back,
            Double backMillis,
            Double backMillisMax,
            long sentAgain,
            long messagesSentAgain)
            implements Serializable {

        /** Of both fleets; the median is that of the larger one. */
        public CutReport plus(CutReport more) {
            CutReport larger = clients >= more.clients ? this : more;
            Double slowest = backMillisMax == null
                    ? more.backMillisMax
                    : more.backMillisMax == null
                            ? backMillisMax
                            : Double.valueOf(Math.max(backMillisMax, more.backMillisMax));
            return new CutReport(
                    afterMillis,
                    clients + more.clients,
                    back + more.back,
                    larger.backMillis,
                    slowest,
                    sentAgain + more.sentAgain,
                    messagesSentAgain + more.messagesSentAgain);
        }
    }

    /** A trial that yielded nothing. */
    public static Measurement failed(String transport, int repetition, String why) {
        return failed(transport, repetition, why, List.of());
    }

    /** The same, but for what clients tried before it failed. */
    public static Measurement failed(String transport, int repetition, String why, List<Attempt> attempts) {
        return new Measurement(
                transport,
                repetition,
                "live",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                attempts,
                null,
                null,
                null,
                null,
                List.of(),
                why);
    }

    /** The same without samples, series and histogram, for lists. */
    public Measurement withoutSamples() {
        return new Measurement(
                transport,
                repetition,
                mode,
                planSha256,
                ports,
                updates,
                phases,
                inexact,
                payloadUndelivered,
                estimate,
                latencyMicros,
                null,
                age,
                List.of(),
                List.of(),
                attempts,
                upgrade,
                cost,
                instrument,
                cut,
                notes,
                failure);
    }

    /** Whether it can stand in a comparison. */
    public boolean comparable() {
        return failure == null && !updates.marked() && !notes.contains(CUT_BY_HAND);
    }
}
