package transportlab.workload;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 250ms}, {@code 4s}, {@code 2m}. */
public final class Durations {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)(ms|s|m)");

    private Durations() {}

    /**
     * @throws IllegalArgumentException if the text is no duration
     */
    public static Duration parse(String text) {
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a duration with its unit ms, s or m, like 250ms");
        }
        double unitNanos =
                switch (matcher.group(2)) {
                    case "ms" -> 1e6;
                    case "s" -> 1e9;
                    default -> 60e9;
                };
        return Duration.ofNanos(Math.round(Double.parseDouble(matcher.group(1)) * unitNanos));
    }

    /** The shortest text that says the same, to the microsecond. */
    public static String format(Duration duration) {
        long micros = duration.toNanos() / 1000;
        if (micros == 0) {
            return "0ms";
        }
        if (micros % 60_000_000 == 0) {
            return micros / 60_000_000 + "m";
        }
        if (micros % 1_000_000 == 0) {
            return micros / 1_000_000 + "s";
        }
        return micros % 1000 == 0
                ? micros / 1000 + "ms"
                : java.math.BigDecimal.valueOf(micros, 3).stripTrailingZeros().toPlainString() + "ms";
    }
}
