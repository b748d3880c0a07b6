package transportlab.wire.trace;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import transportlab.wire.Ending;
import transportlab.wire.Kind;

/**
 * What one client did on the wire. Times are µs from time 0 of the plan.
 *
 * @param client counts from 0; the screen counts from 1
 * @param connections in the order of opening; complete even where events are missing
 * @param events in the order in which they passed the client's socket
 * @param deliveries in the order in which they were due
 * @param whole whether the events are complete; false if there was no more room for them
 */
public record ClientTrace(
        int client, List<Connection> connections, List<Trace.Event> events, List<Delivery> deliveries, boolean whole)
        implements Serializable {

    /** Whether all fields are there. A trace that was read from a file may lack some. */
    @JsonIgnore
    boolean sound() {
        return hasAll() && fits();
    }

    /** Whether the bytes of each direction of each connection have as many kinds as bytes, or fewer. */
    private boolean fits() {
        Map<String, Long> left = new HashMap<>();
        for (Trace.Event event : events) {
            long runs = event.runs().stream().mapToLong(Trace.Run::bytes).sum();
            String stream = event.connection() + " " + event.direction();
            if (left.merge(stream, event.length() - runs, Long::sum) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean hasAll() {
        return connections != null
                && events != null
                && deliveries != null
                && connections.stream().allMatch(each -> each != null && isSound(each.up()) && isSound(each.down()))
                && deliveries.stream().allMatch(each -> each != null && each.sound())
                && events.stream().allMatch(each -> each != null && each.sound());
    }

    private static boolean isSound(Map<Kind, Long> ledger) {
        return ledger != null && ledger.values().stream().allMatch(Objects::nonNull);
    }

    /**
     * With the times at which the server wrote the updates, where it knows them.
     *
     * @param planNanos time 0 of the plan
     */
    public ClientTrace with(WrittenAt written, long planNanos) {
        return new ClientTrace(
                client,
                connections,
                events,
                deliveries.stream()
                        .map(delivery -> delivery.writtenAt(written(delivery, written, planNanos)))
                        .toList(),
                whole);
    }

    /** The last write before the update arrived; a write that was cut off may have been repeated elsewhere. */
    private Long written(Delivery delivery, WrittenAt written, long planNanos) {
        return connections.stream()
                .map(connection -> written.nanos(connection.address(), delivery.update()))
                .filter(Objects::nonNull)
                .map(nanos -> (nanos - planNanos) / 1000)
                .filter(micros -> delivery.lost() || micros <= delivery.arrivedMicros())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * One connection with a ledger of its own.
     *
     * @param id its number; events name it
     * @param address the client's socket address; null in files of the first version
     * @param closedMicros null if it was still open when the trial ended
     * @param ending null if it was still open when the trial ended
     * @param up bytes to the server by kind
     * @param down bytes to the client by kind
     * @param requests how many requests began
     * @param updates how many updates came down
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Connection(
            long id,
            String address,
            long openedMicros,
            Long closedMicros,
            Ending ending,
            Map<Kind, Long> up,
            Map<Kind, Long> down,
            long requests,
            long updates)
            implements Serializable {}
}
