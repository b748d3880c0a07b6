package transportlab.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import transportlab.measure.Sample;
import transportlab.workload.Dice;

/**
 * Picks the single deliveries that a chart shows. Up to 4,000 deliveries are all kept. Of more than that, 3,000 are
 * drawn uniformly, as the seed decides. The quickest and the slowest delivery of each of 500 time slices are added if
 * they were not drawn, and marked as extreme.
 */
final class Samples {
    private static final int MOST = 4000;
    private static final int DRAWN = 3000;
    private static final int SLICES = (MOST - DRAWN) / 2;

    private Samples() {}

    /**
     * @param seed seed of the draw: with the same seed, the same deliveries give the same sample
     */
    static List<Sample> of(DeliveryLog log, long warmupNanos, long seed) {
        List<Sample> samples = new ArrayList<>();
        if (log.size() <= MOST) {
            for (int i = 0; i < log.size(); i++) {
                samples.add(sample(log, i, warmupNanos, null));
            }
        } else {
            Set<Integer> drawn = drawn(log.size(), new Dice(seed, Dice.Stream.SAMPLES, 0));
            drawn.forEach(i -> samples.add(sample(log, i, warmupNanos, null)));
            slices(log).stream()
                    .filter(i -> !drawn.contains(i))
                    .forEach(i -> samples.add(sample(log, i, warmupNanos, true)));
        }
        samples.sort(Comparator.comparingDouble(Sample::dueMillis).thenComparingInt(Sample::client));
        return samples;
    }

    /** Each delivery gets a random number; those with the smallest are drawn. */
    private static Set<Integer> drawn(int size, Dice dice) {
        long[] tickets = new long[size];
        for (int i = 0; i < size; i++) {
            tickets[i] = dice.bits(i);
        }
        long[] sorted = tickets.clone();
        java.util.Arrays.sort(sorted);
        long last = sorted[DRAWN - 1];
        Set<Integer> drawn = new HashSet<>();
        for (int i = 0; i < size && drawn.size() < DRAWN; i++) {
            if (tickets[i] <= last) {
                drawn.add(i);
            }
        }
        return drawn;
    }

    private static List<Integer> slices(DeliveryLog log) {
        int slices = SLICES;
        long first = Long.MAX_VALUE;
        long last = 0;
        for (int i = 0; i < log.size(); i++) {
            first = Math.min(first, log.dueMicros(i));
            last = Math.max(last, log.dueMicros(i));
        }
        int[] quickest = filled(slices);
        int[] slowest = filled(slices);
        double width = (last - first + 1) / (double) slices;
        for (int i = 0; i < log.size(); i++) {
            int slice = (int) ((log.dueMicros(i) - first) / width);
            int latency = log.latencyMicros(i);
            if (quickest[slice] < 0 || latency < log.latencyMicros(quickest[slice])) {
                quickest[slice] = i;
            }
            if (slowest[slice] < 0 || latency > log.latencyMicros(slowest[slice])) {
                slowest[slice] = i;
            }
        }
        List<Integer> picked = new ArrayList<>();
        for (int slice = 0; slice < slices; slice++) {
            if (quickest[slice] >= 0) {
                picked.add(quickest[slice]);
                if (slowest[slice] != quickest[slice]) {
                    picked.add(slowest[slice]);
                }
            }
        }
        return picked;
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        java.util.Arrays.fill(array, -1);
        return array;
    }

    private static Sample sample(DeliveryLog log, int index, long warmupNanos, Boolean extreme) {
        return new Sample(
                (log.dueMicros(index) - warmupNanos / 1000) / 1000.0,
                log.latencyMicros(index),
                log.client(index),
                extreme);
    }
}
