package transportlab.wire.trace;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Kind;

/**
 * Traces of the first version: the events of the first client, on a clock that began with the trial. They know neither
 * time 0 of the plan, nor the client's end of the link, nor when updates were due.
 */
public final class EarlierTraces {
    private EarlierTraces() {}

    /**
     * @param name transport and repetition, such as {@code websocket/0}
     * @return null if an event is not sound
     */
    public static TrialTrace of(String name, List<Trace.Event> events) {
        if (events == null || !events.stream().allMatch(each -> each != null && each.sound())) {
            return null;
        }
        int slash = name.lastIndexOf('/');
        long end = events.isEmpty() ? 0 : events.get(events.size() - 1).atMicros();
        List<Trace.Event> both = events.stream()
                .map(event -> event.at(event.atMicros(), event.atMicros()))
                .toList();
        boolean whole = events.stream().allMatch(event -> event.what() != Trace.What.BYTES || event.data() != null);
        ClientTrace client = new ClientTrace(0, connections(events), both, List.of(), whole);
        return new TrialTrace(
                slash < 0 ? name : name.substring(0, slash),
                slash < 0 ? 0 : Integer.parseInt(name.substring(slash + 1)),
                "live",
                0,
                end,
                0,
                false,
                List.of(client));
    }

    private static List<ClientTrace.Connection> connections(List<Trace.Event> events) {
        Map<Long, ClientTrace.Connection> connections = new LinkedHashMap<>();
        events.forEach(event -> connections.merge(
                event.connection(), with(begun(event), event), (before, ignored) -> with(before, event)));
        return List.copyOf(connections.values());
    }

    private static ClientTrace.Connection begun(Trace.Event event) {
        return new ClientTrace.Connection(
                event.connection(),
                null,
                event.atMicros(),
                null,
                null,
                new EnumMap<>(Kind.class),
                new EnumMap<>(Kind.class),
                0,
                0);
    }

    private static ClientTrace.Connection with(ClientTrace.Connection before, Trace.Event event) {
        Map<Kind, Long> bytes = event.direction() == Direction.UP ? before.up() : before.down();
        event.runs().forEach(run -> bytes.merge(run.kind(), (long) run.bytes(), Long::sum));
        boolean closed = event.what() == Trace.What.CLOSED;
        Long at = closed ? Long.valueOf(event.atMicros()) : before.closedMicros();
        Ending ending = closed ? event.ending() : before.ending();
        return new ClientTrace.Connection(
                before.id(), null, before.openedMicros(), at, ending, before.up(), before.down(), 0, 0);
    }
}
