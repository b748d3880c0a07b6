package transportlab.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.lesson.claim.Measure;
import transportlab.lesson.claim.Part;
import transportlab.lesson.claim.Term;
import transportlab.measure.Measurement;
import transportlab.measure.Outcome;

/** Every measure with its parts. Phases have 1, 10, 100, 1,000 and 10,000 times the figures of setup. */
class FiguresTest {
    @ParameterizedTest(name = "{0} is {1}, written {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "requests                      | 404    | 404",
                "requests, setup               | 4      | 4",
                "requests, each                | 1.01   | 1.01",
                "exchanges                     | 202    | 202",
                "bytes                         | 5050   | 5.05 kB",
                "bytes, up                     | 2020   | 2.02 kB",
                "bytes, down, measured         | 3000   | 3 kB",
                "bytes, down, each             | 7.575  | 7.58 B",
                "bytes, headers                | 3030   | 3.03 kB",
                "bytes, close                  | 500000 | 500 kB",
                "share, headers                | 0.6    | 60%",
                "share, payload, up            | 0.1    | 10%",
                "share, headers, down          | 0.4    | 40%",
                "delay                         | 40     | 40 ms",
                "wait                          | 10     | 10 ms",
                "travel                        | 20     | 20 ms",
                "decode                        | 0.1    | 0.1 ms",
                "slowest                       | 90     | 90 ms",
                "opening                       | 80     | 80 ms",
                "empty                         | 100    | 100",
                "empty, setup                  | 1      | 1",
                "skipped                       | 505    | 505",
                "connections                   | 707    | 707",
                "frames                        | 808    | 808",
                "frames, up                    | 101    | 101",
                "deliveries                    | 400    | 400",
                "expected                      | 400    | 400",
                "lost                          | 0      | 0",
                "updates                       | 20     | 20",
                "estimate                      | 13050  | 13.1 kB",
                "estimate, up                  | 5020   | 5.02 kB",
            })
    void takesWhatIsMeant(String figure, double value, String text) {
        OptionalDouble found = Figures.of(Trials.figure(figure), Trials.of("sse", 0, 1));
        assertThat(found).hasValue(value);
        assertThat(Figures.text(Trials.figure(figure), value)).isEqualTo(text);
    }

    @Test
    void overAPathItTakesUntilClientsNotice() {
        assertThat(Figures.of(Trials.figure("noticed"), Trials.over(Outcome.MUTED, 0)))
                .hasValue(2500);
        assertThat(Figures.of(Trials.figure("noticed"), Trials.of("sse", 0, 1))).isEmpty();
    }

    @Test
    void whatFailedHasNoFigures() {
        Measurement failed = Measurement.failed("sse", 0, "no");
        for (Measure measure : Measure.values()) {
            assertThat(Figures.of(new transportlab.lesson.claim.Figure(measure, Part.WHOLE), failed))
                    .as(measure.key())
                    .isEmpty();
        }
    }

    @Test
    void mediansAreOverAllRoundsAndTimesOnlyOverThoseThatCount() {
        Measurement[] rounds = {Trials.of("sse", 0, 1), Trials.of("sse", 1, 2), Trials.of("sse", 2, 9, "busy")};
        assertThat(Figures.median(term("bytes"), Trials.evidence(rounds))).hasValue(2 * 5050);
        assertThat(Figures.median(term("delay"), Trials.evidence(rounds))).hasValue(60);
        assertThat(Figures.median(term("delay"), Trials.evidence(rounds[2]))).hasValue(360);
        assertThat(Figures.median(term("delay"), Trials.evidence())).isEmpty();
    }

    private static Term term(String figure) {
        return new Term.Of(1, Trials.figure(figure), "sse", Trials.EXPERIMENT);
    }
}
