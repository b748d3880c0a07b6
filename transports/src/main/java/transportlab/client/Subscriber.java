package transportlab.client;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import transportlab.io.Wrapped;
import transportlab.io.WrapperReader;

/**
 * A client's position in its topic: what it has, and what it asks for next. It passes decoded records to the inbox;
 * repeated updates are passed on too, not filtered.
 */
public final class Subscriber {
    private final String topic;
    private final Inbox in;
    private long after = -1;

    public Subscriber(String topic, Inbox in) {
        this.topic = topic;
        this.in = in;
    }

    /**
     * The target of a request: {@code path?topic=T}, with {@code &after=N} once the position is known.
     *
     * @param path may already have parameters
     */
    public String target(String path) {
        return path + (path.indexOf('?') < 0 ? "?" : "&") + "topic=" + topic + (hasPosition() ? "&after=" + after : "");
    }

    public String topic() {
        return topic;
    }

    /** The number of the last update it has; empty before the position is known. */
    public OptionalLong after() {
        return hasPosition() ? OptionalLong.of(after) : OptionalLong.empty();
    }

    /** Whether the subscription has begun. */
    public boolean hasPosition() {
        return after >= 0;
    }

    public void take(Wrapped record, long arrivedNanos) {
        if (record instanceof Wrapped.Update update) {
            after = update.number();
            in.update(update.number(), update.payload(), arrivedNanos);
        } else if (record instanceof Wrapped.Position position) {
            after = position.at();
            in.positioned();
        } else if (record instanceof Wrapped.Lost lost) {
            after += lost.count();
            in.gap(lost.count());
        }
    }

    /** Reads whole records: a message, or the body of an answer to a poll. */
    public void takeAll(ByteBuffer records, long arrivedNanos) {
        new WrapperReader(record -> take(record, arrivedNanos)).read(records);
    }
}
