package transportlab.measure;

import java.util.Map;

/**
 * What happened in one phase.
 *
 * @param startedAtEpochMicros when it began
 * @param bytes {@code up} and {@code down}: {@code total} and each kind
 * @param frames {@code up} and {@code down}: by opcode
 */
public record PhaseFigures(
        long startedAtEpochMicros,
        Map<String, Map<String, Long>> bytes,
        Requests requests,
        Responses responses,
        Map<String, Map<Integer, Long>> frames,
        Connections connections,
        Updates updates) {

    /**
     * Counted at their first byte.
     *
     * @param started receive + send
     * @param receive every GET and every handshake
     * @param send every POST
     * @param skipped ticks of a poll clock that found the poll before unanswered
     * @param inFlightAtStart begun before this phase, not yet answered
     */
    public record Requests(long started, long receive, long send, long skipped, long inFlightAtStart) {}

    /**
     * Counted at their last byte.
     *
     * @param empty answered polls without an update
     * @param failed requests that will get no whole answer any more
     */
    public record Responses(long completed, long empty, long failed, Map<Integer, Long> status) {}

    /** The peak counts what was open at once. */
    public record Connections(long opened, long closed, long peak) {}

    /** By due time: entries, and deliveries of them, each once. */
    public record Updates(long published, long delivered) {}

    public long total(String direction) {
        return bytes.get(direction).get("total");
    }

    /** Bytes of a kind, or {@code total}, in both directions. */
    public long both(String kind) {
        return bytes.get("up").getOrDefault(kind, 0L) + bytes.get("down").getOrDefault(kind, 0L);
    }
}
