package transportlab.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.lesson.Lesson;
import transportlab.lesson.Sweeping;
import transportlab.lesson.claim.ClaimText;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Finding;
import transportlab.measure.Outcome;
import transportlab.sweep.Over;
import transportlab.trial.StopSignal;
import transportlab.words.Words;

/** Figures in the texts of lessons. */
class LessonTextsTest {
    private static final Lesson LESSON = new Lesson(
            "l",
            "en",
            "t",
            1,
            List.of(),
            Map.of(
                    Trials.EXPERIMENT,
                    Map.of(
                            "poll-interval",
                            "250ms",
                            "duration",
                            "4s",
                            "payload",
                            "120",
                            "rate",
                            "0.5",
                            "clients",
                            "20")),
            List.of());

    private static String fill(String text, String language) {
        Evidence evidence = Trials.evidence(
                        Trials.of("streaming", 0, 1), Trials.of("streaming", 1, 3), Trials.of("tcp", 0, 4))
                .with(Trials.EXPERIMENT, List.of(Trials.over(Outcome.MUTED, 0)));
        return new LessonTexts(LESSON, evidence, Words.of(language)).fill(text, Trials.EXPERIMENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{bytes:streaming} and {requests:tcp}       | 10.1 kB and 1,616       | 10.1 kB and 1,616",
                "{share:tcp:headers}, {bytes:tcp:down:each} | 60%, 30.3 B             | 60%, 30.3 B",
                "{ratio:bytes:tcp:streaming}                | 4.0×                    | 4.0배",
                "{ratio:bytes:up:tcp:streaming@prices}      | 4.0×                    | 4.0배",
                "{setting:poll-interval}, {setting:duration}| 250 ms, 4 s             | 250 ms, 4초",
                "{setting:payload} at {setting:rate}        | 120 B at 0.5            | 120 B at 0.5",
                "{outcome:sse}: {noticed:sse}               | muted: 2,500 ms         | muted: 2,500 ms",
                "{bytes:websocket}                          | -                       | -",
                "no figure                                  | no figure               | no figure",
            })
    void areFilledIn(String text, String english, String korean) {
        assertThat(fill(text, "en")).isEqualTo(english);
        assertThat(fill(text, "ko")).isEqualTo(korean);
    }

    @Test
    void knowWhetherTheyAreComplete() {
        LessonTexts texts = new LessonTexts(LESSON, Trials.evidence(Trials.of("tcp", 0, 1)), Words.of("en"));
        assertThat(texts.fills("{bytes:tcp} every {setting:poll-interval}", Trials.EXPERIMENT))
                .isTrue();
        for (String missing : List.of("{bytes:sse}", "{ratio:bytes:tcp:sse}", "{crossing:tcp:sse}", "{outcome:tcp}")) {
            assertThat(texts.fills(missing, Trials.EXPERIMENT)).as(missing).isFalse();
        }
    }

    @Test
    void tellWhereLinesCross() throws Exception {
        Evidence swept = Evidence.NOTHING.with(Trials.EXPERIMENT, sweep());
        LessonTexts texts = new LessonTexts(LESSON, swept, Words.of("en"));
        assertThat(texts.fill("{crossing:short-polling:websocket}", Trials.EXPERIMENT))
                .matches("[\\d,.]+ ms");
        assertThat(check("crossing(short-polling, websocket) > 100", swept)).isEqualTo(Finding.HOLDS);
        assertThat(check("crossing(websocket, short-polling) < 100", swept)).isEqualTo(Finding.DOES_NOT);
        assertThat(check("crossing(short-polling, sse) < 100", swept)).isEqualTo(Finding.CANNOT_TELL);
    }

    private static Finding check(String claim, Evidence swept) {
        return Claims.check(ClaimText.claim(claim, Trials.EXPERIMENT, 1).orElseThrow(), swept)
                .finding();
    }

    private static transportlab.sweep.Sweep sweep() throws Exception {
        Lesson lesson = new Lesson("l", "en", "t", 1, List.of(), Map.of(Trials.EXPERIMENT, busy()), List.of());
        Sweeping sweeping = new Sweeping(
                Trials.EXPERIMENT, Over.parse("poll-interval=100ms..5s", 4), List.of("short-polling", "websocket"));
        return LessonRuns.sweep(lesson, sweeping, new StopSignal());
    }

    /** So many updates that asking seldom is cheaper. */
    private static Map<String, String> busy() throws BadInput {
        return new ExperimentOptions()
                .set("clients", "2", "test")
                .set("rate", "40", "test")
                .set("payload", "10", "test")
                .set("headers", "minimal", "test")
                .values();
    }
}
