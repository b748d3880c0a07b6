package transportlab.wire.field;

/**
 * Cuts one body or one message into fields. It never fails: bytes may be cut off anywhere, and may be anything. What it
 * leaves out at the end is shown by its kind.
 */
@FunctionalInterface
public interface FieldReader {
    /**
     * Tells all fields, in the order of their bytes.
     *
     * @param whole all bytes of the body, or of the message, or of one direction of a connection without HTTP
     */
    void read(Dissected whole, FieldSink out);

    /** A reader for bytes that are one field. */
    static FieldReader whole(String key) {
        return (whole, out) -> out.field(key, whole.length(), "");
    }
}
