package transportlab.path;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import transportlab.io.PortRole;
import transportlab.wire.Direction;
import transportlab.wire.link.LinkDirection;
import transportlab.wire.link.LinkQueue;

/**
 * A part of the path that takes time.
 *
 * @param roundTrip each direction takes half of it
 */
public record LinkRule(Duration roundTrip) implements Rule {
    static final String KIND = "link";

    static Rule parse(String value) {
        return new LinkRule(
                RuleValues.time(value).orElseThrow(() -> new IllegalArgumentException("a round trip such as 40ms")));
    }

    @Override
    public String text() {
        return KIND + "=" + RuleValues.text(roundTrip);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("time", RuleValues.text(roundTrip));
    }

    @Override
    public Stage stage(PortRole port) {
        return new Delay(roundTrip.toNanos() / 2);
    }

    private static final class Delay implements Stage {
        private final Map<Direction, LinkQueue> queues = new EnumMap<>(Direction.class);

        Delay(long nanos) {
            for (Direction each : Direction.values()) {
                queues.put(each, new LinkQueue(LinkDirection.constant(nanos)));
            }
        }

        @Override
        public void bytes(Direction towards, ByteBuffer some, Next to) {
            int size = some.remaining();
            ByteBuffer copy = ByteBuffer.allocate(size).put(some).flip();
            send(towards, size, () -> to.bytes(towards, copy), to);
        }

        @Override
        public void ended(Direction towards, Next to) {
            send(towards, 0, () -> to.end(towards), to);
        }

        @Override
        public void reset(Direction towards, Next to) {
            send(towards, 0, () -> to.reset(towards), to);
        }

        /** What is under way belongs to the old connection. */
        @Override
        public void reopened(Next to) {
            queues.values().forEach(queue -> queue.dropAll(to.nanoTime()));
            wake(to);
        }

        @Override
        public void due(Next to) {
            queues.values().forEach(queue -> queue.arriveUntil(to.nanoTime()));
            wake(to);
        }

        private void send(Direction towards, int size, Runnable arrive, Next to) {
            queues.get(towards).send(to.nanoTime(), size, arrive, () -> {});
            wake(to);
        }

        private void wake(Next to) {
            to.wakeAt(queues.values().stream()
                    .mapToLong(LinkQueue::nextNanos)
                    .min()
                    .orElse(Long.MAX_VALUE));
        }
    }
}
