package transportlab.app.ui.settings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import transportlab.experiment.OptionRange;
import transportlab.workload.Durations;

/**
 * An option of an experiment that is a number: how its text is read and written, and where the number is on a slider.
 * The slider covers the whole range of the option.
 *
 * @param key the key of the option
 * @param unit the unit of the number; its name is part of message keys
 */
public record Setting(String key, Unit unit) {
    private static final double STRETCHED = 100;

    /** What a number of a setting counts. */
    public enum Unit {
        COUNT,
        PER_SECOND,
        BYTES,
        MILLIS,
        SECONDS,
        PERCENT
    }

    public static final Setting CLIENTS = new Setting("clients", Unit.COUNT);
    public static final Setting RATE = new Setting("rate", Unit.PER_SECOND);
    public static final Setting PAYLOAD = new Setting("payload", Unit.BYTES);
    public static final Setting DURATION = new Setting("duration", Unit.SECONDS);
    public static final Setting ROUND_TRIP = new Setting("rtt", Unit.MILLIS);
    public static final Setting JITTER = new Setting("jitter", Unit.MILLIS);
    public static final Setting LOSS = new Setting("loss", Unit.PERCENT);
    public static final Setting POLL_INTERVAL = new Setting("poll-interval", Unit.MILLIS);
    public static final Setting HOLD = new Setting("hold", Unit.SECONDS);
    public static final Setting WARMUP = new Setting("warmup", Unit.SECONDS);
    public static final Setting ROUNDS = new Setting("repetitions", Unit.COUNT);
    public static final Setting ROOMS_OF = new Setting("rooms-of", Unit.COUNT);
    public static final Setting COOKIE = new Setting("cookie", Unit.BYTES);
    public static final Setting CUT = new Setting("cut", Unit.SECONDS);

    public static final List<Setting> ALL = List.of(
            CLIENTS,
            RATE,
            PAYLOAD,
            DURATION,
            ROUND_TRIP,
            JITTER,
            LOSS,
            POLL_INTERVAL,
            HOLD,
            WARMUP,
            ROUNDS,
            ROOMS_OF,
            COOKIE,
            CUT);

    public static Setting of(String key) {
        return ALL.stream()
                .filter(setting -> setting.key.equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The number in a text of the option; 0 for what is none. */
    public double number(String text) {
        try {
            return switch (unit) {
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
        return switch (unit) {
            case MILLIS -> Durations.format(Duration.ofNanos(Math.round(number * 1e6)));
            case SECONDS -> Durations.format(Duration.ofNanos(Math.round(number * 1e9)));
            case PER_SECOND -> plain(number);
            case PERCENT -> plain(number) + "%";
            default -> String.valueOf(Math.round(number));
        };
    }

    /** The number as it stands in its field. */
    public String shown(String text) {
        return plain(number(text));
    }

    /** Converts what was typed into the field to the text of the option. A unit may follow the number. */
    public String typed(String field) {
        String text = field.strip();
        if (text.isEmpty()) {
            return text;
        }
        if (!text.matches("-?\\d+(\\.\\d+)?")) {
            return text;
        }
        return switch (unit) {
            case MILLIS -> text + "ms";
            case SECONDS -> text + "s";
            case PERCENT -> text + "%";
            default -> text;
        };
    }

    /** The smallest and the largest number that these other options allow. */
    double[] ends(Map<String, String> options) {
        OptionRange range = OptionRange.of(key, options);
        return new double[] {number(range.least()), number(range.most())};
    }

    /**
     * The position of a number on the slider, from 0 to 1. The slider is logarithmic if the range spans more than two
     * decades.
     */
    double place(double number, Map<String, String> options) {
        double[] ends = ends(options);
        double within = Math.max(ends[0], Math.min(ends[1], number));
        if (!isStretched(ends)) {
            return (within - ends[0]) / (ends[1] - ends[0]);
        }
        double shift = shift(ends);
        return Math.log((within + shift) / (ends[0] + shift)) / Math.log((ends[1] + shift) / (ends[0] + shift));
    }

    /**
     * The number at a position of the slider, rounded to two digits. The ends of the slider are exactly the ends of the
     * range.
     */
    double at(double place, Map<String, String> options) {
        double[] ends = ends(options);
        double shift = isStretched(ends) ? shift(ends) : 0;
        double raw = isStretched(ends)
                ? (ends[0] + shift) * Math.pow((ends[1] + shift) / (ends[0] + shift), place) - shift
                : ends[0] + place * (ends[1] - ends[0]);
        double rounded = place >= 1
                ? ends[1]
                : new java.math.BigDecimal(raw)
                        .round(new java.math.MathContext(2))
                        .doubleValue();
        boolean whole = unit == Unit.COUNT || unit == Unit.BYTES || unit == Unit.MILLIS;
        return Math.max(ends[0], Math.min(ends[1], whole ? Math.rint(rounded) : rounded));
    }

    private static boolean isStretched(double[] ends) {
        return ends[0] <= 0 ? ends[1] > STRETCHED : ends[1] / ends[0] > STRETCHED;
    }

    /** The offset for a range that begins at zero, because zero has no logarithm; 0 for other ranges. */
    private static double shift(double[] ends) {
        return ends[0] <= 0 ? ends[1] / 2000 : 0;
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : new java.math.BigDecimal(number)
                        .round(new java.math.MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
