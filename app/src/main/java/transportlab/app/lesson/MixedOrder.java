package transportlab.app.lesson;

import java.util.List;
import java.util.stream.IntStream;

/** The order in which things stand that are to be put in order: always the same, and never the right one. */
public final class MixedOrder {
    /** By how many things there are. */
    private static final List<List<Integer>> MIXED = List.of(
            List.of(0), List.of(0), List.of(1, 0), List.of(1, 2, 0), List.of(2, 0, 3, 1), List.of(2, 4, 0, 3, 1));

    private MixedOrder() {}

    /** Each thing by its number in the right order, from 0. */
    public static List<Integer> of(int count) {
        return count < MIXED.size()
                ? MIXED.get(count)
                : IntStream.range(0, count).map(i -> count - 1 - i).boxed().toList();
    }
}
