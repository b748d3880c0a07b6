package transportlab.wire.field;

import java.util.Locale;
import transportlab.wire.Kind;

/** Walks through the bytes of a body or a message, and tells a sink the fields that it passes. */
public final class FieldCursor {
    private final Dissected whole;
    private final FieldSink out;
    private int at;

    public FieldCursor(Dissected whole, FieldSink out) {
        this.whole = whole;
        this.out = out;
    }

    public boolean atEnd() {
        return at == whole.length();
    }

    /** The offset of the next byte. */
    public int at() {
        return at;
    }

    public int length() {
        return whole.length();
    }

    /** The next byte; 0 at the end. */
    public byte next() {
        return byteAt(at);
    }

    /** The byte at an offset; 0 behind the end. */
    public byte byteAt(int offset) {
        return offset < whole.length() ? whole.bytes()[offset] : 0;
    }

    public String text(int from, int to) {
        return whole.text(from, Math.min(to, whole.length()));
    }

    /** Whether the next bytes are this text. */
    public boolean isAt(String ascii) {
        return isAt(at, ascii);
    }

    /** Whether the bytes from {@code offset} on are this text. */
    public boolean isAt(int offset, String ascii) {
        if (offset + ascii.length() > whole.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (whole.bytes()[offset + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The offset of the next {@code wanted}, or the end. */
    public int find(char wanted) {
        int found = at;
        while (found < whole.length() && whole.bytes()[found] != wanted) {
            found++;
        }
        return found;
    }

    /** The offset behind the next {@code wanted}, or the end. */
    public int behind(char wanted) {
        return Math.min(find(wanted) + 1, whole.length());
    }

    /** The offset behind the digits that begin at {@code from}. */
    public int behindDigits(int from) {
        int end = from;
        while (byteAt(end) >= '0' && byteAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** The bytes up to {@code end} are one field; nothing is told if there are none. */
    public void to(int end, String key, String value) {
        int until = Math.min(end, whole.length());
        if (until > at) {
            out.field(key, until - at, value);
            at = until;
        }
    }

    /** The bytes up to {@code end} are one field, which speaks for itself. */
    public void to(int end, String key) {
        to(end, key, "");
    }

    /**
     * Takes this text as a field, if it comes next.
     *
     * @return whether it does
     */
    public boolean take(String ascii, String key) {
        boolean here = isAt(ascii);
        if (here) {
            to(at + ascii.length(), key);
        }
        return here;
    }

    /** Takes the next bytes, as many as have one kind, as a field that is called by this kind. */
    public void byKind() {
        byKind(whole.length());
    }

    private void byKind(int limit) {
        to(whole.endOfKind(at, limit), keyOf(whole.kind(at)));
    }

    /** Takes the bytes up to {@code end} by their kinds: those of payload as {@code payload}, all others as {@code other}. */
    public void payload(int end, String payload, String other) {
        int until = Math.min(end, whole.length());
        while (at < until) {
            to(whole.endOfKind(at, until), whole.kind(at) == Kind.PAYLOAD ? payload : other);
        }
    }

    /** Lets another reader take the bytes up to {@code end}. */
    public void to(int end, FieldReader reader) {
        int until = Math.min(end, whole.length());
        Dissected part = whole.part(at, until);
        reader.read(part, new FieldSink() {
            @Override
            public void field(String key, int length, String value) {
                to(Math.min(at + length, until), key, value);
            }

            @Override
            public void update(long number) {
                out.update(number);
            }

            @Override
            public void messageEnds() {
                out.messageEnds();
            }
        });
        while (at < until) {
            byKind(until);
        }
    }

    public void update(long number) {
        out.update(number);
    }

    public void messageEnds() {
        out.messageEnds();
    }

    /** The key of bytes of which nothing is known but their kind. */
    public static String keyOf(Kind kind) {
        return "bytes." + kind.name().toLowerCase(Locale.ROOT);
    }
}
