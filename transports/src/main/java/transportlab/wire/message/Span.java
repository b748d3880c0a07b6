package transportlab.wire.message;

import java.util.List;

/**
 * A stretch of the bytes of one direction with one meaning.
 *
 * @param from offset of its first byte among the bytes of its direction
 */
record Span(int from, int to, String key, String value, List<Field.Bits> bits) {
    Span(int from, int to, String key, String value) {
        this(from, to, key, value, List.of());
    }
}
