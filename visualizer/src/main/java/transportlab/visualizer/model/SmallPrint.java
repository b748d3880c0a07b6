package transportlab.visualizer.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.experiment.ExperimentOptions;
import transportlab.measure.Result;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPoint;
import transportlab.trial.Program;
import transportlab.visualizer.sentence.LinkText;
import transportlab.visualizer.sentence.PathLine;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * The line under each picture from which it can be run again.
 *
 * @param options as on the command line
 * @param rounds how many rounds, in words; empty where that does not matter
 * @param overPath what stands between clients and server, with their time-outs; empty for an open path
 * @param calculated whether nothing was measured
 */
public record SmallPrint(
        String name,
        Map<String, String> options,
        String program,
        String rounds,
        String overPath,
        boolean calculated,
        Words words) {
    private static final List<String> RARE = List.of("rooms-of", "hold", "poll-clock", "cookie", "refuse");

    static SmallPrint of(Result result, Words words) {
        return new SmallPrint(
                result.experiment().name(),
                result.experiment().options(),
                String.valueOf(result.environment().getOrDefault("program", Program.NAME)),
                rounds(result, words),
                new PathLine(words).of(result),
                result.isCalculated(),
                words);
    }

    /** The line under a picture of a sweep: the setting that changes stands there with its range. */
    public static String of(Sweep sweep, Words words) {
        Map<String, String> options = new LinkedHashMap<>(sweep.options());
        List<String> values = sweep.over().values();
        String range = Numbers.duration(values.get(0)) + "–" + Numbers.duration(values.get(values.size() - 1));
        options.put(sweep.over().key(), range);
        boolean calculated = sweep.points().stream().noneMatch(SweepPoint::isMeasured);
        String program = Program.NAME + " " + Program.version();
        return new SmallPrint(sweep.name(), options, program, words.get("chart.oneRound"), "", calculated, words)
                .text();
    }

    String text() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : ExperimentOptions.keys()) {
            values.put(key, options.getOrDefault(key, ExperimentOptions.defaultOf(key)));
        }
        for (String key : new String[] {"duration", "warmup", "poll-interval"}) {
            values.put(key, Numbers.duration(values.get(key)));
        }
        values.put("rtt", new LinkText(words).of(values));
        values.put("rounds", rounds);
        values.put(
                "unit", words.get(values.get("pattern").equals("ticker") ? "smallPrint.rate" : "smallPrint.rateEach"));
        values.put("more", more(values));
        values.put("name", name);
        values.put("pattern", words.find("pattern." + values.get("pattern")).orElse(values.get("pattern")));
        values.put("arrivals", words.find("arrivals." + values.get("arrivals")).orElse(values.get("arrivals")));
        values.put("headers", words.find("headers." + values.get("headers")).orElse(values.get("headers")));
        values.put("program", program);
        values.put(
                "cut",
                options.getOrDefault("cut", "").isEmpty()
                        ? ""
                        : words.with("smallPrint.cut", "cut", options.get("cut")));
        return Words.fill(words.get("smallPrint"), values);
    }

    /** As many as were measured. */
    private static String rounds(Result result, Words words) {
        long rounds = result.trials().stream()
                .filter(trial -> trial.failure() == null)
                .mapToInt(trial -> trial.repetition())
                .distinct()
                .count();
        return rounds == 1 ? words.get("chart.oneRound") : words.with("chart.rounds", "k", rounds);
    }

    /** The settings that differ from their defaults, and those that only some patterns need. */
    private String more(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        for (String key : RARE) {
            boolean rooms = key.equals("rooms-of")
                    && options.getOrDefault("pattern", "").equals("chat");
            if (rooms || !key.equals("rooms-of") && !values.get(key).equals(ExperimentOptions.defaultOf(key))) {
                text.append(words.with("smallPrint." + key, "value", Numbers.duration(values.get(key))));
            }
        }
        text.append(overPath);
        if (calculated) {
            text.append(words.get("smallPrint.calculated"));
        }
        return text.toString();
    }
}
