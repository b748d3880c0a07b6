package transportlab.wire.message;

import java.util.List;

/** What a test looks for in a message. */
final class Found {
    private Found() {}

    static List<String> keys(Message message) {
        return message.fields().stream().map(Field::key).toList();
    }

    /** The first field of that key. */
    static Field field(Message message, String key) {
        return message.fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
