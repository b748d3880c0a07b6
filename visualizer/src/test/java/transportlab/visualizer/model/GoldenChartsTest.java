package transportlab.visualizer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.measure.ResultFiles;
import transportlab.visualizer.Results;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** Charts as data, against files that a person has read. {@code -Dgolden.write=true} writes them anew. */
class GoldenChartsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static java.util.Set<String> cases() {
        return Results.six().keySet();
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
        Charts charts = new Charts(Results.six().get(name), words);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("verdict", charts.headline().verdict());
        all.put("cause", charts.headline().cause());
        all.put("smallPrint", charts.smallPrint());
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
