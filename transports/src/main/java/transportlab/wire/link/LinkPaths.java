package transportlab.wire.link;

import java.util.concurrent.atomic.AtomicLong;
import transportlab.wire.Direction;
import transportlab.workload.Dice;

/** The link of all clients of a trial: it makes the rules of their connections. */
public final class LinkPaths {
    private final Link link;
    private final long seed;
    private final Bottleneck up;
    private final Bottleneck down;
    private final AtomicLong rules = new AtomicLong();

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
            if (link.isSteady()) {
                return LinkDirection.constant(link.oneWayNanos());
            }
            Dice dice = new Dice(seed, Dice.Stream.LINK, rules.getAndIncrement());
            return new LossyDirection(link, direction == Direction.UP ? toServer : toClient, dice);
        }
    }
}
