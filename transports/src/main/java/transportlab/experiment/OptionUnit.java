package transportlab.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import transportlab.workload.Durations;

/** What the number of an option counts, and how it is written. */
public enum OptionUnit {
    COUNT,
    PER_SECOND,
    BYTES,
    MILLIS,
    SECONDS,
    PERCENT;

    private static final int DIGITS = 4;
    private static final Map<String, OptionUnit> NUMERIC = numeric();

    private static Map<String, OptionUnit> numeric() {
        Map<String, OptionUnit> units = new LinkedHashMap<>();
        units.put("clients", COUNT);
        units.put("rate", PER_SECOND);
        units.put("payload", BYTES);
        units.put("poll-interval", MILLIS);
        units.put("rtt", MILLIS);
        units.put("jitter", MILLIS);
        units.put("loss", PERCENT);
        units.put("hold", SECONDS);
        units.put("rooms-of", COUNT);
        units.put("cookie", BYTES);
        units.put("duration", SECONDS);
        units.put("warmup", SECONDS);
        units.put("repetitions", COUNT);
        units.put("cut", SECONDS);
        units.put("app-heartbeat", SECONDS);
        units.put("answer-timeout", SECONDS);
        units.put("position-timeout", SECONDS);
        units.put("poll-timeout", SECONDS);
        return units;
    }

    /** The unit of an option; empty if it is no number. */
    public static Optional<OptionUnit> of(String key) {
        return Optional.ofNullable(NUMERIC.get(key));
    }

    /** The options that are numbers. */
    public static Set<String> keys() {
        return NUMERIC.keySet();
    }

    /** Whether it is a time. */
    public boolean isTime() {
        return this == MILLIS || this == SECONDS;
    }

    /** Whether its numbers are whole. */
    public boolean isWhole() {
        return this == COUNT || this == BYTES;
    }

    /** Whether a text is a number of this unit. */
    public boolean isNumber(String text) {
        return text.matches(
                switch (this) {
                    case MILLIS, SECONDS -> "\\d{1,9}(\\.\\d{1,6})?(ms|s|m)";
                    case BYTES -> "\\d{1,8}(KiB|MiB)?";
                    case PERCENT -> "\\d{1,3}(\\.\\d{1,6})?%";
                    case PER_SECOND -> "\\d{1,9}(\\.\\d{1,9})?";
                    case COUNT -> "\\d{1,9}";
                });
    }

    /** The number in a text of the option; 0 for what is none. */
    public double number(String text) {
        try {
            return switch (this) {
                case MILLIS -> Durations.parse(text).toNanos() / 1e6;
                case SECONDS -> Durations.parse(text).toNanos() / 1e9;
                case BYTES ->
                    text.endsWith("KiB")
                            ? Double.parseDouble(text.replace("KiB", "")) * 1024
                            : text.endsWith("MiB")
                                    ? Double.parseDouble(text.replace("MiB", "")) * 1024 * 1024
                                    : Double.parseDouble(text);
                case PERCENT -> Double.parseDouble(text.replace("%", ""));
                default -> Double.parseDouble(text);
            };
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    /** The text of the option for a number. */
    public String text(double number) {
        return switch (this) {
            case MILLIS -> Durations.format(Duration.ofNanos(Math.round(number * 1e6)));
            case SECONDS -> Durations.format(Duration.ofNanos(Math.round(number * 1e9)));
            case PER_SECOND -> plain(number);
            case PERCENT -> plain(number) + "%";
            default -> String.valueOf(Math.round(number));
        };
    }

    /** A number as people read it: whole, or with four digits. */
    public static String plain(double number) {
        return number == Math.rint(number)
                ? String.format(java.util.Locale.ROOT, "%.0f", number)
                : new BigDecimal(number)
                        .round(new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
