package transportlab.lesson.court;

/** A time for which a verdict is given. */
public enum Time {
    /** 2010 and 2011, when the texts were written that the note retells. */
    THEN("then"),
    /** October 2019, when the note was written. */
    IN_2019("in-2019"),
    NOW("now");

    private final String key;

    Time(String key) {
        this.key = key;
    }

    /** Its name in files of the court and in words files. */
    public String key() {
        return key;
    }
}
