package transportlab.account;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.testing.CollectedTrials.SECOND;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.measure.CutReport;
import transportlab.measure.Latency;
import transportlab.measure.Measurement.Spread;
import transportlab.testing.CollectedTrials;
import transportlab.workload.Entry;

/** Which notes a trial gets, on both sides of each border. */
class TrialNotesTest {
    private final CollectedTrials trial = new CollectedTrials();

    private List<String> notes() {
        return Notes.of(trial.collected(), null, null, null);
    }

    @Test
    void aTrialWithoutIncidentHasNoNote() {
        assertThat(notes()).isEmpty();
        Latency latency = latency(1L, 2L, 3L, 4L);
        assertThat(Notes.of(trial.collected(), new Spread(1, 2, 3), latency, null))
                .isEmpty();
    }

    @Test
    void anUpdateBeyondTheInitialWindowIsNotedWhereTheLinkHasADelay() {
        trial.oneWay = Duration.ofNanos(1);
        trial.entries.add(new Entry(SECOND, 0, Entry.SERVER, 5, new byte[14_600]));
        assertThat(notes()).isEmpty();
        trial.entries.add(0, new Entry(SECOND, 0, Entry.SERVER, 6, new byte[14_601]));
        assertThat(notes()).containsExactly("beyond-initial-window");
        trial.oneWay = Duration.ZERO;
        assertThat(notes()).isEmpty();
    }

    @Test
    void beingInStepMattersOnlyToClientsThatPollByAClock() {
        trial.inStep = true;
        assertThat(notes()).isEmpty();
        trial.usesPollClock = true;
        assertThat(notes()).containsExactly("in-step");
        trial.inStep = false;
        assertThat(notes()).isEmpty();
    }

    @Test
    void oneClientThatDidNotEndInOrderIsEnough() {
        trial.unfinished = 1;
        assertThat(notes()).containsExactly("not-closed-in-order");
    }

    @Test
    void aPublisherIsLateFromTenMillisecondsAtThe99thPercentileOn() {
        assertThat(Notes.of(trial.collected(), new Spread(10_000, 10_000, 90_000), null, null))
                .isEmpty();
        assertThat(Notes.of(trial.collected(), new Spread(1, 10_001, 10_001), null, null))
                .containsExactly("publisher-late");
    }

    private static Latency latency(Long p50, Long p90, Long p95, Long p99) {
        return new Latency(1000, 1000, 1, 1, p50, p90, p95, p99, null, 1);
    }

    private List<String> moved(Latency from, Latency to) {
        return Notes.of(trial.collected(), null, from, to);
    }

    @Test
    void pausesAreNotedWhereAPercentileMovesByMoreThanFivePercent() {
        Latency from = latency(1000L, 2000L, 3000L, 4000L);
        assertThat(moved(from, latency(950L, 1900L, 2850L, 3800L))).isEmpty();
        assertThat(moved(from, latency(949L, 2000L, 3000L, 4000L))).containsExactly("moved-by-pauses");
        assertThat(moved(from, latency(1000L, 1899L, 3000L, 4000L))).containsExactly("moved-by-pauses");
        assertThat(moved(from, latency(1000L, 2000L, 2849L, 4000L))).containsExactly("moved-by-pauses");
        assertThat(moved(from, latency(1000L, 2000L, 3000L, 3799L))).containsExactly("moved-by-pauses");
    }

    @Test
    void aPercentileThatIsNotThereHasNotMoved() {
        assertThat(moved(latency(1000L, null, null, null), latency(1000L, null, null, null)))
                .isEmpty();
        assertThat(moved(null, latency(1L, 1L, 1L, 1L))).isEmpty();
        assertThat(moved(latency(1L, 1L, 1L, 1L), null)).isEmpty();
    }

    @Test
    void aCutThatNobodyPlannedWasMadeByHand() {
        trial.cut = new CutReport(1, 1, 1, 1.0, 1.0, 0, 0L);
        assertThat(notes()).containsExactly("cut-by-hand");
        trial.plannedCut = Duration.ofSeconds(1);
        assertThat(notes()).isEmpty();
    }

    @Test
    void aLatencyBeyondAnHourIsNoted() {
        trial.latencies.record(Duration.ofHours(1).toNanos());
        assertThat(notes()).isEmpty();
        trial.latencies.record(Duration.ofHours(2).toNanos());
        assertThat(notes()).containsExactly("latency-beyond-range");
    }

    @Test
    void eachCauseOfAFailureIsCounted() {
        trial.failures.put("reset", 2);
        trial.failures.put("closed", 1);
        assertThat(notes()).containsExactly("client-failure: 1 x closed", "client-failure: 2 x reset");
    }
}
