package transportlab.visualizer.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.visualizer.Results.trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.measure.Measurement;
import transportlab.visualizer.Edited;
import transportlab.visualizer.Results;
import transportlab.words.Words;

/** What is said of cuts, notes and marked trials, with every number in its place. */
class HappenedTest {
    private static final String SP = "short-polling";
    private static final String ST = "streaming";
    private static final String WS = "websocket";

    private static List<String> said(String language, List<String> transports, Measurement... trials) {
        return new Sentences(Words.of(language, Sentences.WORDS))
                .of(Results.result(trials.length / transports.size(), true, transports, trials));
    }

    private static Map<String, Object> cut(int back, Double median, Double most, int again, int messages) {
        Map<String, Object> cut = new HashMap<>(Map.of(
                "afterMillis", 2000, "clients", 20, "back", back, "sentAgain", again, "messagesSentAgain", messages));
        if (median != null) {
            cut.put("backMillis", median);
            cut.put("backMillisMax", most);
        }
        return cut;
    }

    private static Measurement wasCut(int round, Map<String, Object> cut) {
        return Edited.of(trial(WS, round, 0, 80_000, 20), "cut", cut);
    }

    @Test
    void aCutIsToldByItsSlowestClientAndTheSumsOfAllRounds() {
        Measurement[] rounds = {wasCut(0, cut(20, 50.0, 340.0, 3, 4)), wasCut(1, cut(19, 60.0, 120.0, 10, 5))};
        assertThat(said("en", List.of(WS), rounds))
                .last()
                .isEqualTo("WebSocket: of 40 clients that were cut off 39 were back, the slowest within 340 ms; 0"
                        + " updates were lost, 13 came down the wire again, 9 client messages went up again.");
        assertThat(said("ko", List.of(WS), rounds))
                .last()
                .isEqualTo("웹소켓: 끊긴 클라이언트 40개 중 39개가 돌아왔고, 가장 늦은 것은 340 ms 걸렸습니다."
                        + " 손실 0건, 다시 내려온 것 13건, 다시 올라간 메시지 9건입니다.");
    }

    @Test
    void aCutSaysWhatWasLostByIt() {
        Measurement lossy = Edited.of(wasCut(0, cut(20, 50.0, 340.0, 3, 4)), "updates.lost", 1234);
        assertThat(said("en", List.of(WS), lossy)).last().asString().contains("; 1,234 updates were lost, 3 came");
    }

    @Test
    void whereNobodyCameBackThereIsNoTime() {
        assertThat(said("en", List.of(WS), wasCut(0, cut(0, null, null, 0, 0))))
                .last()
                .isEqualTo("WebSocket: 20 clients were cut off and none came back; 0 updates were lost.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            in-step               | Polls and updates of Streaming are in step: the wait shows the phase, not the technique.
            beyond-initial-window | Streaming: updates are larger than TCP's first window, whose growth the link does not emulate.
            publisher-late        | Streaming: the publisher was late by more than 10 ms at times: this machine is overloaded.
            moved-by-pauses       | Streaming: pauses of the collector moved a percentile by more than 5%.
            not-closed-in-order   | Streaming: some clients did not end in order; their last bytes may be missing.
            latency-beyond-range  | Streaming: some deliveries took more than an hour and count as one hour.
            cut-by-hand           | Streaming: clients were cut off by hand during the run.
            """)
    void eachNoteHasItsSentenceNamingThoseThatCarryIt(String note, String sentence) {
        Measurement noted = Edited.of(trial(ST, 0, 0, 80_000, 20), "notes", List.of(note));
        assertThat(said("en", List.of(ST, WS), noted, trial(WS, 0, 0, 80_000, 20)))
                .hasSize(3)
                .last()
                .isEqualTo(sentence);
        assertThat(said("ko", List.of(ST, WS), noted, trial(WS, 0, 0, 80_000, 20)))
                .last()
                .asString()
                .contains("스트리밍")
                .matches(".*[가-힣]+\\.");
    }

    @Test
    void whatIsMarkedSaysOfWhatEachNumberIs() {
        Measurement marked = Edited.of(
                trial(SP, 0, 0, 80_000, 20),
                "updates",
                Map.of(
                        "published",
                        20,
                        "expected",
                        405,
                        "delivered",
                        400,
                        "lost",
                        5,
                        "duplicated",
                        6,
                        "outOfOrder",
                        7));
        assertThat(said("en", List.of(SP), marked))
                .containsExactly("Short polling is not compared: of 405 deliveries 5 were lost, 6 came twice, 7 out of"
                        + " order.");
        assertThat(said("ko", List.of(SP), marked))
                .containsExactly("숏 폴링: 비교하지 않습니다. 전달 405건 중 손실 5건, 중복 6건, 순서 어긋남 7건입니다.");
    }

    @Test
    void oneMarkedRoundTakesATransportOutOfTheComparison() {
        assertThat(said("en", List.of(WS), trial(WS, 0, 0, 80_000, 20), trial(WS, 1, 0, 80_000, 20, 3)))
                .containsExactly(
                        "WebSocket is not compared: of 800 deliveries 3 were lost, 0 came twice, 0 out of" + " order.");
    }

    @Test
    void figuresOfSeveralRoundsAreTheirMedians() {
        long[] bytes = {90_000, 50_000, 80_000};
        double[] delays = {90, 20, 40};
        Measurement[] trials = new Measurement[6];
        for (int k = 0; k < 3; k++) {
            trials[2 * k] = trial(SP, k, 0, (k + 2) * bytes[k], 600);
            trials[2 * k + 1] = trial(WS, k, 0, bytes[k], delays[k]);
        }
        List<String> said = said("en", List.of(SP, WS), trials);
        assertThat(said.get(0))
                .startsWith("Short polling sent 3.0× the bytes of WebSocket without TCP/IP in each of 3");
        assertThat(said.get(0)).contains("its median delay was 15× as long");
        assertThat(said.get(1)).contains("88 kB without TCP/IP", "within 39.9 ms");
    }

    @Test
    void whoeverWasCutByHandIsNeitherComparedNorTheMeasureOfOthers() {
        Measurement cut = Edited.of(trial(WS, 0, 0, 10_000, 20), "notes", List.of("cut-by-hand"));
        assertThat(said("en", List.of(SP, WS), trial(SP, 0, 0, 80_000, 20), cut))
                .startsWith(
                        "Short polling needed 88 kB without TCP/IP for 400 deliveries; half of them came within 20"
                                + " ms.",
                        "WebSocket is not compared: its clients were cut off by hand while it ran, those of the others"
                                + " were not.");
    }

    @Test
    void whoeverLostSomethingIsNotTheMeasureOfOthersHoweverFewItsBytes() {
        assertThat(said(
                        "en",
                        List.of(SP, ST, WS),
                        trial(SP, 0, 0, 160_000, 20),
                        trial(ST, 0, 0, 1000, 20, 30),
                        trial(WS, 0, 0, 80_000, 20)))
                .satisfies(all -> {
                    assertThat(all.get(0)).startsWith("Short polling sent 2.0× the bytes of WebSocket");
                    assertThat(all.get(1)).startsWith("Streaming is not compared: of 400 deliveries 30 were lost");
                    assertThat(all.get(2)).startsWith("WebSocket needed the fewest bytes");
                });
    }

    @Test
    void theFewestAreOnlyThoseThatAllOthersDifferFrom() {
        assertThat(said(
                        "en",
                        List.of(SP, ST, WS),
                        trial(SP, 0, 0, 800_000, 20),
                        trial(ST, 0, 0, 80_000, 20),
                        trial(WS, 0, 0, 76_000, 20)))
                .element(2)
                .asString()
                .startsWith("WebSocket was among those with the fewest bytes, 83.6 kB");
    }

    @Test
    void deliveriesAreThoseOfTheMiddleRound() {
        Measurement[] rounds = new Measurement[3];
        for (int i = 0; i < 3; i++) {
            rounds[i] = Edited.of(
                    trial(WS, i, 0, 80_000, 20),
                    "updates.delivered",
                    List.of(500, 300, 450).get(i));
        }
        assertThat(said("en", List.of(WS), rounds)).element(0).asString().contains("for 450 deliveries");
    }

    @Test
    void theTimeOfAnUpgradeIsTheMedianClients() {
        Measurement upgraded = Edited.of(
                trial("socketio", 0, 60, 40_000, 22),
                "upgrade",
                Map.of(
                        "clients",
                        20,
                        "upgraded",
                        20,
                        "afterMicros",
                        Map.of("p50", 325_000, "p99", 330_000, "max", 340_000),
                        "tookMicros",
                        Map.of("p50", 81_000, "p99", 92_000, "max", 93_000),
                        "requests",
                        50,
                        "bytes",
                        Map.of("up", 11_000, "down", 5_000)));
        assertThat(said("en", List.of("socketio"), upgraded))
                .last()
                .isEqualTo("Socket.IO: 20 of 20 clients moved from polling to WebSocket, half of them within 325 ms of"
                        + " their beginning; the try took 81 ms and cost each 2.5 requests and 800 B on its own"
                        + " connection.");
        assertThat(said("ko", List.of("socketio"), upgraded))
                .last()
                .asString()
                .contains("클라이언트 20개 가운데 20개", "325 ms 안에", "81 ms", "요청 2.5건", "800 B");
    }
}
