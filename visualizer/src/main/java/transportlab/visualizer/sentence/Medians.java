package transportlab.visualizer.sentence;

import java.util.List;
import java.util.function.ToLongFunction;

/** The median of several rounds. With an even number of rounds, it is the mean of the middle two. */
final class Medians {
    private Medians() {}

    /**
     * @param rounds at least one
     */
    static <T> long of(List<T> rounds, ToLongFunction<T> what) {
        long[] sorted = rounds.stream().mapToLong(what).sorted().toArray();
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
