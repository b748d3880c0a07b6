package transportlab.path;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import transportlab.io.PortRole;
import transportlab.path.http.Head;

/**
 * Holds answers back: until they end, or until so many bytes of them are there, or until some of them has waited for so
 * long. What is let out is unchanged.
 *
 * @param size how many bytes are let out at once before the end; {@link Long#MAX_VALUE} if bytes do not matter
 * @param after how long bytes wait at most; null if time does not matter
 * @param asksServer whether the server can switch it off for one answer by {@code X-Accel-Buffering: no}
 */
public record BufferRule(long size, Duration after, boolean asksServer) implements Rule {
    static final String KIND = "buffer";
    private static final String END = "end";
    private static final String ACCEL = "accel";
    /** No intermediary keeps more than this of one answer: what is more is let out before its end. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private static final String EXPECTED =
            "end, a size such as 16KiB, a time such as 5s, or both as 16KiB/5s, perhaps with /accel";

    static Rule parse(String value) {
        long size = Long.MAX_VALUE;
        Duration after = null;
        List<String> parts = new ArrayList<>(List.of(value.split("/", -1)));
        boolean accel = parts.size() > 1 && parts.get(parts.size() - 1).equals(ACCEL);
        if (accel) {
            parts.remove(parts.size() - 1);
        }
        if (parts.equals(List.of(END))) {
            return new BufferRule(size, null, accel);
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
        return new BufferRule(size, after, accel);
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
        if (parts.isEmpty()) {
            parts.add(END);
        }
        if (asksServer) {
            parts.add(ACCEL);
        }
        return KIND + "=" + String.join("/", parts);
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
        String until = hasSize() ? after == null ? "size" : "both" : after == null ? END : "time";
        return asksServer ? until + "-" + ACCEL : until;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "size", hasSize() ? RuleValues.text(size) : "", "time", after == null ? "" : RuleValues.text(after));
    }

    @Override
    public Stage stage(PortRole port) {
        return port == PortRole.HTTP ? new BufferStage(this) : new Passing();
    }

    /** Whether so many held bytes are let out although the answer goes on. */
    boolean isFull(int held) {
        return held >= Math.min(size, MOST_BYTES);
    }

    /** Whether the head of an answer lets the answer pass at once. */
    boolean passes(Head answer) {
        return asksServer
                && answer.first("X-Accel-Buffering")
                        .filter("no"::equalsIgnoreCase)
                        .isPresent();
    }

    /** The time until bytes that are held from now on are let out; {@link Long#MAX_VALUE} for never. */
    long dueNanos(long nowNanos) {
        return after == null ? Long.MAX_VALUE : nowNanos + after.toNanos();
    }
}
