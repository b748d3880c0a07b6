package transportlab.measure;

import java.util.List;
import java.util.Map;

/**
 * What the trials say together.
 *
 * @param transports transport to metric to its values over the repetitions
 * @param verdicts all pairs of transports, metric by metric
 */
public record Summary(Map<String, Map<String, Values>> transports, List<Verdict> verdicts) {

    /**
     * One value a repetition, with median and range. The range is that of the runs, no confidence interval.
     */
    public record Values(double median, double min, double max, List<Double> values) {}
}
