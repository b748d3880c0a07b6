package transportlab.path;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import transportlab.io.PortRole;
import transportlab.wire.Direction;

/**
 * Ends a connection on which nothing has passed for a time.
 *
 * @param how who is told, and how
 */
public record IdleRule(Duration after, Ending how) implements Rule {
    static final String KIND = "idle";

    static Rule parse(String value) {
        String[] parts = value.split("/", 2);
        Duration after = RuleValues.time(parts[0]).orElse(null);
        Ending how = parts.length == 1 ? Ending.FIN : Ending.of(parts[1]);
        if (after == null || how == null) {
            throw new IllegalArgumentException(
                    parts.length == 1 ? RuleValues.TIME : RuleValues.TIME + " with /reset or /silent");
        }
        return new IdleRule(after, how);
    }

    @Override
    public String text() {
        return KIND + "=" + RuleValues.text(after) + how.suffix();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String variant() {
        return how.word();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("time", RuleValues.text(after));
    }

    @Override
    public Stage stage(PortRole port) {
        return new Idle();
    }

    private final class Idle implements Stage {
        private final Course course = new Course();
        private long lastNanos;

        @Override
        public void opened(Next to) {
            lastNanos = to.nanoTime();
            to.wakeAt(lastNanos + after.toNanos());
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
                lastNanos = to.nanoTime();
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

        /** The timer is not set again with every byte, which would cost more than it tells. */
        @Override
        public void due(Next to) {
            long end = lastNanos + after.toNanos();
            if (end > to.nanoTime()) {
                to.wakeAt(end);
            } else if (!course.isOver()) {
                course.finish(to);
                how.end(to);
            }
        }
    }
}
