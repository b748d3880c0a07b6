package transportlab.path;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.workload.Durations;

/** The times and sizes in rules. Each is written in one way only, so that equal rules have equal texts. */
final class RuleValues {
    static final String TIME = "a time from 1ms to 1440m, such as 60s";
    static final String SIZE = "a size such as 16KiB";
    private static final Pattern SIZES = Pattern.compile("(\\d{1,8})(KiB|MiB)?");
    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;
    private static final long MOST_BYTES = 1024 * MIB;
    private static final Duration LEAST_TIME = Duration.ofMillis(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration MOST_TIME = Duration.ofHours(24);

    private RuleValues() {}

    /** @return empty if the text is no time from a millisecond to a day */
    static Optional<Duration> time(String text) {
        try {
            Duration time = Durations.parse(text);
            Duration micros = Duration.ofNanos(time.toNanos() / 1000 * 1000);
            boolean fits = micros.compareTo(LEAST_TIME) >= 0 && micros.compareTo(MOST_TIME) <= 0;
            return fits ? Optional.of(micros) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Duration timeOnly(String text) {
        return time(text).orElseThrow(() -> new IllegalArgumentException(TIME));
    }

    /** One minute is 60s, as intermediaries have it in their settings; longer whole minutes are minutes. */
    static String text(Duration time) {
        return time.equals(MINUTE) ? "60s" : Durations.format(time);
    }

    /** @return empty if the text is no size from a byte to 1024 MiB */
    static Optional<Long> size(String text) {
        Matcher matcher = SIZES.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long unit = matcher.group(2) == null ? 1 : matcher.group(2).equals("KiB") ? KIB : MIB;
        long size = Long.parseLong(matcher.group(1)) * unit;
        return size > 0 && size <= MOST_BYTES ? Optional.of(size) : Optional.empty();
    }

    static String text(long size) {
        return size % MIB == 0 ? size / MIB + "MiB" : size % KIB == 0 ? size / KIB + "KiB" : "" + size;
    }
}
