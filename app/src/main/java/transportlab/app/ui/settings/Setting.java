package transportlab.app.ui.settings;

import java.util.List;
import java.util.Map;
import transportlab.experiment.OptionRange;
import transportlab.experiment.OptionUnit;

/**
 * An option of an experiment that is a number: how its text is read and written, and where the number is on a slider.
 * The slider covers the whole range of the option.
 *
 * @param key the key of the option
 * @param unit the unit of the number; its name is part of message keys
 */
public record Setting(String key, OptionUnit unit) {
    private static final double STRETCHED = 100;

    public static final Setting CLIENTS = numeric("clients");
    public static final Setting RATE = numeric("rate");
    public static final Setting PAYLOAD = numeric("payload");
    public static final Setting DURATION = numeric("duration");
    public static final Setting ROUND_TRIP = numeric("rtt");
    public static final Setting JITTER = numeric("jitter");
    public static final Setting LOSS = numeric("loss");
    public static final Setting POLL_INTERVAL = numeric("poll-interval");
    public static final Setting HOLD = numeric("hold");
    public static final Setting WARMUP = numeric("warmup");
    public static final Setting ROUNDS = numeric("repetitions");
    public static final Setting ROOMS_OF = numeric("rooms-of");
    public static final Setting COOKIE = numeric("cookie");
    public static final Setting CUT = numeric("cut");

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

    private static Setting numeric(String key) {
        return new Setting(key, OptionUnit.of(key).orElseThrow());
    }

    /** The number in a text of the option; 0 for what is none. */
    public double number(String text) {
        return unit.number(text);
    }

    /** The text of the option for a number. */
    public String text(double number) {
        return unit.text(number);
    }

    /** The number as it stands in its field. */
    public String shown(String text) {
        return OptionUnit.plain(number(text));
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
        boolean whole = unit.isWhole() || unit == OptionUnit.MILLIS;
        return Math.max(ends[0], Math.min(ends[1], whole ? Math.rint(rounded) : rounded));
    }

    private static boolean isStretched(double[] ends) {
        return ends[0] <= 0 ? ends[1] > STRETCHED : ends[1] / ends[0] > STRETCHED;
    }

    /** The offset for a range that begins at zero, because zero has no logarithm; 0 for other ranges. */
    private static double shift(double[] ends) {
        return ends[0] <= 0 ? ends[1] / 2000 : 0;
    }
}
