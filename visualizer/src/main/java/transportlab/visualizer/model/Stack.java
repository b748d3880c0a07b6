package transportlab.visualizer.model;

import java.util.List;
import transportlab.words.Numbers;

/**
 * Bytes by kind, from the baseline.
 *
 * @param total of the segments, with its range over the rounds
 * @param label of the total
 * @param estimate what TCP/IP adds, never in the total
 * @param estimateLabel empty where it is not shown
 * @param calculated what was calculated for the total; null if nothing was
 * @param expected what was calculated for other settings; null if nothing was
 */
public record Stack(
        List<Segment> segments,
        Spread total,
        String label,
        double estimate,
        String estimateLabel,
        Beside calculated,
        Double expected) {
    /** The same with what its total would become. */
    Stack becoming(double then) {
        String both = TransportRounds.becoming(label, Numbers.bytes(then));
        return new Stack(segments, total, both, estimate, estimateLabel, calculated, then);
    }

    public static final Stack NONE = new Stack(List.of(), Spread.NONE, "", 0, "", null, null);
}
