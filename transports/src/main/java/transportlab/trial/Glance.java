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
 * @param cut what the last cut has done so far; null before one
 */
public record Glance(long requests, long bytes, long delivered, long due, List<Tick> ticks, Cut cut) {
    public static final Glance NOTHING = new Glance(0, 0, 0, 0, List.of());

    public Glance(long requests, long bytes, long delivered, long due, List<Tick> ticks) {
        this(requests, bytes, delivered, due, ticks, null);
    }

    /**
     * Clients that were cut off, and those that are back.
     *
     * @param afterMillis from the start of <em>measured</em> to the cut
     * @param clients how many were cut off
     * @param slowestMillis how long the slowest of those needed that are back; null while nobody is
     * @param firstMillis how long the first client needed, whose ticks are shown; null while it is not back
     */
    public record Cut(double afterMillis, int clients, int back, Double slowestMillis, Double firstMillis) {}

    /**
     * One stretch of bytes of the first client.
     *
     * @param atMillis from the start of <em>measured</em>; negative before it
     * @param payload whether an update's own bytes were in it
     */
    public record Tick(double atMillis, Direction direction, boolean payload) {}
}
