package transportlab.experiment;

import java.util.Optional;
import transportlab.io.Printable;

/**
 * Something the user gave is wrong; the message is one line with the value, what was expected, where it came from. A
 * screen says it in its own words, by what is known beside the message.
 */
public final class BadInput extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Kind {
        /** A number, size or time outside its range, or none. */
        RANGE,
        /** A plan that is too large. */
        PLAN,
        OTHER
    }

    private final Kind kind;
    private final String key;
    private final OptionRange range;

    /**
     * @param message one line; what somebody typed into it is made harmless here
     */
    public BadInput(String message) {
        this(message, Kind.OTHER, null, null);
    }

    /**
     * A value outside its range, or none.
     *
     * @param key the option, or another setting
     */
    public static BadInput outside(String message, String key, OptionRange range) {
        return new BadInput(message, Kind.RANGE, key, range);
    }

    BadInput(String message, Kind kind, String key, OptionRange range) {
        super(Printable.of(message));
        this.kind = kind;
        this.key = key;
        this.range = range;
    }

    public Kind kind() {
        return kind;
    }

    /** The option that it is about. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /** What would be right, for {@link Kind#RANGE}. */
    public Optional<OptionRange> range() {
        return Optional.ofNullable(range);
    }
}
