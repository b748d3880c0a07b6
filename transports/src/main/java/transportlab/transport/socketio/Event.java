package transportlab.transport.socketio;

import java.util.ArrayList;
import java.util.List;
import transportlab.io.Json;

/**
 * What an event carries, or an acknowledgement.
 *
 * @param args a JSON array; where bytes stood, {@code {"_placeholder":true,"num":0}} names one of the attachments
 * @param attachments in the order in which they are sent
 */
record Event(Json args, List<byte[]> attachments) {
    static Event of(Json... args) {
        return new Event(Json.array(List.of(args)), List.of());
    }

    /** The name that stands in front of the arguments; a number may be one too. */
    String name() {
        Json name = args.items().get(0);
        return name.asText().orElseGet(name::toString);
    }

    /** Without the name. */
    Event rest() {
        List<Json> items = args.items();
        return new Event(Json.array(items.subList(1, items.size())), attachments);
    }

    /** The same with a name in front. */
    Event named(String name) {
        List<Json> items = new ArrayList<>(List.of(Json.text(name)));
        items.addAll(args.items());
        return new Event(Json.array(items), attachments);
    }
}
