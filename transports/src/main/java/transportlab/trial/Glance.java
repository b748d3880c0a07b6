package transportlab.trial;

import java.util.List;
import transportlab.wire.Direction;

/**
 * How far a trial is, reported a few times a second. Requests, bytes and deliveries are those of <em>setup</em> and
 * <em>measured</em>, as results count them.
 *
 * @param bytes bytes in both directions
 * @param delivered deliveries so far of updates that are due in <em>measured</em>
 * @param due how many deliveries there will be in the whole of <em>measured</em>
 * @param ticks what the first client did since the previous glance
 * @param cut what the last cut has done so far; null if there was none yet
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
     * @param slowestMillis the longest time that a client took to come back; null while none is back
     * @param firstMillis how long the first client, whose ticks are shown, took to come back; null while it is not back
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
