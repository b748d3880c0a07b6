package transportlab.visualizer.model;

import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Prediction;
import transportlab.measure.Result;
import transportlab.visualizer.sentence.Predicted;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * What one transport cost, in one line: as measured, as calculated beside it, and what other settings would yield.
 *
 * @param rounds how many rounds, in words
 */
record Detail(TransportRounds of, Result result, String rounds, Words words) {
    String text() {
        if (of.measured().isEmpty()) {
            return of.row().name() + ": " + of.row().mark();
        }
        Spread bytes = of.spread(trial -> Metric.BYTES.of(trial).orElse(0));
        Spread requests = of.spread(trial -> Metric.REQUESTS.of(trial).orElse(0));
        Measurement first = of.measured().get(0);
        Delays delays = new Delays(words);
        String measured = words.with(
                "chart.detail",
                "name",
                of.delayRow().label(),
                "requests",
                Numbers.whole(requests.median()),
                "bytes",
                Numbers.bytes(bytes.median()),
                "delay",
                delays.mark(of.asMeasured()).label(),
                "deliveries",
                Numbers.whole(first.updates().delivered()),
                "updates",
                Numbers.whole(first.updates().published()),
                "rounds",
                rounds);
        return measured + calculated() + expected();
    }

    /** What the settings that are to be run next would yield; empty if nothing was calculated for them. */
    private String expected() {
        Double requests = of.expected(Metric.REQUESTS);
        Double bytes = of.expected(Metric.BYTES);
        return requests == null || bytes == null
                ? ""
                : words.with(
                        "chart.detail.expected",
                        "requests",
                        Numbers.whole(requests),
                        "bytes",
                        Numbers.bytes(bytes),
                        "delay",
                        Numbers.millis(of.expected(Metric.DELAY)));
    }

    /** What was calculated, with how much the bytes differ; empty if nothing was. */
    private String calculated() {
        Beside requests = of.calculated(Metric.REQUESTS);
        Beside bytes = of.calculated(Metric.BYTES);
        Beside delay = of.calculated(Metric.DELAY);
        if (requests == null || bytes == null) {
            return "";
        }
        double difference = result.prediction(of.id(), Metric.BYTES)
                .map(Prediction::ofShown)
                .orElse(0.0);
        return words.with(
                "chart.detail.calculated",
                "requests",
                Numbers.whole(requests.value()),
                "bytes",
                Numbers.bytes(bytes.value()) + Predicted.beside(difference, words),
                "delay",
                Numbers.millis(delay == null ? null : Double.valueOf(delay.value())),
                "verdict",
                new Predicted(result, words)
                        .verdict(of.id())
                        .map(text -> ". " + text)
                        .orElse(""));
    }
}
