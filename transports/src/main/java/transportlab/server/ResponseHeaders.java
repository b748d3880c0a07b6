package transportlab.server;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import transportlab.io.Headers;

/**
 * The header fields of every answer. They are the same for every technique, so that none has an advantage.
 *
 * @param set {@code browser} or {@code minimal}
 * @param now the time for the {@code Date} field
 */
public record ResponseHeaders(Set set, Supplier<Instant> now) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** How many fields the head of a message contains. */
    public enum Set {
        /** The fields that a browser sends and with which a public server answers. */
        BROWSER,
        /** Only the fields that the protocol needs. */
        MINIMAL
    }

    /** The current second as a text, which is made once. */
    private record Second(long epochSecond, String text) {}

    private static volatile Second last = new Second(Long.MIN_VALUE, "");

    private String date() {
        Instant time = now.get();
        Second known = last;
        if (known.epochSecond != time.getEpochSecond()) {
            known = new Second(time.getEpochSecond(), HTTP_DATE.format(time));
            last = known;
        }
        return known.text;
    }

    public Headers common() {
        if (set == Set.MINIMAL) {
            return Headers.of("Cache-Control", "no-store");
        }
        return Headers.of(
                "Date", date(),
                "Cache-Control", "no-store",
                "X-Content-Type-Options", "nosniff",
                "Vary", "Origin");
    }

    /** The fields for a script. Both sets include {@code nosniff}, so that browsers never guess its type. */
    public Headers ofScript() {
        Headers fields = of("text/javascript;charset=utf-8");
        String name = "X-Content-Type-Options";
        return fields.first(name).isPresent() ? fields : fields.and(name, "nosniff");
    }

    /** For a file that never changes under its name: it is kept for a year. */
    public Headers lasting(String contentType) {
        return Headers.of("Content-Type", contentType, "Cache-Control", "public, max-age=31536000, immutable");
    }

    public Headers of(String contentType) {
        return Headers.of("Content-Type", contentType).and(common());
    }
}
