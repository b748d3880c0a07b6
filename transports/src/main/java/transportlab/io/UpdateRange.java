package transportlab.io;

/**
 * Which updates of a topic one write carries. From this, the lab knows when each update was written.
 *
 * @param topic the topic's name
 * @param first number of the first update
 * @param last number of the last update; below {@code first} when the write carries none
 */
public record UpdateRange(String topic, long first, long last) {
    /** A write without updates. */
    public static final UpdateRange NONE = new UpdateRange("", 1, 0);

    public boolean isEmpty() {
        return last < first;
    }

    public static UpdateRange one(String topic, long number) {
        return new UpdateRange(topic, number, number);
    }
}
