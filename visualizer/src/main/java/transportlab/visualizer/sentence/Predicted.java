package transportlab.visualizer.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Prediction;
import transportlab.measure.Prediction.Agreement;
import transportlab.measure.Predictions;
import transportlab.measure.Representatives;
import transportlab.measure.Result;
import transportlab.trial.Calculation;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Says whether what was measured agrees with what was calculated for the same plans in virtual time. */
public record Predicted(Result result, Words words) {
    private static final double LEAST = 0.005;

    /** Sentences; none if nothing was calculated. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        representatives().ifPresent(sentences::add);
        if (result.isCalculated()) {
            sentences.add(words.get("predicted.only"));
            return sentences;
        }
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
                    words.get(prediction.difference() > 0 ? "predicted.more" : "predicted.less"),
                    "live",
                    Numbers.millis(prediction.live()),
                    "model",
                    Numbers.millis(prediction.model())));
        }
        if (differ.stream().anyMatch(Predicted::isSlower)) {
            sentences.add(words.get("predicted.why"));
        }
        agreement().ifPresent(sentences::add);
        delays().ifPresent(sentences::add);
        leftOut().ifPresent(sentences::add);
        return sentences;
    }

    /** Says how many clients stand for all. */
    private Optional<String> representatives() {
        return result.all().stream()
                .map(Measurement::representatives)
                .filter(Objects::nonNull)
                .findFirst()
                .map(some -> represented(some, result.experiment().options(), words));
    }

    /**
     * How many clients stand for all, and how exact that was when all were calculated too.
     *
     * @param options of the experiment
     */
    static String represented(Representatives some, Map<String, String> options, Words words) {
        return words.with(
                        "predicted.representatives",
                        "clients",
                        Numbers.whole(some.clients()),
                        "n",
                        Numbers.whole(some.n()),
                        "weight",
                        Numbers.significant(some.weight()))
                + " "
                + exactness(options, words);
    }

    /** How exact it was when all clients were calculated too. */
    static String exactness(Map<String, String> options, Words words) {
        return words.get("ticker".equals(options.get("pattern")) ? "predicted.exact" : "predicted.exact.chance");
    }

    private static boolean isSlower(Prediction prediction) {
        return prediction.metric().equals(Metric.DELAY.key()) && prediction.difference() > 0;
    }

    /** Names what was measured and should have been calculated, but was too large. */
    private Optional<String> leftOut() {
        if (!"both".equals(result.experiment().options().get("mode"))) {
            return Optional.empty();
        }
        List<String> names = result.trials().stream()
                .filter(trial -> trial.comparable() && Calculation.isTooLarge(trial))
                .map(trial -> Catalogue.name(trial.transport(), words.language()))
                .distinct()
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(words.with(
                        "predicted.leftOut", "transports", String.join(", ", names), "events", Numbers.whole((double)
                                Calculation.MOST_EVENTS)));
    }

    /** Said only if requests and bytes of each transport are judged, some agree, and none is left open. */
    private Optional<String> agreement() {
        List<Agreement> counts = result.predictions().stream()
                .filter(prediction -> !prediction.metric().equals(Metric.DELAY.key()))
                .map(Prediction::verdict)
                .toList();
        boolean all = counts.size() == 2 * result.experiment().transports().size();
        if (!all || !counts.contains(Agreement.AGREES) || counts.contains(Agreement.NOT_ENOUGH_TRIALS)) {
            return Optional.empty();
        }
        return Optional.of(words.get(counts.contains(Agreement.DIFFERS) ? "predicted.others" : "predicted.agree"));
    }

    /** Says of the delays that do not differ whether they agree, or why that is not judged. */
    private Optional<String> delays() {
        List<Prediction> delays = result.predictions().stream()
                .filter(prediction -> prediction.metric().equals(Metric.DELAY.key()))
                .filter(prediction -> prediction.verdict() != Agreement.DIFFERS)
                .toList();
        List<String> open = delays.stream()
                .filter(prediction -> prediction.verdict() == Agreement.NOT_ENOUGH_TRIALS)
                .map(prediction -> Catalogue.name(prediction.transport(), words.language()))
                .toList();
        if (delays.isEmpty()) {
            return Optional.empty();
        }
        if (open.isEmpty()) {
            boolean all = delays.size() == result.experiment().transports().size();
            return Optional.of(words.get(all ? "predicted.delays" : "predicted.otherDelays"));
        }
        return Optional.of(
                result.experiment().repetitions() < Predictions.LEAST_FOR_DELAY
                        ? words.with("predicted.fewRounds", "least", Predictions.LEAST_FOR_DELAY)
                        : words.with("predicted.open", "transports", String.join(", ", open)));
    }

    /**
     * Whether the figures of one transport agree with what was calculated.
     *
     * @return empty if nothing was calculated for it
     */
    public Optional<String> verdict(String id) {
        List<Prediction> of = result.predictions().stream()
                .filter(prediction -> prediction.transport().equals(id))
                .toList();
        if (of.isEmpty()) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        for (Agreement agreement : List.of(Agreement.AGREES, Agreement.DIFFERS, Agreement.NOT_ENOUGH_TRIALS)) {
            List<String> metrics = of.stream()
                    .filter(prediction -> prediction.verdict() == agreement)
                    .map(prediction -> words.get("predicted.metric." + prediction.metric()))
                    .toList();
            if (!metrics.isEmpty()) {
                said.add(words.with(
                        "predicted.verdict." + agreement.name().toLowerCase(Locale.ROOT),
                        "metrics",
                        String.join(", ", metrics)));
            }
        }
        return Optional.of(String.join(". ", said));
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
