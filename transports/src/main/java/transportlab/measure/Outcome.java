package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What became of a technique over a path, in one of five words. */
public enum Outcome {
    /** Every delivery that was due came. */
    DELIVERED,
    /** Some deliveries came. */
    PARTLY,
    /** No delivery came, and no end and no error told the client, which had been ready, or whose server did send. */
    MUTED,
    /** Every delivery came, but on another way than over an open path. */
    FELL_BACK,
    /** No delivery came: the client was told by an end or an error, or it never got an answer. */
    DEAD;

    /** Whether every delivery came. */
    public boolean isWhole() {
        return this == DELIVERED || this == FELL_BACK;
    }

    /** How files write it: {@code fell-back}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException if there is no such outcome
     */
    @JsonCreator
    public static Outcome of(String id) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no outcome '" + id + "'"));
    }
}
