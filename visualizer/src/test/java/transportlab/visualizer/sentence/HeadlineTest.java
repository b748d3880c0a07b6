package transportlab.visualizer.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.visualizer.Results.trial;

import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.measure.Measurement;
import transportlab.visualizer.Edited;
import transportlab.visualizer.Results;
import transportlab.words.Words;

/** The one sentence above a result, those above its charts, and how a guess came out. */
class HeadlineTest {
    private static final String SP = "short-polling";
    private static final String LP = "long-polling";
    private static final String ST = "streaming";
    private static final String WS = "websocket";

    private static Headline headline(Measurement... trials) {
        return new Headline(Results.of(trials), Words.of("en", Sentences.WORDS));
    }

    private static Headline korean(Measurement... trials) {
        return new Headline(Results.of(trials), Words.of("ko", Sentences.WORDS));
    }

    @Test
    void bytesAreSaidBeforeDelaysAndDelaysBeforeRequests() {
        Measurement websocket = trial(WS, 0, 400, 40_000, 20);
        Headline all = headline(trial(SP, 0, 820, 80_000, 100), websocket);
        assertThat(all.verdict()).isEqualTo("Short polling sent 2.0× the bytes of WebSocket.");
        assertThat(all.bytes()).isEqualTo(all.verdict());
        assertThat(all.delay()).isEqualTo("Short polling took 5.0× as long as WebSocket to deliver.");
        assertThat(all.requests()).isEqualTo("Short polling made 2.0× the requests of WebSocket.");
        assertThat(headline(trial(SP, 0, 820, 40_000, 100), websocket).verdict())
                .isEqualTo(all.delay());
        assertThat(headline(trial(SP, 0, 820, 40_000, 20), websocket).verdict()).isEqualTo(all.requests());
        Headline same = headline(trial(SP, 0, 400, 40_000, 20), websocket);
        assertThat(same.verdict()).isEqualTo("Short polling and WebSocket cost about the same here.");
        assertThat(same.bytes()).isEqualTo("The runs tell no difference in bytes.");
        assertThat(same.delay()).isEqualTo("The runs tell no difference in delay.");
        assertThat(same.requests()).isEqualTo("The runs tell no difference in requests.");
    }

    @Test
    void koreanSaysTimesInItsOwnWay() {
        Headline all = korean(trial(SP, 0, 820, 80_000, 100), trial(WS, 0, 400, 40_000, 20));
        assertThat(all.verdict()).isEqualTo("숏 폴링: 웹소켓의 2.0배 바이트를 보냈습니다.");
        assertThat(all.delay()).isEqualTo("숏 폴링: 전달에 웹소켓의 5.0배 시간이 걸렸습니다.");
        assertThat(all.requests()).isEqualTo("숏 폴링: 웹소켓의 2.0배 요청을 했습니다.");
        assertThat(all.cause()).isEqualTo("같은 전달 400건(TCP/IP 제외), 보낸 바이트의 86%가 HTTP 헤더입니다.");
        assertThat(korean(trial(SP, 0, 400, 40_000, 20), trial(WS, 0, 400, 40_000, 20))
                        .verdict())
                .isEqualTo("숏 폴링, 웹소켓: 여기서는 비용이 거의 같습니다.");
    }

    @Test
    void theLargestRatioIsSaid() {
        Headline three =
                headline(trial(ST, 0, 0, 40_000, 20), trial(SP, 0, 0, 160_000, 20), trial(WS, 0, 0, 20_000, 20));
        assertThat(three.verdict()).isEqualTo("Short polling sent 8.0× the bytes of WebSocket.");
        assertThat(three.mostBytes()).contains(SP);
    }

    /** Five rounds tell 15 % apart by rank; above a result that would be an exaggeration. */
    @Test
    void aDelayThatDiffersByLessThanAFifthIsNoHeadline() {
        Measurement[] trials = new Measurement[10];
        Measurement[] longer = new Measurement[10];
        for (int k = 0; k < 5; k++) {
            trials[2 * k] = trial(ST, k, 0, 40_000, 23);
            longer[2 * k] = trial(ST, k, 0, 40_000, 25.2);
            trials[2 * k + 1] = trial(WS, k, 0, 40_000, 20);
            longer[2 * k + 1] = trials[2 * k + 1];
        }
        assertThat(headline(trials).delay()).isEqualTo("The runs tell no difference in delay.");
        assertThat(headline(longer).delay()).isEqualTo("Streaming took 1.3× as long as WebSocket to deliver.");
    }

    /** 100 kB of envelope to open: with the rest 101,375 of 186,000 bytes, 54.5 %. */
    private static Measurement wrapped(int round) {
        return Edited.of(
                trial(SP, round, 800, 80_000, 20),
                "phases.setup.bytes.up",
                Map.of("total", 100_000, "payload", 0, "headers", 0, "envelope", 100_000));
    }

    @Test
    void mostOfTheBytesAreNamedThoseToOpenIncluded() {
        assertThat(headline(trial(SP, 0, 800, 80_000, 20), trial(WS, 0, 0, 10_000, 20))
                        .cause())
                .startsWith("Same 400 deliveries, without TCP/IP; 86% of its bytes were HTTP headers.");
        assertThat(headline(wrapped(0), trial(WS, 0, 0, 10_000, 20)).cause())
                .startsWith("Same 400 deliveries, without TCP/IP; 55% of its bytes were envelope.");
    }

    @Test
    void theShareIsThatOfTheMiddleRound() {
        String cause = headline(
                        trial(SP, 0, 800, 300_000, 20),
                        wrapped(1),
                        trial(SP, 2, 800, 80_000, 20),
                        trial(WS, 0, 0, 10_000, 20),
                        trial(WS, 1, 0, 10_000, 20),
                        trial(WS, 2, 0, 10_000, 20))
                .cause();
        assertThat(cause).contains("55% of its bytes were envelope");
    }

    @Test
    void whatTheRunsDoNotTellIsSaidWithTheirNumber() {
        String same = "Same 400 deliveries, without TCP/IP. Streaming and WebSocket: delays not told apart by ";
        assertThat(headline(trial(ST, 0, 0, 41_000, 21), trial(WS, 0, 0, 40_000, 20))
                        .cause())
                .isEqualTo(same + "one round.");
        assertThat(headline(
                                trial(ST, 0, 0, 41_000, 21),
                                trial(WS, 0, 0, 40_000, 20),
                                trial(ST, 1, 0, 41_000, 21),
                                trial(WS, 1, 0, 40_000, 20))
                        .cause())
                .isEqualTo(same + "2 rounds.");
    }

    @Test
    void ofDelaysThatAreNotToldApartTheClosestAreNamed() {
        assertThat(headline(trial(LP, 0, 0, 41_000, 25), trial(ST, 0, 0, 41_000, 21), trial(WS, 0, 0, 40_000, 20))
                        .cause())
                .contains("Streaming and WebSocket: delays not told apart by one round.");
    }

    @Test
    void roundsThatContradictEachOtherAreNotCalledTheSame() {
        Headline headline = headline(
                trial(ST, 0, 0, 130_000, 20),
                trial(WS, 0, 0, 100_000, 20),
                trial(ST, 1, 0, 100_000, 20),
                trial(WS, 1, 0, 100_000, 20));
        assertThat(headline.verdict()).isEqualTo("These runs do not tell the transports apart.");
        assertThat(headline.bytes()).isEqualTo("The runs tell no difference in bytes.");
    }

    @Test
    void whatIsMarkedIsNotComparedAndSaidSo() {
        Measurement lossy = trial(LP, 0, 800, 900_000, 20, 12);
        Headline two = headline(trial(SP, 0, 800, 80_000, 20), lossy, trial(WS, 0, 0, 10_000, 20));
        assertThat(two.verdict()).isEqualTo("Short polling sent 8.0× the bytes of WebSocket.");
        assertThat(two.cause()).endsWith("Not compared: Long polling.");
        Headline one = headline(lossy, trial(WS, 0, 0, 80_000, 20));
        assertThat(one.verdict()).isEqualTo("WebSocket needed 88 kB for this workload.");
        assertThat(one.bytes()).isEqualTo(one.verdict());
        assertThat(one.delay()).isEqualTo(one.verdict());
        assertThat(one.requests()).isEqualTo(one.verdict());
        assertThat(headline(lossy).verdict()).isEqualTo("Long polling: not everything was delivered.");
        assertThat(headline(lossy).cause()).doesNotContain("Not compared");
        assertThat(headline(Measurement.failed(WS, 0, "why")).verdict()).isEqualTo("Nothing was measured.");
    }

    @Test
    void aGuessIsRightIfTheRunsDoNotTellItFromTheOneWithTheMost() {
        Headline headline = headline(
                trial(SP, 0, 0, 100_000, 20),
                trial(ST, 0, 0, 95_000, 20),
                trial(WS, 0, 0, 40_000, 20),
                trial(LP, 0, 0, 900_000, 20, 1));
        assertThat(headline.judge(SP)).isEqualTo(Headline.Guess.RIGHT);
        assertThat(headline.judge(ST)).isEqualTo(Headline.Guess.RIGHT);
        assertThat(headline.judge(WS)).isEqualTo(Headline.Guess.WRONG);
        assertThat(headline.judge(LP)).as("marked").isEqualTo(Headline.Guess.UNTOLD);
        assertThat(headline(trial(SP, 0, 0, 40_000, 20), trial(WS, 0, 0, 40_000, 20))
                        .judge(SP))
                .as("the runs do not tell")
                .isEqualTo(Headline.Guess.UNTOLD);
    }

    @Test
    void deliveriesAreThoseOfTheMiddleRun() {
        Headline headline = headline(trial(WS, 0, 0, 1, 20, 0), trial(WS, 1, 0, 1, 20, 300), trial(WS, 2, 0, 1, 20, 7));
        assertThat(headline.deliveries()).isEqualTo(393);
    }
}
