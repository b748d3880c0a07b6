package transportlab.visualizer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.measure.Cost;
import transportlab.measure.Instrument;
import transportlab.measure.Latency;
import transportlab.measure.Measurement;
import transportlab.measure.PhaseFigures;
import transportlab.measure.Result;
import transportlab.measure.Verdicts;
import transportlab.words.Words;

/** What is said about a result, case by case, in both languages. */
class SentencesTest {
    private static final String SP = "short-polling";
    private static final String ST = "streaming";
    private static final String WS = "websocket";

    /** A result and the sentences that must be said of it. */
    record Case(String name, Result result, List<String> english, List<String> korean) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case(
                        "one repetition, a clear difference in both",
                        result(1, true, List.of(SP, WS), run(SP, 0, 564_000, 146_000L), run(WS, 0, 76_200, 21_000L)),
                        List.of(
                                "Short polling sent 7.4× the bytes of WebSocket without TCP/IP in this one run, and its"
                                        + " median delay was 7.0× as long.",
                                "WebSocket needed the fewest bytes, 76.2 kB without TCP/IP for 400 deliveries; half of"
                                        + " them came within 21 ms."),
                        List.of(
                                "숏 폴링: 1회 실행에서 웹소켓의 7.4× 바이트(TCP/IP 제외)를 보냈고, 지연 중앙값은 7.0× 길었습니다.",
                                "웹소켓: 바이트가 가장 적었습니다. 전달 400건에 76.2 kB(TCP/IP 제외)만큼 썼고, 절반은 21 ms 안에 왔습니다.")),
                new Case(
                        "a tie",
                        result(1, true, List.of(ST, WS), run(ST, 0, 80_000, 22_000L), run(WS, 0, 76_000, 21_000L)),
                        List.of(
                                "Streaming and WebSocket cost about the same bytes in this one run; their delays are not"
                                        + " told apart.",
                                "WebSocket was among those with the fewest bytes, 76 kB without TCP/IP for 400 deliveries; half of them"
                                        + " came within 21 ms."),
                        List.of(
                                "스트리밍: 1회 실행에서 웹소켓의 바이트와 거의 같습니다. 지연은 구별되지 않습니다.",
                                "웹소켓: 바이트가 가장 적은 편에 듭니다. 전달 400건에 76 kB(TCP/IP 제외)만큼 썼고, 절반은 21 ms 안에 왔습니다.")),
                new Case(
                        "a loss",
                        result(1, true, List.of(SP, WS), lossy(SP, 0, 3), run(WS, 0, 76_200, 21_000L)),
                        List.of(
                                "Short polling is not compared: of 400 deliveries 3 were lost, 0 came twice, 0 out of"
                                        + " order.",
                                "WebSocket needed 76.2 kB without TCP/IP for 400 deliveries; half of them came within 21"
                                        + " ms."),
                        List.of(
                                "숏 폴링: 비교하지 않습니다. 전달 400건 중 손실 3건, 중복 0건, 순서 어긋남 0건입니다.",
                                "웹소켓: 전달 400건에 76.2 kB(TCP/IP 제외)만큼 썼고, 절반은 21 ms 안에 왔습니다.")),
                new Case(
                        "a stopped run",
                        result(3, false, List.of(SP, WS), run(SP, 0, 564_000, 146_000L)),
                        List.of(
                                "The run was stopped after 1 of 6 trials; only what was finished is shown.",
                                "Short polling needed 564 kB without TCP/IP for 400 deliveries; half of them came within"
                                        + " 146 ms.",
                                "WebSocket was not run."),
                        List.of(
                                "시험 6회 중 1회 뒤에 중지했습니다. 끝난 것만 보입니다.",
                                "숏 폴링: 전달 400건에 564 kB(TCP/IP 제외)만큼 썼고, 절반은 146 ms 안에 왔습니다.",
                                "웹소켓: 실행하지 않았습니다.")),
                new Case(
                        "one transport",
                        result(1, true, List.of(WS), run(WS, 0, 76_200, 21_000L)),
                        List.of(
                                "WebSocket needed 76.2 kB without TCP/IP for 400 deliveries; half of them came within 21"
                                        + " ms."),
                        List.of("웹소켓: 전달 400건에 76.2 kB(TCP/IP 제외)만큼 썼고, 절반은 21 ms 안에 왔습니다.")),
                new Case(
                        "one transport, too few deliveries for a median",
                        result(1, true, List.of(WS), run(WS, 0, 900, null)),
                        List.of("WebSocket needed 900 B without TCP/IP for 400 deliveries; too few to tell a median"
                                + " delay."),
                        List.of("웹소켓: 전달 400건에 900 B(TCP/IP 제외)만큼 썼습니다. 전달이 적어 지연 중앙값은 말할 수 없습니다.")),
                new Case(
                        "a failure",
                        result(
                                1,
                                true,
                                List.of(SP, WS),
                                Measurement.failed(SP, 0, "0 of 50 clients were ready within 20 s"),
                                run(WS, 0, 76_200, 21_000L)),
                        List.of(
                                "Short polling gave no result: 0 of 50 clients were ready within 20 s.",
                                "WebSocket needed 76.2 kB without TCP/IP for 400 deliveries; half of them came within 21"
                                        + " ms."),
                        List.of(
                                "숏 폴링: 결과가 없습니다. 까닭: 20초 안에 클라이언트 50개 가운데 0개만 준비됨",
                                "웹소켓: 전달 400건에 76.2 kB(TCP/IP 제외)만큼 썼고, 절반은 21 ms 안에 왔습니다.")),
                new Case(
                        "runs that do not agree about bytes",
                        result(
                                2,
                                true,
                                List.of(ST, WS),
                                run(ST, 0, 130_000, 21_000L),
                                run(WS, 0, 100_000, 21_000L),
                                run(ST, 1, 100_000, 21_000L),
                                run(WS, 1, 100_000, 21_000L)),
                        List.of(
                                "Neither the bytes nor the delays of Streaming and WebSocket are told apart in each of 2"
                                        + " runs.",
                                "WebSocket was among those with the fewest bytes, 100 kB without TCP/IP for 400 deliveries; half of"
                                        + " them came within 21 ms."),
                        List.of(
                                "스트리밍: 2회 실행 모두에서는 웹소켓의 바이트와도 지연과도 구별되지 않습니다.",
                                "웹소켓: 바이트가 가장 적은 편에 듭니다. 전달 400건에 100 kB(TCP/IP 제외)만큼 썼고, 절반은 21 ms 안에 왔습니다.")),
                new Case(
                        "the same bytes, a longer delay",
                        result(1, true, List.of(ST, WS), run(ST, 0, 80_000, 63_000L), run(WS, 0, 76_000, 21_000L)),
                        List.of(
                                "Streaming and WebSocket cost about the same bytes in this one run, but the median delay"
                                        + " of Streaming was 3.0× as long.",
                                "WebSocket was among those with the fewest bytes, 76 kB without TCP/IP for 400 deliveries; half of them"
                                        + " came within 21 ms."),
                        List.of(
                                "스트리밍: 1회 실행에서 웹소켓의 바이트와 거의 같지만, 지연 중앙값은 3.0× 길었습니다.",
                                "웹소켓: 바이트가 가장 적은 편에 듭니다. 전달 400건에 76 kB(TCP/IP 제외)만큼 썼고, 절반은 21 ms 안에 왔습니다.")),
                new Case(
                        "more bytes and a shorter delay",
                        result(1, true, List.of(SP, WS), run(SP, 0, 564_000, 10_000L), run(WS, 0, 76_200, 25_000L)),
                        List.of(
                                "Short polling sent 7.4× the bytes of WebSocket without TCP/IP in this one run, and the"
                                        + " median delay of WebSocket was 2.5× as long.",
                                "WebSocket needed the fewest bytes, 76.2 kB without TCP/IP for 400 deliveries; half of"
                                        + " them came within 25 ms."),
                        List.of(
                                "숏 폴링: 1회 실행에서 웹소켓의 7.4× 바이트(TCP/IP 제외)를 보냈고, 지연 중앙값은 웹소켓 쪽이 2.5× 길었습니다.",
                                "웹소켓: 바이트가 가장 적었습니다. 전달 400건에 76.2 kB(TCP/IP 제외)만큼 썼고, 절반은 25 ms 안에 왔습니다.")),
                new Case(
                        "five repetitions, a small delay told apart by rank",
                        fiveRuns(),
                        List.of(
                                "Short polling sent 3.0× the bytes of WebSocket without TCP/IP in each of 5 runs, and its"
                                        + " median delay was 1.2× as long.",
                                "WebSocket needed the fewest bytes, 100 kB without TCP/IP for 400 deliveries; half of"
                                        + " them came within 20 ms."),
                        List.of(
                                "숏 폴링: 5회 실행 모두에서 웹소켓의 3.0× 바이트(TCP/IP 제외)를 보냈고, 지연 중앙값은 1.2× 길었습니다.",
                                "웹소켓: 바이트가 가장 적었습니다. 전달 400건에 100 kB(TCP/IP 제외)만큼 썼고, 절반은 20 ms 안에 왔습니다.")),
                new Case(
                        "too few deliveries to compare delays",
                        result(1, true, List.of(SP, WS), run(SP, 0, 1_564_000, null), run(WS, 0, 76_200, null)),
                        List.of(
                                "Short polling sent 21× the bytes of WebSocket without TCP/IP in this one run; too few"
                                        + " deliveries to compare delays.",
                                "WebSocket needed the fewest bytes, 76.2 kB without TCP/IP for 400 deliveries; too few to"
                                        + " tell a median delay."),
                        List.of(
                                "숏 폴링: 1회 실행에서 웹소켓의 21× 바이트(TCP/IP 제외)를 보냈습니다. 전달이 적어 지연은 비교할 수 없습니다.",
                                "웹소켓: 바이트가 가장 적었습니다. 전달 400건에 76.2 kB(TCP/IP 제외)만큼 썼습니다. 전달이 적어 지연 중앙값은 말할 수"
                                        + " 없습니다.")));
    }

    static List<Case> disturbed() {
        Measurement[] runs = new Measurement[10];
        for (int r = 0; r < 5; r++) {
            runs[2 * r] = run(SP, r, 300_000, 48_000L + r);
            runs[2 * r + 1] = run(WS, r, 100_000, r == 0 ? 900_000L : 20_000L + r);
        }
        runs[1] = runs[1].withNotes(List.of("cold"));
        return List.of(
                new Case(
                        "one cold round of five",
                        result(5, true, List.of(SP, WS), runs),
                        List.of(
                                "Short polling sent 3.0× the bytes of WebSocket without TCP/IP in each of 5 runs, and its"
                                        + " median delay was 2.4× as long.",
                                "WebSocket needed the fewest bytes, 100 kB without TCP/IP for 400 deliveries; half of"
                                        + " them came within 20 ms.",
                                "WebSocket: the Java virtual machine was still compiling much of the time; delays measured then"
                                        + " are not compared.",
                                "WebSocket: 4 of 5 rounds count for the delay."),
                        List.of(
                                "숏 폴링: 5회 실행 모두에서 웹소켓의 3.0× 바이트(TCP/IP 제외)를 보냈고, 지연 중앙값은 2.4× 길었습니다.",
                                "웹소켓: 바이트가 가장 적었습니다. 전달 400건에 100 kB(TCP/IP 제외)만큼 썼고, 절반은 20 ms 안에 왔습니다.",
                                "웹소켓: 측정하는 동안 자바 가상 머신이 아직 많이 컴파일하고 있었습니다. 그때 잰 지연은 비교하지 않습니다.",
                                "웹소켓: 지연은 5회 가운데 4회만 셈에 넣었습니다.")),
                new Case(
                        "the only round of one is busy",
                        result(
                                1,
                                true,
                                List.of(SP, WS),
                                run(SP, 0, 564_000, 146_000L),
                                run(WS, 0, 76_200, 21_000L).withNotes(List.of("busy"))),
                        List.of(
                                "Short polling sent 7.4× the bytes of WebSocket without TCP/IP in this one run; their"
                                        + " delays are not compared, because other programs used much of this computer.",
                                "WebSocket needed the fewest bytes, 76.2 kB without TCP/IP for 400 deliveries; its delay"
                                        + " is not used, because other programs used much of this computer.",
                                "WebSocket: other programs used much of this computer; delays measured then are not"
                                        + " compared."),
                        List.of(
                                "숏 폴링: 1회 실행에서 웹소켓의 7.4× 바이트(TCP/IP 제외)를 보냈습니다. 다른 프로그램이 컴퓨터를 많이 써서 지연은 비교하지"
                                        + " 않습니다.",
                                "웹소켓: 바이트가 가장 적었습니다. 전달 400건에 76.2 kB(TCP/IP 제외)만큼 썼습니다. 다른 프로그램이 컴퓨터를 많이 써서"
                                        + " 지연은 판단에 쓰지 않습니다.",
                                "웹소켓: 측정하는 동안 다른 프로그램이 컴퓨터를 많이 썼습니다. 그때 잰 지연은 비교하지 않습니다.")),
                new Case(
                        "alone, both cold and busy",
                        result(1, true, List.of(WS), run(WS, 0, 76_200, 21_000L).withNotes(List.of("cold", "busy"))),
                        List.of(
                                "WebSocket needed 76.2 kB without TCP/IP for 400 deliveries; its delay is not"
                                        + " used, because the Java virtual machine was still compiling and other programs used"
                                        + " much of this computer.",
                                "WebSocket: the Java virtual machine was still compiling much of the time; delays measured then"
                                        + " are not compared.",
                                "WebSocket: other programs used much of this computer; delays measured then are not"
                                        + " compared."),
                        List.of(
                                "웹소켓: 전달 400건에 76.2 kB(TCP/IP 제외)만큼 썼습니다. 자바 가상 머신이 아직 컴파일하던 중이었고 다른 프로그램도 컴퓨터를"
                                        + " 많이 써서 지연은 판단에 쓰지 않습니다.",
                                "웹소켓: 측정하는 동안 자바 가상 머신이 아직 많이 컴파일하고 있었습니다. 그때 잰 지연은 비교하지 않습니다.",
                                "웹소켓: 측정하는 동안 다른 프로그램이 컴퓨터를 많이 썼습니다. 그때 잰 지연은 비교하지 않습니다.")));
    }

    @ParameterizedTest
    @MethodSource("disturbed")
    void saysWhyADelayDoesNotCount(Case of) {
        assertThat(new Sentences(Words.of("en", Sentences.WORDS)).of(of.result)).isEqualTo(of.english);
        assertThat(new Sentences(Words.of("ko", Sentences.WORDS)).of(of.result)).isEqualTo(of.korean);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatTheRunsTell(Case of) {
        assertThat(new Sentences(Words.of("en", Sentences.WORDS)).of(of.result)).isEqualTo(of.english);
        assertThat(new Sentences(Words.of("ko", Sentences.WORDS)).of(of.result)).isEqualTo(of.korean);
    }

    private static Result fiveRuns() {
        Measurement[] runs = new Measurement[10];
        for (int r = 0; r < 5; r++) {
            runs[2 * r] = run(SP, r, 300_000, 24_000L + r);
            runs[2 * r + 1] = run(WS, r, 100_000, 20_000L + r);
        }
        return result(5, true, List.of(SP, WS), runs);
    }

    static Result result(int repetitions, boolean completed, List<String> transports, Measurement... trials) {
        return new Result(
                Result.SCHEMA,
                Map.of(),
                new Result.ExperimentFacts("test", transports, Map.of(), repetitions, completed),
                List.of(trials),
                List.of(),
                Verdicts.summary(transports, List.of(trials)));
    }

    static Measurement run(String transport, int repetition, long bytes, Long p50) {
        return measurement(transport, repetition, bytes, p50, new Measurement.Updates(20, 400, 400, 0, 0, 0));
    }

    private static Measurement lossy(String transport, int repetition, long lost) {
        return measurement(
                transport, repetition, 1000, 1000L, new Measurement.Updates(20, 400, 400 - lost, lost, 0, 0));
    }

    private static Measurement measurement(
            String transport, int repetition, long bytes, Long p50, Measurement.Updates updates) {
        Map<String, PhaseFigures> phases = new LinkedHashMap<>();
        for (String phase : List.of("setup", "warmup", "measured", "drain", "close")) {
            long of = phase.equals("measured") ? bytes : 0;
            phases.put(
                    phase,
                    new PhaseFigures(
                            0,
                            Map.of("up", Map.of("total", 0L), "down", Map.of("total", of)),
                            new PhaseFigures.Requests(10, 10, 0, 0, 0),
                            new PhaseFigures.Responses(10, 0, 0, Map.of()),
                            Map.of("up", Map.of(), "down", Map.of()),
                            new PhaseFigures.Connections(0, 0, 0),
                            new PhaseFigures.Updates(0, 0)));
        }
        return new Measurement(
                new Measurement.Subject(
                        transport, repetition, "live", "0".repeat(64), new Measurement.Ports(1, null, null)),
                updates,
                new Measurement.Traffic(phases, new Measurement.Inexact(0, 0, 0), 0L, new Measurement.UpDown(0, 0)),
                new Measurement.Delay(
                        p50 == null ? null : new Latency(400, 20, 1, p50, p50, p50, p50, null, null, p50),
                        null,
                        null,
                        List.of()),
                List.of(),
                new Measurement.Changes(List.of(), null),
                new Measurement.Circumstances(
                        new Cost(null, null, null), new Instrument(null, null, 0, 0, null, null, null, null), null),
                List.of(),
                null);
    }
}
