package transportlab.visualizer.sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Result;
import transportlab.measure.Summary;
import transportlab.measure.Verdict;
import transportlab.visualizer.outcome.Happenings;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * One sentence for each transport, made from the verdicts alone. It compares the transport with the one that needed the
 * fewest bytes, and says nothing that the runs do not show.
 */
public final class Sentences {
    /** The words that this package says. */
    public static final String WORDS = "/transportlab/visualizer/words";

    private static final List<String> NOTES = List.of(
            Measurement.CUT_BY_HAND,
            Measurement.COLD,
            Measurement.BUSY,
            "in-step",
            "beyond-initial-window",
            "publisher-late",
            "moved-by-pauses",
            "not-closed-in-order",
            "latency-beyond-range");

    private final Words words;

    public Sentences(Words words) {
        this.words = words;
    }

    /** All sentences about a result. */
    public List<String> of(Result result) {
        List<String> sentences = new ArrayList<>(compared(result));
        sentences.addAll(happened(result));
        return sentences;
    }

    /**
     * At most this many sentences about a result. Half of them, or more if there is space, are for what happened during
     * the run; of these, notes are the first to be left out.
     */
    public List<String> of(Result result, int most) {
        List<String> compared = compared(result);
        List<String> happened = happened(result);
        int few = Math.min(happened.size(), Math.max(most / 2, most - compared.size()));
        return Stream.concat(
                        compared.stream().limit(most - few), happened.stream().limit(few))
                .toList();
    }

    /**
     * At most this many sentences about some of the transports, which are compared with all transports of the result.
     */
    public List<String> of(Result result, List<String> ids, int most) {
        return compared(result, ids).stream().limit(most).toList();
    }

    private List<String> compared(Result result) {
        return compared(result, result.experiment().transports());
    }

    /** The sentences that compare the transports. */
    private List<String> compared(Result result, List<String> ids) {
        List<String> sentences = new ArrayList<>();
        int asked =
                result.experiment().transports().size() * result.experiment().repetitions();
        if (!result.experiment().completed()) {
            sentences.add(words.get(
                    "sentence.stopped", Map.of("done", "" + result.trials().size(), "asked", "" + asked)));
        }
        Optional<String> least = least(result);
        for (String id : ids) {
            sentences.add(sentence(id, least, result));
        }
        return sentences;
    }

    /** Cuts, upgrades, what falling back cost, and notes. */
    private List<String> happened(Result result) {
        List<String> sentences = new ArrayList<>();
        CutCost cuts = new CutCost(words);
        result.experiment().transports().forEach(id -> cuts.sentence(id, runs(id, result))
                .ifPresent(sentences::add));
        sentences.addAll(new Predicted(result, words).sentences());
        if (!LinkText.isSteady(result.experiment().options())) {
            sentences.add(words.get("link.limits"));
        }
        sentences.addAll(new BothSides(result, words).sentences());
        sentences.addAll(new UpgradeCost(result, words).sentences());
        new FallbackCost(result, words).sentence().ifPresent(sentences::add);
        for (String note : NOTES) {
            List<String> of = result.experiment().transports().stream()
                    .filter(id -> runs(id, result).stream()
                            .anyMatch(run -> run.notes().contains(note)))
                    .map(id -> Catalogue.name(id, words.language()))
                    .toList();
            if (!of.isEmpty()) {
                sentences.add(words.get("note." + note, Map.of("transports", String.join(", ", of))));
            }
        }
        result.experiment().transports().forEach(id -> counting(id, result).ifPresent(sentences::add));
        return sentences;
    }

    /** How many rounds count for the delay; empty if there was one round or if all of them count. */
    private Optional<String> counting(String id, Result result) {
        List<Measurement> measured =
                runs(id, result).stream().filter(run -> run.failure() == null).toList();
        long counting = measured.stream().filter(Measurement::delayCounts).count();
        return measured.size() < 2 || counting == measured.size()
                ? Optional.empty()
                : Optional.of(words.with(
                        "sentence.counting",
                        "transport",
                        Catalogue.name(id, words.language()),
                        "n",
                        counting,
                        "k",
                        measured.size()));
    }

    private String sentence(String id, Optional<String> least, Result result) {
        List<Measurement> runs = runs(id, result);
        Map<String, String> values = new HashMap<>();
        values.put("transport", Catalogue.name(id, words.language()));
        List<Measurement> failed =
                runs.stream().filter(run -> run.failure() != null).toList();
        if (runs.isEmpty()) {
            return words.get("sentence.notRun", values);
        }
        if (!failed.isEmpty()) {
            values.put("why", new Failures(words).sentence(failed.get(0).failure()));
            values.put("n", "" + failed.size());
            values.put("k", "" + runs.size());
            return words.get(failed.size() == runs.size() ? "sentence.failed" : "sentence.failedSome", values);
        }
        Optional<String> overPath = overPath(id, result);
        if (overPath.isPresent()) {
            return overPath.get();
        }
        if (runs.stream().anyMatch(run -> run.updates().marked())) {
            return marked(runs, values);
        }
        if (!runs.stream().allMatch(Measurement::comparable)) {
            return words.get(least.isEmpty() ? "sentence.cutByHand.all" : "sentence.cutByHand", values);
        }
        if (values(id, Metric.BYTES, result).isEmpty()) {
            return words.get("sentence.noVerdict", values);
        }
        if (id.equals(least.orElse(null))) {
            return reference(id, result, runs, values);
        }
        return against(id, least.orElseThrow(), result, values);
    }

    /** What became of a technique that did not simply deliver everything over the path; empty if it did. */
    private Optional<String> overPath(String id, Result result) {
        double seconds = Numbers.seconds(result.experiment().options().getOrDefault("duration", "0"));
        OutcomeWords said = new OutcomeWords(words, result.isCalculated());
        return Happenings.of(id, result.trials())
                .filter(of -> !of.isDelivered())
                .map(of -> said.sentence(of, seconds));
    }

    private String marked(List<Measurement> runs, Map<String, String> values) {
        values.put("lost", sum(runs, run -> run.updates().lost()));
        values.put("expected", sum(runs, run -> run.updates().expected()));
        values.put("duplicated", sum(runs, run -> run.updates().duplicated()));
        values.put("outOfOrder", sum(runs, run -> run.updates().outOfOrder()));
        return words.get("sentence.marked", values);
    }

    private String reference(String id, Result result, List<Measurement> runs, Map<String, String> values) {
        Summary.Values bytes = values(id, Metric.BYTES, result).orElseThrow();
        values.put("bytes", Numbers.bytes(bytes.median()));
        long[] delivered = runs.stream()
                .mapToLong(run -> run.updates().delivered())
                .sorted()
                .toArray();
        values.put("deliveries", Numbers.whole(delivered[delivered.length / 2]));
        List<Verdict> others = result.summary().verdicts().stream()
                .filter(v -> v.metric().equals(Metric.BYTES.key()))
                .filter(v -> v.a().equals(id) || v.b().equals(id))
                .toList();
        boolean fewest = others.stream().allMatch(v -> v.finding().differs());
        String which = others.isEmpty() ? "alone" : fewest ? "least" : "among";
        Optional<Summary.Values> delay = values(id, Metric.DELAY, result);
        values.put("delay", Numbers.millis(delay.map(Summary.Values::median).orElse(null)));
        boolean disturbed = delay.isEmpty() && Disturbed.any(runs);
        values.put("why", disturbed ? new Disturbed(words).why(runs) : "");
        return words.get("sentence." + which + (disturbed ? ".disturbed" : delay.isEmpty() ? ".noDelay" : ""), values);
    }

    private String against(String id, String least, Result result, Map<String, String> values) {
        Optional<Verdict> found = verdict(Metric.BYTES, id, least, result);
        if (found.isEmpty()) {
            return words.get("sentence.noVerdict", values);
        }
        Verdict bytes = found.get();
        Optional<Verdict> delay = verdict(Metric.DELAY, id, least, result);
        values.put("other", Catalogue.name(least, words.language()));
        values.put("ratio", Numbers.ratio(bytes.ratio()));
        values.put("runs", runsPhrase(bytes.runs()));
        delay.ifPresent(v -> values.put("delayRatio", Numbers.ratio(v.ratio())));
        List<Measurement> both = Stream.concat(runs(id, result).stream(), runs(least, result).stream())
                .toList();
        boolean disturbed = delay.isEmpty() && Disturbed.any(both);
        values.put("why", disturbed ? new Disturbed(words).why(both) : "");
        return words.get(
                "sentence." + bytesCase(bytes) + "." + (disturbed ? "disturbed" : delayCase(delay, id)), values);
    }

    private static String bytesCase(Verdict bytes) {
        return switch (bytes.finding()) {
            case DIFFERS_IN_ALL_RUNS, DIFFERS_BY_RANK -> "more";
            case ABOUT_THE_SAME -> "same";
            case NOT_TOLD_APART -> "unclear";
        };
    }

    private static String delayCase(Optional<Verdict> delay, String id) {
        if (delay.isEmpty()) {
            return "noDelay";
        }
        if (!delay.get().finding().differs()) {
            return "unclear";
        }
        return delay.get().a().equals(id) ? "longer" : "shorter";
    }

    private String runsPhrase(int runs) {
        return runs == 1 ? words.get("runs.one") : words.get("runs.all", Map.of("k", "" + runs));
    }

    /** The transport with the fewest bytes among those that can be compared. */
    private static Optional<String> least(Result result) {
        return result.experiment().transports().stream()
                .filter(id -> {
                    List<Measurement> runs = runs(id, result);
                    return !runs.isEmpty()
                            && runs.stream().allMatch(Measurement::comparable)
                            && values(id, Metric.BYTES, result).isPresent();
                })
                .min((a, b) -> Double.compare(
                        values(a, Metric.BYTES, result).orElseThrow().median(),
                        values(b, Metric.BYTES, result).orElseThrow().median()));
    }

    private static Optional<Summary.Values> values(String id, Metric metric, Result result) {
        return Optional.ofNullable(result.summary().transports().get(id)).map(byMetric -> byMetric.get(metric.key()));
    }

    private static Optional<Verdict> verdict(Metric metric, String one, String other, Result result) {
        return result.summary().verdicts().stream()
                .filter(v -> v.metric().equals(metric.key()))
                .filter(v -> v.a().equals(one) && v.b().equals(other) || v.a().equals(other) && v.b().equals(one))
                .findFirst();
    }

    private static List<Measurement> runs(String id, Result result) {
        return result.trials().stream()
                .filter(trial -> trial.transport().equals(id))
                .toList();
    }

    static String sum(List<Measurement> runs, java.util.function.ToLongFunction<Measurement> value) {
        return Numbers.whole(runs.stream().mapToLong(value).sum());
    }
}
