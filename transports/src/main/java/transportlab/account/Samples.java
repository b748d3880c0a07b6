package transportlab.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import transportlab.measure.Measurement.Sample;

/** Picks single deliveries for a picture: all of them, or the quickest and the slowest of each of 2,000 time slices. */
final class Samples {
    private static final int MOST = 4000;

    private Samples() {}

    static List<Sample> of(DeliveryLog log, long warmupNanos) {
        List<Sample> samples = new ArrayList<>();
        if (log.size() <= MOST) {
            for (int i = 0; i < log.size(); i++) {
                samples.add(sample(log, i, warmupNanos));
            }
        } else {
            slices(log).forEach(i -> samples.add(sample(log, i, warmupNanos)));
        }
        samples.sort(Comparator.comparingDouble(Sample::dueMillis).thenComparingInt(Sample::client));
        return samples;
    }

    private static List<Integer> slices(DeliveryLog log) {
        int slices = MOST / 2;
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

    private static Sample sample(DeliveryLog log, int index, long warmupNanos) {
        return new Sample(
                (log.dueMicros(index) - warmupNanos / 1000) / 1000.0, log.latencyMicros(index), log.client(index));
    }
}
