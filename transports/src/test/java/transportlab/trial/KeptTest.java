package transportlab.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;
import transportlab.measure.Verdicts;
import transportlab.testing.Measurements;

/** What a run goes on with. */
class KeptTest {
    private static final Measurement GOOD = Measurements.of("a", 0, 10, 100, 20L);
    private static final Measurement COLD =
            Measurements.of("a", 1, 10, 100, 900L).withNotes(List.of("cold"));
    private static final Measurement BUSY =
            Measurements.of("b", 1, 10, 100, 900L).withNotes(List.of("busy"));
    private static final Measurement FAILED = Measurement.failed("b", 0, "no answer");
    private static final Result.Discarded WARM_UP = Result.Discarded.warmUp("a", 1200, 30);

    private static Kept kept(Measurement... trials) {
        return Kept.of(new Result(
                Result.SCHEMA,
                Map.of(),
                new Result.ExperimentFacts("test", List.of("a", "b"), Map.of(), 2, true),
                List.of(trials),
                List.of(WARM_UP),
                Verdicts.summary(List.of("a", "b"), List.of(trials))));
    }

    @Test
    void failedTrialsAreRunAgain() {
        Kept kept = kept(GOOD, FAILED, BUSY);
        assertThat(kept.trials()).containsExactly(GOOD, BUSY);
        assertThat(kept.discarded()).containsExactly(WARM_UP);
        assertThat(kept.isNothing()).isFalse();
        assertThat(kept(FAILED).isNothing()).isTrue();
    }

    @Test
    void oneTransportIsRunAgain() {
        assertThat(kept(GOOD, COLD, BUSY).without("a").trials()).containsExactly(BUSY);
    }

    @Test
    void disturbedRoundsAreRunAgainAndTheirFirstAttemptsAreKept() {
        Kept kept = kept(GOOD, COLD, BUSY).withoutDisturbed();
        assertThat(kept.trials()).containsExactly(GOOD);
        assertThat(kept.discarded())
                .containsExactly(
                        WARM_UP, new Result.Discarded("a", 0, 400, COLD), new Result.Discarded("b", 0, 400, BUSY));
    }

    @Test
    void onlyAFirstAttemptHasAllThatItMeasuredInTheFile() {
        assertThat(ResultFiles.toJson(WARM_UP)).doesNotContain("attempt");
        assertThat(ResultFiles.toJson(Result.Discarded.attempt(COLD))).contains("\"attempt\"", "\"cold\"");
    }
}
