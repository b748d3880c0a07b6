package transportlab.lesson.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Phase;

/**
 * Which part of a quantity is meant.
 *
 * @param direction null for both
 * @param phase null for setup and measured together
 * @param kind of bytes; null for all
 * @param each whether the quantity is divided by the deliveries
 */
public record Part(Direction direction, Phase phase, Kind kind, boolean each) {
    public static final Part WHOLE = new Part(null, null, null, false);
    private static final String EACH = "each";

    /** The same with one more qualifier, such as {@code up}, {@code setup}, {@code headers} or {@code each}. */
    Optional<Part> with(String qualifier) {
        if (qualifier.equals(EACH)) {
            return Optional.of(new Part(direction, phase, kind, true));
        }
        Optional<Direction> way = find(Direction.values(), qualifier);
        Optional<Phase> when = find(Phase.values(), qualifier);
        Optional<Kind> of = find(Kind.values(), qualifier);
        return way.map(found -> new Part(found, phase, kind, each))
                .or(() -> when.map(found -> new Part(direction, found, kind, each)))
                .or(() -> of.map(found -> new Part(direction, phase, found, each)));
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, String key) {
        return Arrays.stream(all).filter(one -> key(one).equals(key)).findFirst();
    }

    private static String key(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT);
    }

    /** Its qualifiers, as lessons write them. */
    List<String> qualifiers() {
        List<String> all = new ArrayList<>();
        for (Enum<?> one : Arrays.asList(direction, phase, kind)) {
            if (one != null) {
                all.add(key(one));
            }
        }
        if (each) {
            all.add(EACH);
        }
        return all;
    }
}
