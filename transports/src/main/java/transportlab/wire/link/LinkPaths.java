package transportlab.wire.link;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import transportlab.wire.Direction;
import transportlab.workload.Dice;

/** The link of all clients of a trial: it makes the rules of their connections. */
public final class LinkPaths {
    /** What may be on its way to all clients together, and from them. */
    private static final long MOST_ON_THE_WAY = 256L * 1024 * 1024;

    private final Link link;
    private final long seed;
    private final Bottleneck up;
    private final Bottleneck down;
    private final AtomicLong rules = new AtomicLong();
    private final AtomicLong clients = new AtomicLong();

    /**
     * @param seed for jitter and losses
     */
    public LinkPaths(Link link, long seed) {
        this.link = link;
        this.seed = seed;
        this.up = new Bottleneck(link.bandwidth().up(), link.bandwidth().turns());
        this.down = new Bottleneck(link.bandwidth().down(), link.bandwidth().turns());
    }

    public Link link() {
        return link;
    }

    /** The path of one more client, for all of its connections. */
    public Path client() {
        clients.incrementAndGet();
        return link.bandwidth().shared()
                ? new Path(up, down)
                : new Path(
                        new Bottleneck(link.bandwidth().up(), link.bandwidth().turns()),
                        new Bottleneck(link.bandwidth().down(), link.bandwidth().turns()));
    }

    /** The path of one client. */
    public final class Path {
        private final Bottleneck toServer;
        private final Bottleneck toClient;

        private Path(Bottleneck toServer, Bottleneck toClient) {
            this.toServer = toServer;
            this.toClient = toClient;
        }

        /** The rule of one direction for one more connection. */
        public LinkDirection direction(Direction direction) {
            long most = link.onTheWay(direction);
            return new Roomy(rule(direction), () -> Math.min(most, MOST_ON_THE_WAY / clients.get()));
        }

        private LinkDirection rule(Direction direction) {
            if (link.isSteady()) {
                return LinkDirection.constant(link.oneWayNanos());
            }
            Dice dice = new Dice(seed, Dice.Stream.LINK, rules.getAndIncrement());
            return new LossyDirection(link, direction == Direction.UP ? toServer : toClient, dice);
        }
    }

    /** A rule with room for what is on its way. */
    private record Roomy(LinkDirection rule, LongSupplier room) implements LinkDirection {
        @Override
        public void offer(long id, long sentNanos, int bytes, Schedule schedule) {
            rule.offer(id, sentNanos, bytes, schedule);
        }

        @Override
        public void cleared(long nowNanos) {
            rule.cleared(nowNanos);
        }

        @Override
        public long onTheWay() {
            return room.getAsLong();
        }
    }
}
