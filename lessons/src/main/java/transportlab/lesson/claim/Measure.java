package transportlab.lesson.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A quantity of a trial that lessons speak of. */
public enum Measure {
    /** Requests of setup and measured. */
    REQUESTS,
    /** Requests with a complete response, of setup and measured. */
    EXCHANGES,
    /** Bytes of setup and measured, in both directions. */
    BYTES,
    /** The share of one kind in the bytes, from 0 to 1. */
    SHARE,
    /** The median delay, ms. */
    DELAY,
    /** Mean time that updates waited on the server, ms. */
    WAIT,
    /** Mean time that updates travelled, ms. */
    TRAVEL,
    /** Mean time from the arrival of updates to their handing over, ms. */
    DECODE,
    /** The largest delay, ms. */
    SLOWEST,
    /** How long it took until all clients were ready, ms. */
    OPENING,
    /** Polls of the phase measured that were answered without an update. */
    EMPTY,
    /** Polls that were not sent because the one before was still unanswered. */
    SKIPPED,
    /** Connections that were opened in setup and measured. */
    CONNECTIONS,
    /** WebSocket frames of setup and measured, in both directions. */
    FRAMES,
    /** Distinct deliveries that were due in measured. */
    DELIVERIES,
    /** Deliveries that were due in measured. */
    EXPECTED,
    /** Deliveries that were due in measured and did not come. */
    LOST,
    /** Updates that were published. */
    UPDATES,
    /** How long it took over a path until clients noticed that something was wrong, ms. */
    NOTICED,
    /** Bytes of setup and measured with the estimate of what TCP/IP adds. */
    ESTIMATE;

    private static final List<Measure> TIMES = List.of(DELAY, WAIT, TRAVEL, DECODE, SLOWEST, OPENING, NOTICED);
    private static final List<Measure> SIZES = List.of(BYTES, ESTIMATE);
    private static final List<Measure> IN_PARTS =
            List.of(REQUESTS, EXCHANGES, BYTES, SHARE, EMPTY, SKIPPED, CONNECTIONS, FRAMES);

    /** How lessons write it: in small letters. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Measure> of(String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key().equals(key))
                .findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Measure::key).toList();
    }

    /** Whether its values are ms, which differ from run to run. */
    public boolean isTime() {
        return TIMES.contains(this);
    }

    /** Whether its values are bytes. */
    public boolean isSize() {
        return SIZES.contains(this);
    }

    /** Whether it can be taken of one phase alone. */
    public boolean hasPhases() {
        return IN_PARTS.contains(this);
    }
}
