package transportlab.server;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import transportlab.io.Headers;

/**
 * The fields that every answer carries, whichever technique gives it, so that none has an advantage.
 *
 * @param set {@code browser} or {@code minimal}
 * @param now the time for the {@code Date} field
 */
public record ResponseHeaders(Set set, Supplier<Instant> now) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** How much stands in a head. */
    public enum Set {
        /** What a browser sends and a public server answers. */
        BROWSER,
        /** What the protocol needs. */
        MINIMAL
    }

    public Headers common() {
        if (set == Set.MINIMAL) {
            return Headers.of("Cache-Control", "no-store");
        }
        return Headers.of(
                "Date", HTTP_DATE.format(now.get()),
                "Cache-Control", "no-store",
                "X-Content-Type-Options", "nosniff",
                "Vary", "Origin");
    }

    /** For a script: its type is never guessed, whatever the set. */
    public Headers ofScript() {
        Headers fields = of("text/javascript;charset=utf-8");
        String name = "X-Content-Type-Options";
        return fields.first(name).isPresent() ? fields : fields.and(name, "nosniff");
    }

    public Headers of(String contentType) {
        return Headers.of("Content-Type", contentType).and(common());
    }
}
