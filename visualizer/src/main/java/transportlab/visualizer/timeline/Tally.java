package transportlab.visualizer.timeline;

import java.util.Comparator;
import java.util.List;
import transportlab.wire.message.Message;
import transportlab.wire.trace.Delivery;

/** Running totals of a lane, for any moment. */
public final class Tally {
    private final long[] at;
    private final long[] bytes;
    private final int[] requests;
    private final long[] handed;

    /** The totals at a moment: what had arrived by then. */
    public record Totals(int requests, long bytes, int delivered) {}

    Tally(List<Mark> marks, List<Delivery> deliveries) {
        List<Mark> sorted =
                marks.stream().sorted(Comparator.comparingLong(Mark::toMicros)).toList();
        at = new long[sorted.size()];
        bytes = new long[sorted.size() + 1];
        requests = new int[sorted.size() + 1];
        for (int i = 0; i < at.length; i++) {
            Mark mark = sorted.get(i);
            at[i] = mark.toMicros();
            bytes[i + 1] = bytes[i] + mark.bytes();
            requests[i + 1] = requests[i] + (mark.message().sort() == Message.Sort.REQUEST ? 1 : 0);
        }
        handed = deliveries.stream()
                .filter(delivery -> !delivery.lost())
                .mapToLong(Delivery::handedMicros)
                .sorted()
                .toArray();
    }

    public Totals at(long micros) {
        int n = upTo(at, micros);
        return new Totals(requests[n], bytes[n], upTo(handed, micros));
    }

    /** How many of the sorted values are not larger. */
    private static int upTo(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
