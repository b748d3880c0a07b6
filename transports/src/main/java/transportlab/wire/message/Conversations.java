package transportlab.wire.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.transport.Transport;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.field.FieldReaders;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.Trace;

/** Reads what a client did on the wire into messages and fields. */
public final class Conversations {
    private Conversations() {}

    /** The connections of a client, in the order of opening. Ten thousand events take about a tenth of a second. */
    public static List<Conversation> of(ClientTrace client, Transport transport) {
        return of(client, transport.dissectors(), transport.fields());
    }

    /** The same, of bytes that are not a technique's own. */
    public static List<Conversation> of(ClientTrace client, BodyDissectors kinds, FieldReaders fields) {
        Map<Long, List<Trace.Event>> events = new LinkedHashMap<>();
        for (Trace.Event event : client.events()) {
            events.computeIfAbsent(event.connection(), id -> new ArrayList<>()).add(event);
        }
        return client.connections().stream()
                .map(connection -> new Conversation(
                        connection,
                        messages(connection.id(), events.getOrDefault(connection.id(), List.of()), kinds, fields)))
                .toList();
    }

    private static List<Message> messages(
            long connection, List<Trace.Event> events, BodyDissectors kinds, FieldReaders fields) {
        Wire wire = Wire.of(events, kinds);
        Sheet up = new Sheet(wire.up);
        Sheet down = new Sheet(wire.down);
        if (wire.isHttp) {
            new HttpCut(up, down, kinds, fields).cut();
        } else {
            PlainCut.cut(up, fields);
            PlainCut.cut(down, fields);
        }
        return new Assembly(connection).of(up, down);
    }
}
