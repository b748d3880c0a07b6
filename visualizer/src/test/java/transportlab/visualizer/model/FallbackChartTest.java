package transportlab.visualizer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.TryCounts;
import transportlab.measure.Upgrade;
import transportlab.visualizer.Results;
import transportlab.visualizer.draw.Sheet;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** What falling back cost, and what an upgrade did, as figures, words and a picture. */
class FallbackChartTest {
    private static final TryCounts REFUSED = attempt("websocket", 0, 20, 0, 20, 80);
    private static final TryCounts UNANSWERED = attempt("flashsocket", 0, 0, 20, 0, 2240);
    private static final TryCounts KEPT = attempt("long-polling", 20, 0, 0, 20, 85);

    /** As results have it that are older than upgrades. */
    private static final Upgrade NOBODYS = new Upgrade(0, 0, null, null, 0, null);

    private static TryCounts attempt(String id, long won, long failed, long timedOut, long requests, long millis) {
        return new TryCounts(
                id,
                won,
                failed,
                timedOut,
                Map.of(),
                requests,
                20,
                new Measurement.UpDown(requests * 400, requests * 100),
                new Measurement.Spread(millis * 1000, millis * 1100, millis * 1200));
    }

    private static Result result(TryCounts... attempts) {
        return Results.result(
                1, true, List.of("auto"), Results.trial("auto", 0, 60, 40_000, 22, 0, List.of(attempts), null));
    }

    private static Charts charts(String language, TryCounts... attempts) {
        return new Charts(result(attempts), Words.of(language, Sentences.WORDS));
    }

    @Test
    void eachTryBeginsWhereTheOneBeforeEnded() {
        FallbackChart chart = charts("en", REFUSED, UNANSWERED, KEPT).fallback().orElseThrow();
        assertThat(chart.steps()).extracting(FallbackChart.Step::fromMillis).containsExactly(0.0, 80.0, 2320.0);
        assertThat(chart.steps()).extracting(FallbackChart.Step::kept).containsExactly(false, false, true);
        assertThat(chart.end()).isEqualTo(2405);
        assertThat(chart.table())
                .containsExactly(
                        List.of("Tried", "Outcome", "Requests each", "Bytes each", "Time"),
                        List.of("WebSocket", "refused", "1", "500 B", "80 ms"),
                        List.of("FlashSocket", "no answer", "0", "0 B", "2,240 ms"),
                        List.of("Long polling", "kept", "1", "500 B", "85 ms"));
        assertThat(chart.head().finding())
                .isEqualTo("Long polling was kept after 2 techniques had failed: that cost each client 2.32 s,"
                        + " 1 request and 500 B.");
    }

    @Test
    void addsTheRoundsUpTechniqueByTechnique() {
        TryCounts slower = attempt("long-polling", 20, 0, 0, 40, 105);
        Result rounds = Results.result(
                2,
                true,
                List.of("auto"),
                Results.trial("auto", 0, 60, 40_000, 22, 0, List.of(REFUSED, KEPT), null),
                Results.trial("auto", 1, 60, 40_000, 22, 0, List.of(REFUSED, slower), null));
        FallbackChart chart =
                new Charts(rounds, Words.of("en", Sentences.WORDS)).fallback().orElseThrow();
        assertThat(chart.steps()).extracting(FallbackChart.Step::millis).containsExactly(80.0, 95.0);
        assertThat(chart.steps()).extracting(FallbackChart.Step::requests).containsExactly(1.0, 1.5);
        assertThat(chart.steps()).extracting(FallbackChart.Step::bytes).containsExactly(500.0, 750.0);
        assertThat(chart.steps()).extracting(FallbackChart.Step::kept).containsExactly(false, true);
    }

    @Test
    void saysItInOneSentenceWhateverHappened() {
        assertThat(charts("en", KEPT).fallback()).as("nobody fell back").isEmpty();
        assertThat(said(KEPT)).contains("Long polling worked at once: falling back cost nothing.");
        assertThat(charts("en", REFUSED).fallback().orElseThrow().head().finding())
                .isEqualTo("No technique worked.");
        assertThat(charts("ko", REFUSED, KEPT).fallback().orElseThrow().head().finding())
                .contains("롱 폴링", "80 ms", "요청 1건");
        assertThat(charts("en").fallback()).isEmpty();
        assertThat(charts("en", REFUSED, KEPT).all()).hasSize(charts("en").all().size() + 1);
    }

    private static List<String> said(TryCounts... attempts) {
        return new Sentences(Words.of("en", Sentences.WORDS)).of(result(attempts));
    }

    /** One client whose first try was slow is no technique that worked for all. */
    @Test
    void saysWhatMostKeepWhereNotAllKeepTheSame() {
        TryCounts few = attempt("websocket", 1, 0, 19, 20, 2240);
        TryCounts most = attempt("long-polling", 19, 0, 0, 19, 85);
        FallbackChart chart = charts("en", few, most).fallback().orElseThrow();
        assertThat(chart.steps()).extracting(FallbackChart.Step::kept).containsExactly(false, true);
        assertThat(chart.steps()).extracting(FallbackChart.Step::outcome).containsExactly("1 of 20 keep it", "kept");
        assertThat(chart.head().finding())
                .isEqualTo("Long polling was kept by 19 of 20 clients; the others kept something else.");
    }

    @Test
    void showsWhatWasTriedWhereNothingWorked() {
        Measurement failed =
                Measurement.failed("auto", 0, "live", "0 of 20 clients were ready", List.of(REFUSED, UNANSWERED));
        Result nothing = Results.result(1, true, List.of("auto"), failed);
        FallbackChart chart =
                new Charts(nothing, Words.of("en", Sentences.WORDS)).fallback().orElseThrow();
        assertThat(chart.steps()).extracting(FallbackChart.Step::outcome).containsExactly("refused", "no answer");
        assertThat(chart.head().finding()).isEqualTo("No technique worked.");
    }

    @Test
    void whatMostClientsWereToldIsTheOutcome() {
        TryCounts mostRefused = attempt("websocket", 0, 15, 5, 20, 80);
        TryCounts mostUnanswered = attempt("flashsocket", 0, 5, 15, 20, 80);
        FallbackChart chart =
                charts("en", mostRefused, mostUnanswered, KEPT).fallback().orElseThrow();
        assertThat(chart.steps())
                .extracting(FallbackChart.Step::outcome)
                .containsExactly("refused", "no answer", "kept");
    }

    /** Two transports that try others are two ladders; one picture has room for one. */
    @Test
    void tellsTheTriesOfTheFirstTransportThatHasAny() {
        Result two = Results.result(
                1,
                true,
                List.of("websocket", "auto", "other"),
                Results.trial("websocket", 0, 60, 40_000, 22),
                Results.trial("auto", 0, 60, 40_000, 22, 0, List.of(REFUSED, KEPT), null),
                Results.trial("other", 0, 60, 40_000, 22, 0, List.of(UNANSWERED, REFUSED), null));
        FallbackChart chart =
                new Charts(two, Words.of("en", Sentences.WORDS)).fallback().orElseThrow();
        assertThat(chart.table())
                .containsExactly(
                        List.of("Tried", "Outcome", "Requests each", "Bytes each", "Time"),
                        List.of("WebSocket", "refused", "1", "500 B", "80 ms"),
                        List.of("Long polling", "kept", "1", "500 B", "85 ms"));
    }

    @Test
    void addsTheRoundsOfAnUpgradeUp() {
        List<String> said = new Sentences(Words.of("en", Sentences.WORDS))
                .of(Results.result(
                        3,
                        true,
                        List.of("socketio"),
                        Results.trial("socketio", 3, 60, 40_000, 22, 0, List.of(), NOBODYS),
                        upgraded(0, 20, 300_000),
                        upgraded(1, 20, 400_000),
                        upgraded(2, 0, 500_000)));
        assertThat(said)
                .anyMatch(sentence -> sentence.startsWith("Socket.IO: 40 of 60 clients moved from polling to WebSocket,"
                        + " half of them within 350 ms of their beginning; the try took 400 ms and cost each"
                        + " 1 request and 800 B"));
    }

    private static Measurement upgraded(int round, long upgraded, long micros) {
        Measurement.Spread time = new Measurement.Spread(micros, micros, micros);
        return Results.trial(
                "socketio",
                round,
                60,
                40_000,
                22,
                0,
                List.of(),
                new Upgrade(
                        20, upgraded, upgraded == 0 ? null : time, time, 20, new Measurement.UpDown(11_000, 5_000)));
    }

    @Test
    void leavesRoomForWhatHappenedWhereThereIsLittle() {
        Measurement.Spread time = new Measurement.Spread(325_000, 330_000, 340_000);
        Upgrade upgrade = new Upgrade(20, 20, time, time, 20, new Measurement.UpDown(11_000, 5_000));
        Result result = Results.result(
                1,
                true,
                List.of("auto", "socketio"),
                Results.trial("auto", 0, 60, 40_000, 22, 0, List.of(REFUSED, KEPT), null),
                Results.trial("socketio", 0, 60, 40_000, 22, 0, List.of(), upgrade));
        Sentences sentences = new Sentences(Words.of("en", Sentences.WORDS));
        assertThat(sentences.of(result)).hasSize(4);
        assertThat(sentences.of(result, 2)).hasSize(2).element(1).asString().contains("moved from polling");
        assertThat(sentences.of(result, 6)).isEqualTo(sentences.of(result));
    }

    @Test
    void saysHowManyMovedAndWhatThatCost() {
        Measurement.Spread time = new Measurement.Spread(325_000, 330_000, 340_000);
        Upgrade upgrade = new Upgrade(20, 20, time, time, 20, new Measurement.UpDown(11_000, 5_000));
        Measurement trial = Results.trial("socketio", 0, 60, 40_000, 22, 0, List.of(), upgrade);
        List<String> said =
                new Sentences(Words.of("en", Sentences.WORDS)).of(Results.result(1, true, List.of("socketio"), trial));
        assertThat(said)
                .anyMatch(sentence -> sentence.startsWith("Socket.IO: 20 of 20 clients moved from polling to WebSocket,"
                        + " half of them within 325 ms of their beginning"));
    }

    /** Six techniques in the smallest picture: each still has a bar of its colour. */
    @Test
    void drawsABarForEachInTheSmallestPicture() {
        List<String> tried =
                List.of("websocket", "flashsocket", "long-polling", "multipart", "forever-iframe", "jsonp-polling");
        Charts charts = charts(
                "en",
                tried.stream()
                        .map(id -> attempt(
                                id,
                                id.equals("jsonp-polling") ? 20 : 0,
                                id.equals("jsonp-polling") ? 0 : 20,
                                0,
                                20,
                                500))
                        .toArray(TryCounts[]::new));
        BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Words words = Words.of("en", Sentences.WORDS);
        new Sheet(charts.fallback().orElseThrow(), charts, words, Theme.LIGHT).paint(image.createGraphics(), 640, 400);
        int kept = 0x7A314A;
        assertThat(IntStream.range(0, 640 * 400).filter(i -> (image.getRGB(i % 640, i / 640) & 0xffffff) == kept))
                .as("pixels of the bar that is kept, and of its chip")
                .hasSizeGreaterThan(700);
    }

    /** Every bar and word lies inside the picture: its edge stays empty. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void drawsInsideItsEdge(Theme theme) {
        Charts charts = charts("ko", REFUSED, UNANSWERED, KEPT);
        Words words = Words.of("ko", Sentences.WORDS);
        BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        new Sheet(charts.fallback().orElseThrow(), charts, words, theme).paint(image.createGraphics(), 640, 360);
        int ground = image.getRGB(0, 0);
        for (int y = 0; y < 360; y++) {
            assertThat(image.getRGB(2, y)).isEqualTo(ground);
            assertThat(image.getRGB(637, y)).isEqualTo(ground);
        }
    }
}
