package transportlab.visualizer.sentence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The sentence about what a cut of all connections did. */
record CutCost(Words words) {
    /**
     * What the cut did to a transport: counts over all of its rounds, and the time of the slowest client. Empty without
     * a cut.
     */
    Optional<String> sentence(String id, List<Measurement> all) {
        List<Measurement> runs = all.stream().filter(run -> run.cut() != null).toList();
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        double back = runs.stream()
                .filter(run -> run.cut().backMillisMax() != null)
                .mapToDouble(run -> run.cut().backMillisMax())
                .max()
                .orElse(Double.NaN);
        Map<String, String> values = new HashMap<>();
        values.put("transport", Catalogue.name(id, words.language()));
        values.put("clients", Sentences.sum(runs, run -> run.cut().clients()));
        values.put("back", Sentences.sum(runs, run -> run.cut().back()));
        values.put("time", Numbers.millis(Double.isNaN(back) ? null : back * 1000));
        values.put("lost", Sentences.sum(runs, run -> run.updates().lost()));
        values.put("again", Sentences.sum(runs, run -> run.cut().sentAgain()));
        boolean known = runs.stream().allMatch(run -> run.cut().messagesSentAgain() != null);
        values.put(
                "messages", known ? Sentences.sum(runs, run -> run.cut().messagesSentAgain()) : Numbers.NOT_MEASURED);
        return Optional.of(words.get(Double.isNaN(back) ? "sentence.cut.nobody" : "sentence.cut", values));
    }
}
