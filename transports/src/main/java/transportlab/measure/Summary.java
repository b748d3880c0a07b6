package transportlab.measure;

import java.util.List;
import java.util.Map;

/**
 * What the trials say together.
 *
 * @param transports for each transport and each metric, the values of all repetitions
 * @param verdicts the verdicts on all pairs of transports, metric by metric
 */
public record Summary(Map<String, Map<String, Values>> transports, List<Verdict> verdicts) {

    /**
     * One value per repetition, with their median and range. The range is that of the runs; it is not a confidence
     * interval.
     */
    public record Values(double median, double min, double max, List<Double> values) {}
}
