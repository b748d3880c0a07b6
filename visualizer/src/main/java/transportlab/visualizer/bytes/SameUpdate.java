package transportlab.visualizer.bytes;

import java.util.List;
import java.util.Optional;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Message;

/** Finds the message that brought an update. */
public final class SameUpdate {
    private SameUpdate() {}

    /**
     * A message among the connections of a client.
     *
     * @param conversation counts from 0
     */
    public record Found(int conversation, int message) {}

    /** The first message that carries the update. */
    public static Optional<Found> find(List<Conversation> all, long update) {
        for (int i = 0; i < all.size(); i++) {
            List<Message> messages = all.get(i).messages();
            for (int k = 0; k < messages.size(); k++) {
                if (messages.get(k).updates().contains(update)) {
                    return Optional.of(new Found(i, k));
                }
            }
        }
        return Optional.empty();
    }

    /** A message that carries an update after opening is over, to begin with: the second one if there are more. */
    public static Optional<Found> typical(List<Conversation> all) {
        Optional<Found> first = Optional.empty();
        for (int i = 0; i < all.size(); i++) {
            List<Message> messages = all.get(i).messages();
            for (int k = 0; k < messages.size(); k++) {
                if (!messages.get(k).updates().isEmpty()) {
                    if (first.isPresent()) {
                        return Optional.of(new Found(i, k));
                    }
                    first = Optional.of(new Found(i, k));
                }
            }
        }
        return first;
    }

    /** The update that stands for a message: its own, that of its answer, or the next one on the connection. */
    public static Optional<Long> of(List<Message> messages, int message) {
        for (int i = message; i < messages.size(); i++) {
            if (!messages.get(i).updates().isEmpty()) {
                return Optional.of(messages.get(i).updates().get(0));
            }
        }
        for (int i = Math.min(message, messages.size() - 1); i >= 0; i--) {
            if (!messages.get(i).updates().isEmpty()) {
                return Optional.of(messages.get(i).updates().get(0));
            }
        }
        return Optional.empty();
    }
}
