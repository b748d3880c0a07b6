package transportlab.server.shared;

import java.util.Optional;
import transportlab.io.Printable;
import transportlab.io.Wrapper;
import transportlab.server.Request;
import transportlab.server.topic.Topic;
import transportlab.server.topic.Topics;

/**
 * Where a reader of a topic begins. Without {@code after} it begins behind the newest update and is told that position
 * at once; so it is if it asks for what comes after an update that the topic does not have yet, because then the topic
 * has started again.
 *
 * @param topic what is read
 * @param after the number of the last update that the reader has
 * @param announced whether the position is told before anything else
 * @param glance whether the reader only wants to know how it would be answered now (a HEAD): nothing is held for it
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
     * As above, with a position that the technique says in its own way.
     *
     * @param after the number of the last update that the reader has; empty to begin behind the newest
     */
    static Optional<Cursor> of(Request request, Optional<String> after, Topics topics) {
        String name = request.parameter("topic").orElse(Topics.DEFAULT);
        long asked = after.map(Cursor::number).orElse(Long.MAX_VALUE);
        return request.isHead()
                ? topics.peek(name).map(topic -> of(topic, asked, true))
                : topics.find(name).map(topic -> of(topic, asked, false));
    }

    /**
     * A cursor from a topic and a number that came in another way than as parameters.
     *
     * @param after empty to begin behind the newest update
     */
    public static Optional<Cursor> of(Topics topics, String name, Optional<String> after) {
        long asked = after.map(Cursor::number).orElse(Long.MAX_VALUE);
        return topics.find(name).map(topic -> of(topic, asked, false));
    }

    private static Cursor of(Topic topic, long asked, boolean glance) {
        long position = topic.position();
        return new Cursor(topic, Math.min(asked, position), asked > position, glance);
    }

    /** {@code {"at":..}} */
    public byte[] positionRecord() {
        return Wrapper.position(after);
    }

    /** Whether that can be the number of an update. */
    public static boolean isNumber(String text) {
        return text.matches("[0-9]{1,18}");
    }

    private static long number(String text) {
        if (!isNumber(text)) {
            throw new IllegalArgumentException(
                    "after must be the number of an update, not '" + Printable.of(text) + "'");
        }
        return Long.parseLong(text);
    }
}
