package transportlab.measure;

import java.util.Map;

/**
 * What happened in one phase.
 *
 * @param startedAtEpochMicros when the phase began, in µs since 1970; 0 if it never did
 * @param bytes for {@code up} and {@code down}, the {@code total} and the bytes of each kind
 * @param frames for {@code up} and {@code down}, the WebSocket frames by opcode
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
     * Requests, counted when their first byte passes.
     *
     * @param started receive + send
     * @param receive every GET and every handshake
     * @param send every POST
     * @param skipped polls that were not sent when the poll clock ticked, because the previous poll was still
     *     unanswered
     * @param inFlightAtStart requests that began before this phase and were not yet answered when it began
     */
    public record Requests(long started, long receive, long send, long skipped, long inFlightAtStart) {}

    /**
     * Responses, counted when their last byte passes.
     *
     * @param empty polls that were answered without an update
     * @param failed requests that will never get a complete response
     */
    public record Responses(long completed, long empty, long failed, Map<Integer, Long> status) {}

    /** Connections. The peak is the largest number of connections that were open at once. */
    public record Connections(long opened, long closed, long peak) {}

    /** Entries that were published, and distinct deliveries of them, in the phase in which the entries were due. */
    public record Updates(long published, long delivered) {}

    public long total(String direction) {
        return bytes.get(direction).get("total");
    }

    /** Bytes of a kind, or {@code total}, in both directions. */
    public long both(String kind) {
        return bytes.get("up").getOrDefault(kind, 0L) + bytes.get("down").getOrDefault(kind, 0L);
    }
}
