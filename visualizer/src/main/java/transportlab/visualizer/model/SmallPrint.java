package transportlab.visualizer.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.experiment.ExperimentOptions;
import transportlab.measure.Result;
import transportlab.visualizer.sentence.LinkText;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The line under each picture from which it can be run again. */
record SmallPrint(Result result, Words words) {
    private static final List<String> RARE = List.of("rooms-of", "hold", "poll-clock", "cookie", "refuse");

    String text() {
        Map<String, String> options = result.experiment().options();
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : ExperimentOptions.keys()) {
            values.put(key, options.getOrDefault(key, ExperimentOptions.defaultOf(key)));
        }
        for (String key : new String[] {"duration", "warmup", "poll-interval"}) {
            values.put(key, Numbers.duration(values.get(key)));
        }
        values.put("rtt", new LinkText(words).of(values));
        values.put("rounds", rounds());
        values.put(
                "unit", words.get(values.get("pattern").equals("ticker") ? "smallPrint.rate" : "smallPrint.rateEach"));
        values.put("more", more(values));
        values.put("name", result.experiment().name());
        values.put("pattern", words.find("pattern." + values.get("pattern")).orElse(values.get("pattern")));
        values.put("arrivals", words.find("arrivals." + values.get("arrivals")).orElse(values.get("arrivals")));
        values.put("headers", words.find("headers." + values.get("headers")).orElse(values.get("headers")));
        values.put("program", String.valueOf(result.environment().getOrDefault("program", "Transport Lab")));
        values.put(
                "cut",
                options.getOrDefault("cut", "").isEmpty()
                        ? ""
                        : words.with("smallPrint.cut", "cut", options.get("cut")));
        return Words.fill(words.get("smallPrint"), values);
    }

    /** As many as were measured. */
    private String rounds() {
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
                    && result.experiment().options().getOrDefault("pattern", "").equals("chat");
            if (rooms || !key.equals("rooms-of") && !values.get(key).equals(ExperimentOptions.defaultOf(key))) {
                text.append(words.with("smallPrint." + key, "value", Numbers.duration(values.get(key))));
            }
        }
        if (result.isCalculated()) {
            text.append(words.get("smallPrint.calculated"));
        }
        return text.toString();
    }
}
