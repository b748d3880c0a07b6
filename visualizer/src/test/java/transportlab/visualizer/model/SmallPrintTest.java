package transportlab.visualizer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.visualizer.Results;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** The line under each picture, word by word. */
class SmallPrintTest {
    private static String text(String language, Result result, Map<String, String> options) {
        Map<String, String> all = new TreeMap<>(result.experiment().options());
        all.putAll(options);
        Result.ExperimentFacts of = result.experiment();
        Result with = new Result(
                result.schema(),
                result.environment(),
                new Result.ExperimentFacts(of.name(), of.transports(), all, of.repetitions(), of.completed()),
                result.trials(),
                result.discarded(),
                result.summary());
        return new Charts(with, Words.of(language, Sentences.WORDS)).smallPrint();
    }

    private static Result one() {
        return Results.six().get("one-transport");
    }

    @Test
    void saysWhatEveryExperimentHas() {
        assertThat(text("en", one(), Map.of()))
                .isEqualTo("stock-ticker: one topic for all, 20 clients, 2 updates/s (Poisson), 120 B each, 4 s after"
                        + " 1 s warm-up, 40 ms round trip, polls every 250 ms, browser headers, one round, seed 1."
                        + " Transport Lab test.");
        assertThat(text("ko", one(), Map.of()))
                .isEqualTo("stock-ticker: 모두에게 토픽 하나, 클라이언트 20개, 초당 업데이트 2건(푸아송), 건당 120 B,"
                        + " 예열 1 s 뒤 4 s 측정, 왕복 40 ms, 폴링 간격 250 ms, 브라우저 헤더, 1회, 시드 1."
                        + " Transport Lab test.");
    }

    @Test
    void saysAlsoWhatIsNotAsItIsByDefaultAndWhatOnlySomePatternsNeed() {
        Map<String, String> options = Map.ofEntries(
                Map.entry("pattern", "chat"),
                Map.entry("arrivals", "periodic"),
                Map.entry("clients", "30"),
                Map.entry("rooms-of", "5"),
                Map.entry("rate", "0.5"),
                Map.entry("payload", "80"),
                Map.entry("duration", "2m"),
                Map.entry("warmup", "500ms"),
                Map.entry("rtt", "5ms"),
                Map.entry("poll-interval", "1s"),
                Map.entry("hold", "10s"),
                Map.entry("poll-clock", "after-answer"),
                Map.entry("cookie", "700"),
                Map.entry("refuse", "websocket=501"),
                Map.entry("cut", "2s"),
                Map.entry("headers", "minimal"),
                Map.entry("seed", "7"));
        assertThat(text("en", one(), options))
                .isEqualTo("stock-ticker: chat rooms, 30 clients, 0.5 updates/s a client (periodic), 80 B each, 2 min"
                        + " after 500 ms warm-up, 5 ms round trip, polls every 1 s, minimal headers, rooms of 5, polls"
                        + " held 10 s, poll clock after-answer, cookie 700 B, refused: websocket=501, cut off at 2s,"
                        + " one round, seed 7. Transport Lab test.");
        assertThat(text("ko", one(), options))
                .contains(
                        "채팅방",
                        "클라이언트마다 초당 업데이트 0.5건(주기적)",
                        "최소 헤더, 방 인원 5명, 폴링 대기 10 s, 폴링 시계 after-answer, 쿠키 700 B, 거부: websocket=501, 2s에 끊음");
    }

    @Test
    void roomsAreSaidOnlyOfAChat() {
        assertThat(text("en", one(), Map.of("rooms-of", "9"))).doesNotContain("rooms of");
    }

    @Test
    void roundsAreThoseThatWereMeasuredEachOnce() {
        assertThat(text("en", Results.six().get("five-repetitions"), Map.of())).contains(", 5 rounds, seed 1.");
        Result failedOnce = Results.result(
                3,
                true,
                java.util.List.of("websocket"),
                Results.trial("websocket", 0, 0, 1000, 20),
                Results.trial("websocket", 1, 0, 1000, 20),
                Measurement.failed("websocket", 2, "why"));
        assertThat(text("en", failedOnce, Map.of())).contains(", 2 rounds, seed 1.");
    }
}
