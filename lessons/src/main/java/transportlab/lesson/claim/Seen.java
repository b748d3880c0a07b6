package transportlab.lesson.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import transportlab.stage.Attempt;
import transportlab.stage.Came;

/** What lessons say of an attempt on the stage. */
public enum Seen {
    /** What came of it, as the page saw it. */
    CAME(attempt -> Cell.key(attempt.came())),
    /** Whether the request itself reached the server. */
    ARRIVED(attempt -> flag(attempt.arrived())),
    /** Whether the browser asked first, by an OPTIONS. */
    PREFLIGHT(attempt -> flag(attempt.preflight())),
    /** Whether the cookie went along. */
    COOKIE(attempt -> flag(attempt.cookie()));

    private static final List<String> FLAGS = List.of("yes", "no");
    private final Function<Attempt, String> value;

    Seen(Function<Attempt, String> value) {
        this.value = value;
    }

    private static String flag(boolean is) {
        return FLAGS.get(is ? 0 : 1);
    }

    public String of(Attempt attempt) {
        return value.apply(attempt);
    }

    static Optional<Seen> of(String key) {
        return Cell.find(values(), key);
    }

    /** Whether lessons can say that it is so. */
    boolean canBe(String word) {
        return this == CAME ? Cell.find(Came.values(), word).isPresent() : FLAGS.contains(word);
    }
}
