package transportlab.visualizer.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import transportlab.measure.Result;
import transportlab.visualizer.Results;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** Names of exported files, and what stands in those made of text. */
class FilesTest {
    private static final Words ENGLISH = Words.of("en", Sentences.WORDS);

    private static Result tie() {
        return Results.six().get("tie");
    }

    private static List<String> names(String name, String... formats) {
        return new ResultExport(tie(), ENGLISH, PictureSize.DEFAULT, Theme.LIGHT)
                .files(Path.of("folder"), name, Set.of(formats)).keySet().stream()
                        .map(path -> path.getFileName().toString())
                        .toList();
    }

    @Test
    void filesAreNamedByWhatTheyShowAndByTheResultIfItHasANameOfItsOwn() {
        assertThat(names("result", "json", "csv", "svg", "html"))
                .containsExactly(
                        "result.json",
                        "result.csv",
                        "comparison.svg",
                        "requests.svg",
                        "requests-over-time.svg",
                        "bytes.svg",
                        "bytes-per-update.svg",
                        "bytes-by-direction.svg",
                        "delay.svg",
                        "delay-percentiles.svg",
                        "delay-over-time.svg",
                        "report.html");
        assertThat(names("result-incomplete", "json", "pdf"))
                .startsWith("result-incomplete.json", "result-incomplete-comparison.pdf")
                .endsWith("result-incomplete-delay-over-time.pdf", "result-incomplete-all-charts.pdf");
    }

    private static Result with(Map<String, String> options, Map<String, Object> environment) {
        Result.ExperimentFacts of = tie().experiment();
        Map<String, String> all = new TreeMap<>(of.options());
        all.putAll(options);
        return new Result(
                Result.SCHEMA,
                environment,
                new Result.ExperimentFacts(of.name(), of.transports(), all, of.repetitions(), of.completed()),
                tie().trials(),
                List.of(),
                tie().summary());
    }

    @Test
    void anExperimentIsWrittenWithTheOptionsThatSaySomething() {
        assertThat(Yaml.of(with(Map.of("refuse", "sse=501", "cut", ""), Map.of()))
                        .lines())
                .startsWith("transports: streaming,websocket")
                .contains("refuse: sse=501", "clients: 20", "poll-interval: 250ms")
                .noneMatch(line -> line.startsWith("cut"))
                .filteredOn(line -> line.startsWith("transports"))
                .hasSize(1);
    }

    @Test
    void whateverStandsInAResultIsTextInAReport() {
        String html = new HtmlReport(with(Map.of(), Map.of("jvm", Map.of("flags", "<script>&\""))), ENGLISH).text();
        assertThat(html)
                .contains("<th>jvm.flags</th><td>&lt;script&gt;&amp;&quot;</td>")
                .doesNotContain("<script>");
    }
}
