package transportlab.trial;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Decides when a discarded run has warmed the machine up: when it has lasted its minimum time and the JVM has compiled
 * hardly anything in the last half second. It reads no clock.
 */
final class Warmth {
    static final long WINDOW_MILLIS = 500;

    /**
     * The share of the JVM's processors below which compiling counts as hardly anything. After runs that stopped below
     * it, compiling took 1 to 8 % of the measured time that followed.
     */
    static final double HARDLY = 0.1;

    private static final int FEW = 6;

    private final Limits limits;
    private final Deque<Look> looks = new ArrayDeque<>();

    /**
     * How long a discarded run lasts.
     *
     * @param least the shortest time, even if the machine is already warm
     * @param most the longest time, even if the machine is still cold
     */
    record Limits(Duration least, Duration most) {
        /**
         * With more than six transports, the limits are lower: so many transports warm the machine up for each other,
         * and the comparison would take too long.
         */
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
