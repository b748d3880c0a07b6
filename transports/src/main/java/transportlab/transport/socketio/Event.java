package transportlab.transport.socketio;

import java.util.ArrayList;
import java.util.List;
import transportlab.io.Json;

/**
 * The arguments of an event or of an acknowledgement.
 *
 * @param args a JSON array; in place of binary data, {@code {"_placeholder":true,"num":0}} names one of the attachments
 * @param attachments the binary data, in the order in which it is sent
 */
record Event(Json args, List<byte[]> attachments) {
    static Event of(Json... args) {
        return new Event(Json.array(List.of(args)), List.of());
    }

    /** The name of the event, which is the first item of the array. It may also be a number. */
    String name() {
        Json name = args.items().get(0);
        return name.asText().orElseGet(name::toString);
    }

    /** The arguments without the name. */
    Event rest() {
        List<Json> items = args.items();
        return new Event(Json.array(items.subList(1, items.size())), attachments);
    }

    /** The same arguments with a name before them. */
    Event named(String name) {
        List<Json> items = new ArrayList<>(List.of(Json.text(name)));
        items.addAll(args.items());
        return new Event(Json.array(items), attachments);
    }
}
