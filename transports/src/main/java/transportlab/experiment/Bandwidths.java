package transportlab.experiment;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bandwidths as texts: {@code 20Mbit/10Mbit} for 20 Mbit/s down and 10 Mbit/s up, or one number for both. */
public final class Bandwidths {
    private static final Pattern ONE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)(kbit|Mbit|Gbit)");
    private static final long LEAST = 10_000;
    private static final long MOST = 100_000_000_000L;
    private static final String EXPECTED =
            "bits a second from 10kbit to 100Gbit down and, behind a slash, up: 20Mbit/10Mbit";

    private Bandwidths() {}

    /**
     * @return bits a second down and up
     * @throws IllegalArgumentException which says what was expected
     */
    public static long[] parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length > 2) {
            throw new IllegalArgumentException(EXPECTED);
        }
        long down = one(parts[0]);
        return new long[] {down, parts.length == 2 ? one(parts[1]) : down};
    }

    private static long one(String text) {
        Matcher matcher = ONE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(EXPECTED);
        }
        double unit =
                switch (matcher.group(2)) {
                    case "kbit" -> 1e3;
                    case "Mbit" -> 1e6;
                    default -> 1e9;
                };
        long bits = Math.round(Double.parseDouble(matcher.group(1)) * unit);
        if (bits < LEAST || bits > MOST) {
            throw new IllegalArgumentException(EXPECTED);
        }
        return bits;
    }

    /** Whether two texts mean the same; an empty one means no limit. */
    static boolean same(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.equals(other);
        }
        try {
            return Arrays.equals(parse(one), parse(other));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
