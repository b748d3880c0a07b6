package transportlab.lesson.court;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What is ruled on a sentence, or on a part of it. */
public enum Verdict {
    YES,
    PARTLY,
    NO,
    /** Neither measuring nor a source decides it. */
    CANNOT_TELL;

    /** Its name in files of the court and in words files: {@code cannot-tell}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The verdict on a sentence of these parts: that of all of them if they agree. What is partly true, or true in one
     * part and not in another, is partly true. What cannot be told is left out, unless nothing else is there.
     */
    public static Verdict of(Collection<Verdict> parts) {
        List<Verdict> told = parts.stream()
                .filter(verdict -> verdict != CANNOT_TELL)
                .distinct()
                .toList();
        if (told.isEmpty()) {
            return CANNOT_TELL;
        }
        boolean mixed = told.size() > 1 || told.size() == 1 && told.get(0) == YES && parts.contains(CANNOT_TELL);
        return mixed ? PARTLY : told.get(0);
    }
}
