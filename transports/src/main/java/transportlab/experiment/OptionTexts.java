package transportlab.experiment;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import transportlab.workload.Durations;

/**
 * Options as texts, with where each one came from. A text is read as a number, a size, a duration or a word; if that
 * fails, the exception says what was expected.
 */
public final class OptionTexts {
    private final Map<String, String> values;
    private final Map<String, String> origins = new LinkedHashMap<>();

    public OptionTexts(Map<String, String> defaults) {
        values = new LinkedHashMap<>(defaults);
    }

    public void put(String key, String value, String origin) {
        values.put(key, value.strip());
        origins.put(key, origin);
    }

    String get(String key) {
        return values.get(key);
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }

    int whole(String key) throws BadInput {
        OptionRange range = OptionRange.of(key, values);
        String text = values.get(key);
        boolean more = key.equals("clients") && !"model".equals(values.get("mode"));
        String expected = "a whole number from " + range.least() + " to " + range.most()
                + (more ? ", and with --mode model more" : "");
        if (!text.matches("\\d{1,9}")) {
            throw outside(key, range, expected);
        }
        int value = Integer.parseInt(text);
        if (value < Integer.parseInt(range.least()) || value > Integer.parseInt(range.most())) {
            throw outside(key, range, expected);
        }
        return value;
    }

    double decimal(String key) throws BadInput {
        OptionRange range = OptionRange.of(key, values);
        double least = Double.parseDouble(range.least());
        double most = Double.parseDouble(range.most());
        String text = values.get(key);
        String expected = String.format(Locale.ROOT, "a number from %s to %,.0f", least, most);
        if (!text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw outside(key, range, expected);
        }
        double value = Double.parseDouble(text);
        if (value < least || value > most) {
            throw outside(key, range, expected);
        }
        return value;
    }

    int bytes(String key) throws BadInput {
        OptionRange range = OptionRange.of(key, values);
        return bytes(key, Integer.parseInt(range.least()), Integer.parseInt(range.most()));
    }

    public int bytes(String key, int least, int most) throws BadInput {
        String text = values.get(key);
        OptionRange range = new OptionRange("" + least, "" + most);
        String expected = "a size from " + least + " to " + most + " bytes, like 120, 64KiB, 1MiB";
        java.util.regex.Matcher matcher =
                java.util.regex.Pattern.compile("(\\d{1,8})(KiB|MiB)?").matcher(text);
        if (!matcher.matches()) {
            throw outside(key, range, expected);
        }
        long unit = matcher.group(2) == null ? 1 : matcher.group(2).equals("KiB") ? 1024 : 1024 * 1024;
        long value = Long.parseLong(matcher.group(1)) * unit;
        if (value < least || value > most) {
            throw outside(key, range, expected);
        }
        return (int) value;
    }

    Duration duration(String key) throws BadInput {
        OptionRange range = OptionRange.of(key, values);
        return duration(key, range.least(), range.most());
    }

    public Duration duration(String key, String least, String most) throws BadInput {
        String text = values.get(key);
        String expected = "a duration from " + least + " to " + most + " with its unit ms, s or m";
        try {
            Duration value = Durations.parse(text);
            if (value.compareTo(Durations.parse(least)) >= 0 && value.compareTo(Durations.parse(most)) <= 0) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            // reported below
        }
        throw outside(key, new OptionRange(least, most), expected);
    }

    /** A share, as a number of percent. */
    double percent(String key) throws BadInput {
        OptionRange range = OptionRange.of(key, values);
        String text = values.get(key);
        String expected = "a share from " + range.least() + " to " + range.most() + ", like 0.5%";
        double most = Double.parseDouble(range.most().replace("%", ""));
        if (!text.matches("\\d{1,3}(\\.\\d{1,6})?%")) {
            throw outside(key, range, expected);
        }
        double value = Double.parseDouble(text.replace("%", ""));
        if (value > most) {
            throw outside(key, range, expected);
        }
        return value / 100;
    }

    boolean flag(String key) throws BadInput {
        String text = values.get(key);
        if (!text.equals("true") && !text.equals("false")) {
            throw bad(key, text, "true or false");
        }
        return text.equals("true");
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> type) throws BadInput {
        String text = values.get(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        throw bad(key, text, String.join(" or ", names));
    }

    /** Where a value came from, for messages. */
    String origin(String key) {
        return origins.getOrDefault(key, key);
    }

    private BadInput outside(String key, OptionRange range, String expected) {
        return BadInput.outside(line(key, values.get(key), expected), key, range);
    }

    private String line(String key, String value, String expected) {
        return origin(key) + ": '" + value + "' is not right; expected " + expected;
    }

    BadInput tooLarge(String key, String expected) {
        return new BadInput(line(key, values.get(key), expected), BadInput.Kind.PLAN, key, null);
    }

    BadInput bad(String key, String value, String expected) {
        return new BadInput(line(key, value, expected), BadInput.Kind.OTHER, key, null);
    }
}
