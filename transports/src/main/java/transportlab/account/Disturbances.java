package transportlab.account;

import java.util.List;

/**
 * What disturbed a trial from outside of it.
 *
 * @param pauses collections that stopped all threads, in order
 * @param otherSeconds CPU seconds of other processes in <em>measured</em>; null where unknown
 * @param stealSeconds CPU seconds that the machine's host took in <em>measured</em>; null where unknown
 */
public record Disturbances(List<Pause> pauses, Double otherSeconds, Double stealSeconds) {
    public static final Disturbances NONE = new Disturbances(List.of(), null, null);

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
