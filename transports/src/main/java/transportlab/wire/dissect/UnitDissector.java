package transportlab.wire.dissect;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import transportlab.wire.Kind;

/**
 * Gives kinds to a body that is a sequence of units. A unit is a record between a fixed beginning and a fixed end, or
 * one of a few fixed texts without a record, which are control. Bytes that fit nowhere are other, and reading continues
 * after them.
 */
public final class UnitDissector implements Dissector {
    private final byte[] before;
    private final byte[] after;
    private final List<byte[]> alone;
    private final byte[] opening;
    private final Surroundings surroundings = new Surroundings();
    private boolean opened;
    private boolean inRecord;
    private boolean behindRecord;
    private byte[] seen = new byte[64];
    private int length;

    /**
     * @param opening text that stands once at the start, and belongs to the first unit
     * @param before text that stands before each record
     * @param after text that stands after each record
     * @param alone texts that are units without a record; none of them may begin with another one, nor with
     *     {@code before}
     */
    public UnitDissector(String opening, String before, String after, String... alone) {
        this.opening = opening.getBytes(US_ASCII);
        this.before = before.getBytes(US_ASCII);
        this.after = after.getBytes(US_ASCII);
        this.alone = Arrays.stream(alone).map(text -> text.getBytes(US_ASCII)).toList();
        this.opened = opening.isEmpty();
    }

    @Override
    public void bytes(ByteBuffer some, KindSink out) {
        while (some.hasRemaining()) {
            if (inRecord) {
                if (surroundings.inside(some, out)) {
                    inRecord = false;
                    behindRecord = true;
                }
            } else {
                fixed(some.get(), out);
            }
        }
    }

    @Override
    public void end(KindSink out) {
        boolean cutOffAlone = length > 0 && opened && !behindRecord && !inRecord && !fits(before);
        surroundings.around(length, out);
        if (cutOffAlone) {
            surroundings.decide(Kind.CONTROL, out);
        }
        length = 0;
        surroundings.next(out);
    }

    /** Takes one more byte of a fixed text. Only a later byte may show which of the fixed texts it is. */
    private void fixed(byte b, KindSink out) {
        if (length == seen.length) {
            seen = Arrays.copyOf(seen, 2 * length);
        }
        seen[length++] = b;
        if (!opened) {
            if (fits(opening)) {
                opened = isWhole(opening);
                surround(opened, out);
            } else {
                reject(out);
            }
        } else if (behindRecord) {
            if (fits(after)) {
                boolean whole = isWhole(after);
                surround(whole, out);
                if (whole) {
                    behindRecord = false;
                    surroundings.next(out);
                }
            } else {
                reject(out);
            }
        } else if (fits(before)) {
            inRecord = isWhole(before);
            surround(inRecord, out);
        } else {
            unitAlone(out);
        }
    }

    private void unitAlone(KindSink out) {
        boolean possible = false;
        for (byte[] text : alone) {
            if (fits(text)) {
                possible = true;
                if (isWhole(text)) {
                    surround(true, out);
                    surroundings.decide(Kind.CONTROL, out);
                    surroundings.next(out);
                    return;
                }
            }
        }
        if (!possible) {
            reject(out);
        }
    }

    private boolean fits(byte[] text) {
        return length <= text.length && Arrays.equals(seen, 0, length, text, 0, length);
    }

    private boolean isWhole(byte[] text) {
        return length == text.length;
    }

    private void surround(boolean whole, KindSink out) {
        if (whole) {
            surroundings.around(length, out);
            length = 0;
        }
    }

    private void reject(KindSink out) {
        surroundings.next(out);
        out.kind(Kind.OTHER, length);
        length = 0;
        behindRecord = false;
    }
}
