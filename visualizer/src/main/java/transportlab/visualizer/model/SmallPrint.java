package transportlab.visualizer.model;

import java.util.LinkedHashMap;
import java.util.Map;
import transportlab.measure.Result;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The line under each picture from which it can be run again. */
final class SmallPrint {
    private final Result result;
    private final Words words;

    SmallPrint(Result result, Words words) {
        this.result = result;
        this.words = words;
    }

    String text() {
        Map<String, String> options = result.experiment().options();
        Map<String, String> values = new LinkedHashMap<>();
        options.forEach((key, value) -> values.put(key, value));
        for (String key : new String[] {"duration", "warmup", "rtt", "poll-interval"}) {
            values.put(key, Numbers.duration(options.getOrDefault(key, "")));
        }
        values.put("k", String.valueOf(result.experiment().repetitions()));
        values.put("name", result.experiment().name());
        values.put("pattern", words.find("pattern." + options.get("pattern")).orElse(options.get("pattern")));
        values.put("arrivals", words.find("arrivals." + options.get("arrivals")).orElse(options.get("arrivals")));
        values.put("headers", words.find("headers." + options.get("headers")).orElse(options.get("headers")));
        values.put("program", String.valueOf(result.environment().getOrDefault("program", "Transport Lab")));
        values.put(
                "cut",
                options.getOrDefault("cut", "").isEmpty()
                        ? ""
                        : words.with("smallPrint.cut", "cut", options.get("cut")));
        return Words.fill(words.get("smallPrint"), values);
    }
}
