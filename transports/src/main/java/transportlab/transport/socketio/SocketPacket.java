package transportlab.transport.socketio;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.io.Json;

/**
 * One packet of Socket.IO, protocol 5. Its parts are written in this order: {@code 52-/admin,13["name",..]} is an event
 * (type 5) with two attachments in the namespace {@code /admin} that asks for the acknowledgement 13.
 *
 * @param namespace the namespace; {@code /} is not written
 * @param id the number of an acknowledgement, or null
 * @param data the JSON data; null if there is none
 * @param attachments how many binary messages follow
 */
record SocketPacket(Type type, String namespace, Long id, Json data, int attachments) {
    static final String MAIN = "/";

    private static final int MOST_ATTACHMENTS = 10;
    private static final Pattern TEXT = Pattern.compile("(?s)([0-6])(?:(\\d{1,3})-)?(?:(/[^,]*+),?)?(\\d{1,15})?(.*)");

    /** Event names that clients and servers reserve for themselves. */
    private static final Set<String> RESERVED =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");

    /** The type of a packet, written as its position in this list: 0 is {@code CONNECT}. */
    enum Type {
        CONNECT,
        DISCONNECT,
        EVENT,
        ACK,
        CONNECT_ERROR,
        BINARY_EVENT,
        BINARY_ACK;

        boolean isBinary() {
            return this == BINARY_EVENT || this == BINARY_ACK;
        }

        boolean isEvent() {
            return this == EVENT || this == BINARY_EVENT;
        }

        boolean isAck() {
            return this == ACK || this == BINARY_ACK;
        }
    }

    /**
     * @throws IllegalArgumentException if that is no packet
     */
    static SocketPacket parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no packet of Socket.IO");
        }
        Type type = Type.values()[text.charAt(0) - '0'];
        int attachments = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        if (type.isBinary() != attachments > 0 || attachments > MOST_ATTACHMENTS) {
            throw new IllegalArgumentException("a wrong number of attachments");
        }
        String namespace = parts.group(3) == null ? MAIN : parts.group(3);
        Long id = parts.group(4) == null ? null : Long.valueOf(parts.group(4));
        Json data = parts.group(5).isEmpty()
                ? null
                : Json.parse(parts.group(5)).orElseThrow(() -> new IllegalArgumentException("the data is no JSON"));
        SocketPacket packet = new SocketPacket(type, namespace, id, data, attachments);
        if (!packet.isRight()) {
            throw new IllegalArgumentException("data that does not go with its type");
        }
        return packet;
    }

    private boolean isRight() {
        return switch (type) {
            case CONNECT -> data == null || data.isObject();
            case DISCONNECT -> data == null;
            case CONNECT_ERROR -> data != null;
            case EVENT, BINARY_EVENT ->
                data != null && name().filter(n -> !RESERVED.contains(n)).isPresent();
            case ACK, BINARY_ACK -> id != null && data != null && data.isArray();
        };
    }

    /** The name of an event: text, or a number. */
    Optional<String> name() {
        return data.items().stream().findFirst().flatMap(name -> name.asText()
                .or(() -> name.asWhole().map(String::valueOf)));
    }

    @Override
    public String toString() {
        return type.ordinal()
                + (type.isBinary() ? attachments + "-" : "")
                + (namespace.equals(MAIN) ? "" : namespace + ",")
                + (id == null ? "" : id)
                + (data == null ? "" : data);
    }
}
