package transportlab.path;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import transportlab.io.PortRole;
import transportlab.wire.Direction;

/**
 * Ends every connection after so many bytes of both directions together, or after a time, whatever it is used for.
 *
 * @param size {@link Long#MAX_VALUE} if bytes do not matter
 * @param after null if time does not matter
 */
public record CloseRule(long size, Duration after, Ending how) implements Rule {
    static final String KIND = "close";
    private static final String EXPECTED =
            "a size such as 1MiB, a time such as 30s, or both as 1MiB/30s, perhaps with /reset";

    static Rule parse(String value) {
        long size = Long.MAX_VALUE;
        Duration after = null;
        Ending how = Ending.FIN;
        List<String> parts = new ArrayList<>(List.of(value.split("/", -1)));
        if (parts.size() > 1 && parts.get(parts.size() - 1).equals(Ending.RESET.word())) {
            parts.remove(parts.size() - 1);
            how = Ending.RESET;
        }
        if (RuleValues.size(parts.get(0)).isPresent()) {
            size = RuleValues.size(parts.remove(0)).orElseThrow();
        }
        if (!parts.isEmpty()) {
            after = RuleValues.time(parts.remove(0)).orElseThrow(() -> new IllegalArgumentException(EXPECTED));
        }
        if (!parts.isEmpty()) {
            throw new IllegalArgumentException(EXPECTED);
        }
        return new CloseRule(size, after, how);
    }

    @Override
    public String text() {
        List<String> parts = new ArrayList<>();
        if (hasSize()) {
            parts.add(RuleValues.text(size));
        }
        if (after != null) {
            parts.add(RuleValues.text(after));
        }
        return KIND + "=" + String.join("/", parts) + how.suffix();
    }

    private boolean hasSize() {
        return size != Long.MAX_VALUE;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String variant() {
        String when = after == null ? "size" : hasSize() ? "both" : "time";
        return how == Ending.RESET ? when + "-reset" : when;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "size", hasSize() ? RuleValues.text(size) : "", "time", after == null ? "" : RuleValues.text(after));
    }

    @Override
    public Stage stage(PortRole port) {
        return new Closing();
    }

    private final class Closing implements Stage {
        private final Course course = new Course();
        private long left = size;

        @Override
        public void opened(Next to) {
            if (after != null) {
                to.wakeAt(to.nanoTime() + after.toNanos());
            }
        }

        @Override
        public void reopened(Next to) {
            course.reopened();
            left = size;
            opened(to);
        }

        @Override
        public void bytes(Direction towards, ByteBuffer some, Next to) {
            int passes = course.isOver() ? 0 : (int) Math.min(left, some.remaining());
            ByteBuffer part = some.slice(some.position(), passes);
            some.position(some.limit());
            left -= passes;
            to.bytes(towards, part);
            if (left == 0) {
                due(to);
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
                how.end(to);
            }
        }
    }
}
