package transportlab.trial;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells when a discarded run has warmed the machine up: not before its least length, and then as soon as the JVM has
 * hardly compiled anything in the last half second. Asks no clock.
 */
final class Warmth {
    static final long WINDOW_MILLIS = 500;

    /** Of the JVM's processors; runs that stopped below it compiled for 1 to 8 % of the measured time that followed. */
    static final double HARDLY = 0.1;

    private static final int FEW = 6;

    private final Limits limits;
    private final Deque<Look> looks = new ArrayDeque<>();

    /**
     * How long a discarded run lasts.
     *
     * @param least even where the machine is warm
     * @param most even where it is still cold
     */
    record Limits(Duration least, Duration most) {
        /** So many transports warm the machine up for each other; and with many of them a run would take too long. */
        static Limits of(int transports) {
            return transports <= FEW
                    ? new Limits(Duration.ofMillis(1000), Duration.ofMillis(2500))
                    : new Limits(Duration.ofMillis(500), Duration.ofMillis(1000));
        }
    }

    private record Look(long elapsedMillis, long compiledMillis) {}

    Warmth(Limits limits) {
        this.limits = limits;
    }

    /**
     * To be called again and again while the run lasts.
     *
     * @param elapsedMillis since the run began
     * @param compiledMillis compile time up to now, divided by the processors of the JVM
     */
    boolean isEnough(long elapsedMillis, long compiledMillis) {
        looks.addLast(new Look(elapsedMillis, compiledMillis));
        while (looks.size() > 1 && secondLook().elapsedMillis <= elapsedMillis - WINDOW_MILLIS) {
            looks.removeFirst();
        }
        long window = elapsedMillis - looks.getFirst().elapsedMillis;
        double compiled = compiledMillis - looks.getFirst().compiledMillis;
        return elapsedMillis >= limits.least.toMillis() && window >= WINDOW_MILLIS && compiled < HARDLY * window;
    }

    private Look secondLook() {
        var all = looks.iterator();
        all.next();
        return all.next();
    }
}
