package transportlab.visualizer.sentence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Result;
import transportlab.measure.Verdict;
import transportlab.measure.Verdicts;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * What two results say about the same transports: where the bytes and the delays differ most, by the same rules as
 * within one result.
 *
 * @param oneLabel how the first result differs from the second: {@code 250 ms}
 */
public record PairAnswer(Result one, String oneLabel, Result other, String otherLabel, Words words) {
    private static final String FIRST = "one";
    private static final String SECOND = "other";

    private record Found(String transport, Verdict verdict) {}

    /** Two sentences. */
    public String text() {
        if (common().isEmpty()) {
            return words.get("pair.nothing");
        }
        return said(Metric.BYTES, "pair.bytes") + " " + said(Metric.DELAY, "pair.delay");
    }

    /**
     * The value of the second result divided by that of the first.
     *
     * @return empty if the runs do not tell them apart
     */
    public Optional<Double> ratio(String transport, Metric metric) {
        return verdict(transport, metric)
                .filter(found -> found.finding().differs())
                .map(found -> found.a().equals(SECOND) ? found.ratio() : 1 / found.ratio());
    }

    private List<String> common() {
        return one.experiment().transports().stream()
                .filter(other.experiment().transports()::contains)
                .filter(id -> verdict(id, Metric.BYTES).isPresent())
                .toList();
    }

    private String said(Metric metric, String key) {
        return common().stream()
                .flatMap(id -> verdict(id, metric).map(found -> new Found(id, found)).stream())
                .filter(found -> found.verdict().finding().differs())
                .max(Comparator.comparingDouble(found -> found.verdict().ratio()))
                .map(found -> said(key, found))
                .orElseGet(() -> words.get(key + ".same"));
    }

    private String said(String key, Found most) {
        boolean second = most.verdict().a().equals(SECOND);
        return words.with(
                key,
                "more",
                second ? otherLabel : oneLabel,
                "less",
                second ? oneLabel : otherLabel,
                "name",
                Catalogue.name(most.transport(), words.language()),
                "ratio",
                Numbers.ratio(most.verdict().ratio()));
    }

    private Optional<Verdict> verdict(String transport, Metric metric) {
        int pairs = one.experiment().transports().size();
        return Verdicts.between(metric, FIRST, of(one, transport), SECOND, of(other, transport), pairs);
    }

    private static List<Measurement> of(Result result, String transport) {
        return result.trials().stream()
                .filter(trial -> trial.transport().equals(transport))
                .toList();
    }
}
