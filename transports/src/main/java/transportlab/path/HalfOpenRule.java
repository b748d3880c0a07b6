package transportlab.path;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import transportlab.io.PortRole;
import transportlab.wire.Direction;

/**
 * After a time one side is gone, as a machine that lost its power, and the other side is never told.
 *
 * @param gone the side that is gone: it is towards the server (UP) or towards the client (DOWN)
 */
public record HalfOpenRule(Duration after, Direction gone) implements Rule {
    static final String KIND = "half-open";

    static Rule parse(String value) {
        String[] parts = value.split("/", -1);
        Duration after = RuleValues.time(parts[0]).orElse(null);
        Direction gone = parts.length != 2
                ? null
                : parts[1].equals("server") ? Direction.UP : parts[1].equals("client") ? Direction.DOWN : null;
        if (after == null || gone == null) {
            throw new IllegalArgumentException("a time and the side that is gone, such as 5s/server or 5s/client");
        }
        return new HalfOpenRule(after, gone);
    }

    @Override
    public String text() {
        return KIND + "=" + RuleValues.text(after) + "/" + variant();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String variant() {
        return gone == Direction.UP ? "server" : "client";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("time", RuleValues.text(after));
    }

    @Override
    public Stage stage(PortRole port) {
        return new HalfOpen();
    }

    private final class HalfOpen implements Stage {
        private final Course course = new Course();

        @Override
        public void opened(Next to) {
            to.wakeAt(to.nanoTime() + after.toNanos());
        }

        @Override
        public void reopened(Next to) {
            course.reopened();
            opened(to);
        }

        @Override
        public void bytes(Direction towards, ByteBuffer some, Next to) {
            if (course.isOver()) {
                some.position(some.limit());
            } else {
                to.bytes(towards, some);
            }
        }

        @Override
        public void ended(Direction towards, Next to) {
            course.ended(towards, to);
        }

        @Override
        public void reset(Direction towards, Next to) {
            course.reset(towards, to);
        }

        @Override
        public void due(Next to) {
            if (!course.isOver()) {
                course.finish(to);
                to.did(Deed.What.DROPPED);
                to.reset(gone);
            }
        }
    }
}
