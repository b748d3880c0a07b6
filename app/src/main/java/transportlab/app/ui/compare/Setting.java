package transportlab.app.ui.compare;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import transportlab.workload.Durations;

/**
 * An option of an experiment that is a number: how far it goes with a slider, and how its text is read and written.
 * Beyond the slider's ends values may be typed; the experiment refuses what is too much.
 *
 * @param key of the option
 * @param unit of the number; the name of a word
 */
public record Setting(String key, double least, double most, Unit unit) {

    /** What a number of a setting counts. */
    public enum Unit {
        COUNT,
        PER_SECOND,
        BYTES,
        MILLIS,
        SECONDS
    }

    public static final Setting CLIENTS = new Setting("clients", 1, 2000, Unit.COUNT);
    public static final Setting RATE = new Setting("rate", 0.05, 200, Unit.PER_SECOND);
    public static final Setting PAYLOAD = new Setting("payload", 16, 65_536, Unit.BYTES);
    public static final Setting DURATION = new Setting("duration", 1, 60, Unit.SECONDS);
    public static final Setting ROUND_TRIP = new Setting("rtt", 0, 1000, Unit.MILLIS);
    public static final Setting POLL_INTERVAL = new Setting("poll-interval", 50, 10_000, Unit.MILLIS);
    public static final Setting HOLD = new Setting("hold", 1, 60, Unit.SECONDS);
    public static final Setting WARMUP = new Setting("warmup", 0, 10, Unit.SECONDS);
    public static final Setting ROUNDS = new Setting("repetitions", 1, 20, Unit.COUNT);
    public static final Setting ROOMS_OF = new Setting("rooms-of", 1, 50, Unit.COUNT);
    public static final Setting COOKIE = new Setting("cookie", 0, 4096, Unit.BYTES);
    public static final Setting CUT = new Setting("cut", 0, 60, Unit.SECONDS);

    public static final List<Setting> ALL = List.of(
            CLIENTS, RATE, PAYLOAD, DURATION, ROUND_TRIP, POLL_INTERVAL, HOLD, WARMUP, ROUNDS, ROOMS_OF, COOKIE, CUT);

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
            default -> String.valueOf(Math.round(number));
        };
    }

    /** The number as it stands in its field. */
    public String shown(String text) {
        return plain(number(text));
    }

    /** What was typed into the field, as the text of the option. A unit may stand behind the number. */
    public String typed(String field) {
        String text = field.strip();
        if (text.isEmpty()) {
            return text;
        }
        if (!text.matches("-?\\d+([.,]\\d+)?")) {
            return text;
        }
        String number = text.replace(',', '.');
        return switch (unit) {
            case MILLIS -> number + "ms";
            case SECONDS -> number + "s";
            default -> number;
        };
    }

    /** Where the number stands on the slider, 0 to 1; stretched where the range spans more than two decades. */
    public double place(double number) {
        double within = Math.max(least, Math.min(most, number));
        if (!isStretched()) {
            return (within - least) / (most - least);
        }
        return Math.log((within + shift()) / (least + shift())) / Math.log((most + shift()) / (least + shift()));
    }

    /** The number at that place, with two digits. */
    public double at(double place) {
        double raw = isStretched()
                ? (least + shift()) * Math.pow((most + shift()) / (least + shift()), place) - shift()
                : least + place * (most - least);
        double rounded = new java.math.BigDecimal(raw)
                .round(new java.math.MathContext(2))
                .doubleValue();
        boolean whole = unit == Unit.COUNT || unit == Unit.BYTES || unit == Unit.MILLIS;
        return Math.max(least, Math.min(most, whole ? Math.rint(rounded) : rounded));
    }

    private boolean isStretched() {
        return least <= 0 ? most > 100 : most / least > 100;
    }

    /** A range from zero has no logarithm. */
    private double shift() {
        return least <= 0 ? most / 200 : 0;
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
