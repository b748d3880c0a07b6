package transportlab.visualizer.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Messages of one direction that are drawn as one arrow, because they are too close to each other to be told apart.
 *
 * @param marks in the order in which they were sent; never empty
 */
public record Group(List<Mark> marks) {
    /** Messages that begin closer to each other are merged. */
    public static final double CLOSE = 24;

    /** The one that stands for all: the first that carries data, or else the first. */
    public Mark main() {
        return marks.stream().filter(mark -> mark.what().isData()).findFirst().orElse(marks.get(0));
    }

    public boolean isMerged() {
        return marks.size() > 1;
    }

    public int bytes() {
        return marks.stream().mapToInt(Mark::bytes).sum();
    }

    /** The messages of one direction that are at least partly in the window. Only these are looked at. */
    public static List<Group> of(Lane lane, boolean up, Window window, double scale) {
        List<Mark> all = lane.marks(up);
        int at = Timeline.firstFrom(all, window.fromMicros() - lane.longestMicros(), Mark::fromMicros);
        List<Group> groups = new ArrayList<>();
        while (at < all.size() && all.get(at).fromMicros() <= window.toMicros()) {
            if (all.get(at).toMicros() < window.fromMicros()) {
                at++;
                continue;
            }
            int end = end(all, at, window, CLOSE * scale);
            groups.add(new Group(all.subList(at, end)));
            at = end;
        }
        return groups;
    }

    /** A group is never wider than {@link #CLOSE}, so that a long row of messages becomes a row of groups. */
    private static int end(List<Mark> all, int from, Window window, double close) {
        double first = window.x(all.get(from).fromMicros());
        int end = from + 1;
        while (end < all.size() && window.x(all.get(end).fromMicros()) - first < close) {
            end++;
        }
        return end;
    }
}
