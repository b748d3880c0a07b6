package transportlab.serve;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import transportlab.wire.Direction;
import transportlab.wire.Kind;

/** Requests and bytes by direction and kind. Not thread-safe. */
final class PageCount {
    private final long[][] bytes = new long[Direction.values().length][Kind.COUNT];
    private long requests;

    void request() {
        requests++;
    }

    void add(Direction direction, Kind kind, long count) {
        bytes[direction.ordinal()][kind.ordinal()] += count;
    }

    void add(PageCount more) {
        requests += more.requests;
        for (Direction direction : Direction.values()) {
            for (Kind kind : Kind.values()) {
                add(direction, kind, more.bytes[direction.ordinal()][kind.ordinal()]);
            }
        }
    }

    /** For a file or an answer: {@code requests}, and {@code up} and {@code down} with the kinds that there are. */
    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("requests", requests);
        for (Direction direction : Direction.values()) {
            Map<String, Long> kinds = new LinkedHashMap<>();
            for (Kind kind : Kind.values()) {
                long count = bytes[direction.ordinal()][kind.ordinal()];
                if (count > 0) {
                    kinds.put(kind.name().toLowerCase(Locale.ROOT), count);
                }
            }
            map.put(direction.name().toLowerCase(Locale.ROOT), kinds);
        }
        return map;
    }
}
