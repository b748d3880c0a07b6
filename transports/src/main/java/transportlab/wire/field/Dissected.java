package transportlab.wire.field;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import transportlab.wire.Kind;

/**
 * Bytes with the kinds that the dissector gave them.
 *
 * @param bytes with masks taken off; not to be changed
 * @param kinds the ordinal of each byte's {@link Kind}; not to be changed
 */
public record Dissected(byte[] bytes, byte[] kinds) {
    private static final Kind[] KINDS = Kind.values();

    public int length() {
        return bytes.length;
    }

    public Kind kind(int at) {
        return KINDS[kinds[at]];
    }

    public boolean isAll(Kind kind) {
        return length() > 0 && kind(0) == kind && endOfKind(0, length()) == length();
    }

    /** The end of the bytes of one kind that begin at {@code from}. */
    public int endOfKind(int from, int limit) {
        int end = from;
        while (end < limit && kinds[end] == kinds[from]) {
            end++;
        }
        return end;
    }

    /** Some of the bytes. */
    public Dissected part(int from, int to) {
        return new Dissected(Arrays.copyOfRange(bytes, from, to), Arrays.copyOfRange(kinds, from, to));
    }

    public String text(int from, int to) {
        return new String(bytes, from, to - from, UTF_8);
    }
}
