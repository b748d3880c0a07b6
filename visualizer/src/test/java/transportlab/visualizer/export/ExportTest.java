package transportlab.visualizer.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;
import transportlab.visualizer.Results;
import transportlab.visualizer.draw.ComparisonSheet;
import transportlab.visualizer.draw.Drawing;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** Files opened again. */
class ExportTest {
    private static final Words KOREAN = Words.of("ko", Sentences.WORDS);
    private static final Words ENGLISH = Words.of("en", Sentences.WORDS);

    @TempDir
    Path folder;

    private static Result five() {
        return Results.six().get("five-repetitions");
    }

    private static Drawing comparison(Words words) {
        return new ComparisonSheet(new Charts(five(), words), words, Theme.LIGHT);
    }

    @ParameterizedTest
    @CsvSource({"1280,720,1", "1280,720,4", "640,400,2", "1920,1080,3"})
    void picturesHaveTheSizeThatWasAskedFor(int width, int height, int scale) throws Exception {
        byte[] png = PngExport.bytes(comparison(ENGLISH), new PictureSize(width, height, scale));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(width * scale);
        assertThat(image.getHeight()).isEqualTo(height * scale);
        assertThat(colours(image)).as("something is drawn").isGreaterThan(20);
    }

    private static long colours(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return java.util.Arrays.stream(pixels).distinct().count();
    }

    @Test
    void everyCaseInEveryFormatAndThemeIsWritten() throws Exception {
        for (Map.Entry<String, Result> each : Results.six().entrySet()) {
            for (Theme theme : Theme.values()) {
                Path to = folder.resolve(each.getKey() + theme);
                ResultFiles.write(new ResultExport(each.getValue(), KOREAN, new PictureSize(800, 500, 1), theme)
                        .files(to, "result", ResultExport.FORMATS));
                assertThat(to.resolve("comparison.png")).isNotEmptyFile();
                assertThat(to.resolve("delay-percentiles.svg")).isNotEmptyFile();
                assertThat(to.resolve("all-charts.pdf")).isNotEmptyFile();
                assertThat(to.resolve("report.html")).isNotEmptyFile();
            }
        }
    }

    @Test
    void svgIsXmlWithItsFindingAsTitleAndNoNeedOfFonts() throws Exception {
        String svg = SvgExport.document(comparison(KOREAN), PictureSize.DEFAULT, "찾은 것 <1>");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("찾은 것 <1>");
        assertThat(document.getElementsByTagName("text").getLength()).isZero();
    }

    @Test
    void textOfPdfCanBeSelectedInKorean() throws Exception {
        byte[] pdf = PdfExport.bytes(List.of(comparison(KOREAN)), PictureSize.DEFAULT, "제목", KOREAN.language());
        try (PdfReader reader = new PdfReader(pdf)) {
            String text = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(text).contains("숏 폴링", "바이트를 보냈습니다", "전달 지연");
        }
    }

    @Test
    void theReportNeedsNothingBesideIt() {
        String html = new HtmlReport(five(), ENGLISH).text();
        assertThat(html)
                .contains("<svg", "Short polling sent", "seed", "What the numbers mean", "repetitions: 5", "Poisson")
                .doesNotContainPattern("(src|href)\\s*=\\s*\"?(https?:|//|file:)")
                .doesNotContain("<script", "@import", "<link");
        String korean = new HtmlReport(five(), KOREAN).text();
        assertThat(korean).contains("lang=\"ko\"", "숫자의 뜻");
    }

    @Test
    void tablesReadBackAreTheResult() throws Exception {
        Path json = folder.resolve("result.json");
        ResultFiles.write(new ResultExport(five(), ENGLISH, PictureSize.DEFAULT, Theme.LIGHT)
                .files(folder, "result", java.util.Set.of("json", "csv")));
        Result back = ResultFiles.read(json);
        List<String> lines = Files.readAllLines(folder.resolve("result.csv"));
        List<String> names = List.of(lines.get(0).replace("\"", "").split(","));
        assertThat(lines).hasSize(1 + back.trials().size());
        for (int i = 0; i < back.trials().size(); i++) {
            Measurement trial = back.trials().get(i);
            List<String> cells = List.of(lines.get(i + 1).replace("\"", "").split(",", -1));
            assertThat(cells.get(names.indexOf("transport"))).isEqualTo(trial.transport());
            assertThat(cells.get(names.indexOf("measuredRequests")))
                    .isEqualTo("" + trial.phases().get("measured").requests().started());
            for (String kind : List.of("total", "payload", "headers")) {
                assertThat(cells.get(names.indexOf("measuredBytes.down." + kind)))
                        .isEqualTo(""
                                + trial.phases()
                                        .get("measured")
                                        .bytes()
                                        .get("down")
                                        .get(kind));
            }
            assertThat(cells.get(names.indexOf("latencyP50Micros")))
                    .isEqualTo("" + trial.latencyMicros().p50());
        }
    }

    @Test
    void theExperimentOfAReportCanBeRunAgain() throws Exception {
        var again = transportlab.experiment.ExperimentFile.parse(Yaml.of(five()), "again.lab.yaml")
                .build();
        assertThat(again.seed()).isEqualTo(1);
        assertThat(again.transports()).hasSize(4);
    }
}
