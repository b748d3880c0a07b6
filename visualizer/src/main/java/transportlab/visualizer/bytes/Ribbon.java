package transportlab.visualizer.bytes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import transportlab.wire.Kind;
import transportlab.wire.message.Field;
import transportlab.wire.message.Message;

/**
 * The bytes of a message by kind, as a bar. All bytes of a kind stand together, in the order in which the kinds first
 * occur.
 */
public record Ribbon(List<Part> parts, int total) {
    /**
     * All bytes of one kind.
     *
     * @param from how many bytes stand before it in the ribbon
     */
    public record Part(Kind kind, int from, int bytes) {}

    /** Bytes that stand together in the ribbon. */
    public record Stretch(int from, int to) {}

    public static Ribbon of(Message message) {
        Map<Kind, Integer> bytes = new EnumMap<>(Kind.class);
        List<Kind> order = new ArrayList<>();
        for (Field field : message.fields()) {
            if (field.length() > 0 && bytes.merge(field.kind(), field.length(), Integer::sum) == field.length()) {
                order.add(field.kind());
            }
        }
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Kind kind : order) {
            parts.add(new Part(kind, from, bytes.get(kind)));
            from += bytes.get(kind);
        }
        return new Ribbon(parts, from);
    }

    public int bytes(Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .mapToInt(Part::bytes)
                .sum();
    }

    /** Where the bytes of a field stand: after those of the same kind that precede it in the message. */
    public Stretch stretch(Message message, int field) {
        Field of = message.fields().get(field);
        int from = parts.stream()
                .filter(part -> part.kind() == of.kind())
                .mapToInt(Part::from)
                .findFirst()
                .orElse(0);
        for (Field before : message.fields().subList(0, field)) {
            from += before.kind() == of.kind() ? before.length() : 0;
        }
        return new Stretch(from, from + of.length());
    }

    /** The kind that stands for the whole message: payload if there is any, otherwise the one with most bytes. */
    public Kind leading() {
        if (bytes(Kind.PAYLOAD) > 0) {
            return Kind.PAYLOAD;
        }
        Part most = null;
        for (Part part : parts) {
            most = most == null || part.bytes() > most.bytes() ? part : most;
        }
        return most == null ? Kind.OTHER : most.kind();
    }
}
