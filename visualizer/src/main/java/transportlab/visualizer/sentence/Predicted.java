package transportlab.visualizer.sentence;

import java.util.ArrayList;
import java.util.List;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Prediction;
import transportlab.measure.Prediction.Agreement;
import transportlab.measure.Result;
import transportlab.words.Words;

/** Says whether what was measured agrees with what was calculated for the same plans in virtual time. */
public record Predicted(Result result, Words words) {
    private static final double LEAST = 0.005;

    /** Sentences; none if nothing was calculated. */
    public List<String> sentences() {
        if (result.isCalculated()) {
            return List.of(words.get("predicted.only"));
        }
        List<String> sentences = new ArrayList<>();
        List<Prediction> differ = result.predictions().stream()
                .filter(prediction -> prediction.verdict() == Agreement.DIFFERS)
                .toList();
        for (Prediction prediction : differ) {
            sentences.add(words.with(
                    "predicted.differs." + prediction.metric(),
                    "transport",
                    Catalogue.name(prediction.transport(), words.language()),
                    "percent",
                    Math.round(100 * Math.abs(prediction.difference())) + "%",
                    "more",
                    words.get(prediction.difference() > 0 ? "predicted.more" : "predicted.less")));
        }
        boolean anyAgrees =
                result.predictions().stream().anyMatch(prediction -> prediction.verdict() == Agreement.AGREES);
        if (anyAgrees) {
            sentences.add(words.get(differ.isEmpty() ? "predicted.agree" : "predicted.others"));
        }
        return sentences;
    }

    /** How much more or less was measured, if it is half a percent or more; empty if it is less. */
    public static String beside(double difference, Words words) {
        if (Math.abs(difference) < LEAST) {
            return "";
        }
        return " "
                + words.with(
                        difference > 0 ? "predicted.measuredMore" : "predicted.measuredLess",
                        "percent",
                        Math.round(100 * Math.abs(difference)) + "%");
    }
}
