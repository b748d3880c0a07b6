package transportlab.visualizer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.measure.ResultFiles;
import transportlab.visualizer.OverPath;
import transportlab.visualizer.Results;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** Charts as data, against files that a person has read. {@code -Dgolden.write=true} writes them anew. */
class GoldenChartsTest {
    private static final String OVER_A_PATH = "over-a-path";

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Set<String> cases() {
        Set<String> cases = new LinkedHashSet<>(Results.six().keySet());
        cases.add(OVER_A_PATH);
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void chartsAreThoseThatWereRead(String name) throws Exception {
        for (String language : new String[] {"en", "ko"}) {
            String now = text(name, language);
            Path file = GOLDEN.resolve(name + "." + language + ".json");
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, now);
            }
            assertThat(now).as(name).isEqualTo(Files.readString(file));
        }
    }

    private static String text(String name, String language) {
        Words words = Words.of(language, Sentences.WORDS);
        Charts charts = new Charts(
                name.equals(OVER_A_PATH) ? OverPath.picture() : Results.six().get(name), words);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("verdict", charts.headline().verdict());
        all.put("cause", charts.headline().cause());
        all.put("smallPrint", charts.smallPrint());
        charts.outcome().ifPresent(outcome -> {
            all.put("outcome", outcome);
            all.put("table", outcome.table());
            all.put("sentences", new Sentences(words).of(charts.result()));
        });
        all.put("requests", charts.requests());
        all.put("bytes", charts.bytes(false));
        all.put("delay", charts.delay());
        if (language.equals("en")) {
            all.put("overTime", charts.overTime());
            all.put("perUpdate", charts.bytes(true));
            all.put("directions", charts.directions(false));
            all.put("percentiles", charts.curve().table());
            all.put("scatter", charts.scatter().table());
        }
        return ResultFiles.toJson(all);
    }
}
