package transportlab.server.shared;

import java.util.Optional;
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
 */
public record Cursor(Topic topic, long after, boolean announced) {

    /**
     * Reads {@code topic=} and {@code after=}.
     *
     * @return empty if the server has no room for this topic
     * @throws IllegalArgumentException if a parameter is wrong; its message is for the client
     */
    public static Optional<Cursor> of(Request request, Topics topics) {
        return of(topics, request.parameter("topic").orElse(Topics.DEFAULT), request.parameter("after"));
    }

    /**
     * A cursor from a topic and a number that came in another way than as parameters.
     *
     * @param after empty to begin behind the newest update
     */
    public static Optional<Cursor> of(Topics topics, String name, Optional<String> after) {
        long asked = after.map(Cursor::number).orElse(Long.MAX_VALUE);
        return topics.find(name).map(topic -> {
            long position = topic.position();
            return asked > position ? new Cursor(topic, position, true) : new Cursor(topic, asked, false);
        });
    }

    /** {@code {"at":..}} */
    public byte[] positionRecord() {
        return Wrapper.position(after);
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("after must be the number of an update, not '" + text + "'");
        }
        return Long.parseLong(text);
    }
}
