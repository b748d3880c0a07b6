package transportlab.trial;

import java.util.List;
import transportlab.wire.Direction;

/**
 * How far a trial is, a few times a second. Requests, bytes and deliveries are those of <em>setup</em> and
 * <em>measured</em>, as results count them.
 *
 * @param bytes both ways
 * @param delivered of what is due in <em>measured</em>
 * @param due how many deliveries the whole of <em>measured</em> will come to
 * @param ticks what the first client did since the glance before
 */
public record Glance(long requests, long bytes, long delivered, long due, List<Tick> ticks) {
    public static final Glance NOTHING = new Glance(0, 0, 0, 0, List.of());

    /**
     * One stretch of bytes of the first client.
     *
     * @param atMillis from the start of <em>measured</em>; negative before it
     * @param payload whether an update's own bytes were in it
     */
    public record Tick(double atMillis, Direction direction, boolean payload) {}
}
