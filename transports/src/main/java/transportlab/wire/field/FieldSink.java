package transportlab.wire.field;

/** Takes the fields that a reader finds, in the order of their bytes and without gaps. */
public interface FieldSink {
    /**
     * The next {@code length} bytes are one field. If they have several kinds, they become as many fields.
     *
     * @param key names it in the words
     * @param value what it says, decoded; empty if the bytes speak for themselves
     */
    void field(String key, int length, String value);

    /** With the field before, an update has come to its end. */
    void update(long number);

    /** With the field before, a message has come to its end. Only connections without HTTP need this. */
    void messageEnds();
}
