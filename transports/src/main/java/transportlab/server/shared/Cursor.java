package transportlab.server.shared;

import java.util.Optional;
import transportlab.io.Digits;
import transportlab.io.Printable;
import transportlab.io.Wrapper;
import transportlab.server.Request;
import transportlab.server.topic.Topic;
import transportlab.server.topic.Topics;

/**
 * Where a reader of a topic begins. Without {@code after} it begins after the newest update and is told that position
 * at once. The same happens if it asks for updates after one that the topic does not have yet, because that means that
 * the topic has started over.
 *
 * @param topic the topic to read
 * @param after the number of the last update that the reader has
 * @param announced whether the reader is told its position before anything else
 * @param glance whether the reader only wants to know how it would be answered now (a HEAD request); nothing is held
 *     for it
 */
public record Cursor(Topic topic, long after, boolean announced, boolean glance) {

    /**
     * Reads {@code topic=} and {@code after=}.
     *
     * @return empty if the server has no room for this topic
     * @throws IllegalArgumentException if a parameter is wrong; its message is for the client
     */
    public static Optional<Cursor> of(Request request, Topics topics) {
        return of(request, request.parameter("after"), topics);
    }

    /**
     * Creates a cursor like {@link #of(Request, Topics)}, with a position that the technique transmits in its own way.
     *
     * @param after the number of the last update that the reader has; empty to begin after the newest
     */
    static Optional<Cursor> of(Request request, Optional<String> after, Topics topics) {
        String name = request.parameter("topic").orElse(Topics.DEFAULT);
        long asked = after.map(Cursor::number).orElse(Long.MAX_VALUE);
        return request.isHead()
                ? topics.peek(name).map(topic -> of(topic, asked, true))
                : topics.find(name).map(topic -> of(topic, asked, false));
    }

    /**
     * Creates a cursor from a topic name and a number that are not parameters of a request.
     *
     * @param after empty to begin after the newest update
     */
    public static Optional<Cursor> of(Topics topics, String name, Optional<String> after) {
        long asked = after.map(Cursor::number).orElse(Long.MAX_VALUE);
        return topics.find(name).map(topic -> of(topic, asked, false));
    }

    private static Cursor of(Topic topic, long asked, boolean glance) {
        long position = topic.position();
        return new Cursor(topic, Math.min(asked, position), asked > position, glance);
    }

    /** The position as a record of the wrapper: {@code {"at":..}} */
    public byte[] positionRecord() {
        return Wrapper.position(after);
    }

    /** Whether that can be the number of an update. */
    public static boolean isNumber(String text) {
        return Digits.isNumber(text, 18);
    }

    private static long number(String text) {
        if (!isNumber(text)) {
            throw new IllegalArgumentException(
                    "after must be the number of an update, not '" + Printable.of(text) + "'");
        }
        return Long.parseLong(text);
    }
}
