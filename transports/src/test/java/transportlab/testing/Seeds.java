package transportlab.testing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import transportlab.workload.Dice;

/** Random input for laws that hold for any input. A seed always gives the same input, so a failure can be repeated. */
public final class Seeds {
    /** The first and last characters of each length in UTF-8, and those that JSON or a script treats in their own way. */
    private static final int[] REMARKABLE = {
        0, '\b', '\t', '\n', '\r', 0x1f, ' ', '"', '\'', '&', '+', '%', '/', '<', '=', '\\', 0x7e, 0x7f, 0x80, 0xe9,
        0x7ff, 0x800, 0x2028, 0x2029, '한', 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xfeff, 0xffff, 0x10000, 0x1f600, 0x10ffff
    };

    private final Dice dice;
    private long index;

    /** What must hold for each seed. */
    public interface Law {
        void holds(Seeds random);
    }

    public Seeds(long seed) {
        dice = new Dice(seed, Dice.Stream.TEXT, 0);
    }

    /**
     * Checks a law with the seeds from 1 on.
     *
     * @throws AssertionError if it does not hold; the message begins with the seed
     */
    public static void each(int cases, Law law) {
        for (long seed = 1; seed <= cases; seed++) {
            try {
                law.holds(new Seeds(seed));
            } catch (AssertionError | RuntimeException e) {
                String what = e instanceof AssertionError
                        ? String.valueOf(e.getMessage()).strip()
                        : e.toString();
                throw new AssertionError("seed " + seed + ": " + what, e);
            }
        }
    }

    /** From 0 up to, but not including, the bound. */
    public int below(int bound) {
        return (int) (dice.unit(index++) * bound);
    }

    /** At least 1; every order of magnitude is equally likely. */
    public long positive() {
        return Math.max(1, dice.bits(index++) >>> (1 + below(63)));
    }

    public boolean coin() {
        return below(2) == 0;
    }

    @SafeVarargs
    public final <T> T oneOf(T... values) {
        return values[below(values.length)];
    }

    /** Any bytes, at most that many; one array in eight is empty. */
    public byte[] bytes(int most) {
        byte[] bytes = new byte[length(most)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) below(256);
        }
        return bytes;
    }

    /** Any characters, at most that many; lone surrogates are among them. One text in eight is empty. */
    public String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int left = length(most); left > 0; left--) {
            text.appendCodePoint(character());
        }
        return text.toString();
    }

    private int length(int most) {
        return below(8) == 0 ? 0 : 1 + below(most);
    }

    private int character() {
        return switch (below(4)) {
            case 0 -> ' ' + below(95);
            case 1 -> REMARKABLE[below(REMARKABLE.length)];
            case 2 -> below(0x10000);
            default -> below(Character.MAX_CODE_POINT + 1);
        };
    }

    /** The bytes in pieces of 1 up to that many. */
    public List<ByteBuffer> pieces(byte[] bytes, int most) {
        List<ByteBuffer> pieces = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int size = Math.min(1 + below(most), bytes.length - at);
            pieces.add(ByteBuffer.wrap(bytes, at, size));
            at += size;
        }
        return pieces;
    }
}
