package transportlab.lesson.claim;

import java.util.Locale;

/** Whether a claim is true of what was measured. */
public enum Finding {
    HOLDS,
    DOES_NOT,
    /** The runs do not tell, or something that is needed was not measured. */
    CANNOT_TELL;

    /** Its key in words files: {@code holds}, {@code does-not}, {@code cannot-tell}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
