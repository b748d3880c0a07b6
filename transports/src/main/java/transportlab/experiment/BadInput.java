package transportlab.experiment;

import java.util.Optional;
import transportlab.io.Printable;

/**
 * Something that the user entered is wrong. The message is one line that says where the value came from, what it was
 * and what was expected. A graphical user interface can word it differently with the kind, the key and the range.
 */
public final class BadInput extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Kind {
        /** A number, size or duration that is outside its range, or text that is no such value. */
        RANGE,
        /** A plan that is too large. */
        PLAN,
        OTHER
    }

    private final Kind kind;
    private final String key;
    private final OptionRange range;

    /**
     * @param message one line; characters that could do harm in a terminal or on a screen are escaped here
     */
    public BadInput(String message) {
        this(message, Kind.OTHER, null, null);
    }

    /**
     * Reports a number, size or duration that is outside its range, or text that is no such value.
     *
     * @param key the option or other setting that is wrong
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

    /** The option or other setting that is wrong. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /** The range that is allowed, for {@link Kind#RANGE}. */
    public Optional<OptionRange> range() {
        return Optional.ofNullable(range);
    }
}
