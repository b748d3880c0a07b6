package transportlab.account;

import java.util.List;

/**
 * What disturbed a trial from outside.
 *
 * @param pauses garbage collections that stopped all threads, in order
 * @param load what else used the processors in <em>measured</em>
 */
public record Disturbances(List<Pause> pauses, Load load) {
    public static final Disturbances NONE = new Disturbances(List.of(), Load.UNKNOWN);

    /** A stretch on the monotonic clock of the trial in which no thread ran. */
    public record Pause(long startNanos, long endNanos) {
        /** How much of the stretch from {@code fromNanos} to {@code toNanos} it covers. */
        long overlap(long fromNanos, long toNanos) {
            return Math.max(0, Math.min(toNanos, endNanos) - Math.max(fromNanos, startNanos));
        }

        boolean touches(long fromNanos, long toNanos) {
            return endNanos > fromNanos && startNanos < toNanos;
        }
    }

    /** Pauses that touch the stretch. */
    List<Pause> pausesIn(long fromNanos, long toNanos) {
        return pauses.stream()
                .filter(pause -> pause.touches(fromNanos, toNanos))
                .toList();
    }
}
