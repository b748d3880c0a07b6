package transportlab.wire.message;

import java.util.List;
import transportlab.wire.Kind;

/**
 * A stretch of bytes of a message with one meaning. The fields of a message follow each other without gaps, and all
 * bytes of a field have the same kind.
 *
 * @param key names it in the words, such as {@code http.method} or {@code ws.length16}
 * @param from offset of its first byte in the message
 * @param length bytes
 * @param value what it says, decoded, such as {@code 150}; empty if the bytes speak for themselves
 * @param bits what single bits of it mean, from the first to the last; empty if it has no bits of its own
 */
public record Field(String key, int from, int length, Kind kind, String value, List<Bits> bits) {
    /** Bits of a field, counted from the most significant bit of its first byte. */
    public record Bits(String key, int first, int count, long value) {}

    public int end() {
        return from + length;
    }
}
