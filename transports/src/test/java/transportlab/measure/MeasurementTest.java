package transportlab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.testing.Edited;
import transportlab.testing.Measurements;
import transportlab.testing.OverPath;

/** What may be compared, by what, and how the two halves of a cut add up. */
class MeasurementTest {
    private static Measurement trial(Object... edits) {
        return Edited.of(Measurements.of("a", 0, 70, 800, 21L), edits);
    }

    @Test
    void anyLossDuplicateOrDisorderMarksATrialAndAFailureDoes() {
        assertThat(trial().comparable()).isTrue();
        assertThat(trial("updates.lost", 1).comparable()).isFalse();
        assertThat(trial("updates.duplicated", 1).comparable()).isFalse();
        assertThat(trial("updates.outOfOrder", 1).comparable()).isFalse();
        assertThat(trial("notes", List.of("cut-by-hand")).comparable()).isFalse();
        assertThat(trial("notes", List.of("publisher-late")).comparable()).isTrue();
        assertThat(Measurement.failed("a", 0, "why").comparable()).isFalse();
    }

    @Test
    void whatDidNotDeliverEverythingOverAPathIsNotComparedEvenWhereNothingWasDue() {
        assertThat(OverPath.of("a", Outcome.DELIVERED, 400).comparable()).isTrue();
        assertThat(OverPath.of("a", Outcome.FELL_BACK, 400).comparable()).isTrue();
        assertThat(OverPath.of("a", Outcome.PARTLY, 10).comparable()).isFalse();
        assertThat(OverPath.of("a", Outcome.DEAD, 0, "updates.expected", 0, "updates.lost", 0)
                        .comparable())
                .isFalse();
    }

    @Test
    void lossesOverAPathAreAnOutcomeButDuplicatesDisorderAndFailuresAreNot() {
        assertThat(OverPath.of("a", Outcome.DEAD, 0).sound()).isTrue();
        assertThat(OverPath.of("a", Outcome.DEAD, 0, "updates.duplicated", 1).sound())
                .isFalse();
        assertThat(OverPath.of("a", Outcome.DELIVERED, 400, "updates.outOfOrder", 1)
                        .sound())
                .isFalse();
        assertThat(trial("updates.lost", 1).sound()).isFalse();
        assertThat(Measurement.failed("a", 0, "port 80 is taken").sound()).isFalse();
    }

    @Test
    void requestsAndBytesAreThoseToOpenAndOfTheMeasuredTimeBothWays() {
        Measurement trial = trial(
                "phases.setup.requests.started", 5,
                "phases.warmup.requests.started", 1000,
                "phases.drain.requests.started", 1000,
                "phases.setup.bytes.up.total", 3,
                "phases.setup.bytes.down.total", 20,
                "phases.measured.bytes.up.total", 100,
                "phases.warmup.bytes.up.total", 10_000,
                "phases.close.bytes.down.total", 10_000);
        assertThat(Metric.REQUESTS.of(trial)).hasValue(75);
        assertThat(Metric.BYTES.of(trial)).hasValue(3 + 20 + 100 + 800);
    }

    @Test
    void theDelayIsTheMedianAndAbsentWithTooFewDeliveries() {
        Measurement trial = trial("latencyMicros.mean", 99.5, "latencyMicros.p90", 98);
        assertThat(Metric.DELAY.of(trial)).hasValue(21);
        assertThat(Metric.DELAY.of(Measurements.of("a", 0, 1, 1, null))).isEmpty();
        assertThat(Metric.DELAY.of(trial("latencyMicros.p50", null))).isEmpty();
    }

    @Test
    void aTryThatEndedAnyWayWasTried() {
        TryCounts attempt = new TryCounts(
                "a", 1, 20, 300, Map.of(), 4, 5, new Measurement.UpDown(6, 70), new Measurement.Spread(1, 2, 3));
        assertThat(attempt.tried()).isEqualTo(321);
        assertThat(attempt.bytes().sum()).isEqualTo(76);
    }

    private static CutReport cut(int clients, Double median, Double most, long again, long messages) {
        return new CutReport(400, clients, clients, median, most, again, messages);
    }

    @Test
    void aCutOfTwoFleetsHasTheMedianOfTheLargerAndTheSlowestOfBoth() {
        CutReport small = cut(2, 10.0, 90.0, 3, 50);
        CutReport large = cut(3, 20.0, 30.0, 4, 600);
        CutReport both = new CutReport(400, 5, 5, 20.0, 90.0, 7, 650L);
        assertThat(small.plus(large)).isEqualTo(both);
        assertThat(large.plus(small)).isEqualTo(both);
    }

    @Test
    void aFleetOfWhichNobodyCameBackAddsNoTime() {
        CutReport nobody = new CutReport(400, 2, 0, null, null, 0, 0L);
        CutReport all = cut(3, 20.0, 30.0, 4, 5);
        assertThat(nobody.plus(all)).isEqualTo(new CutReport(400, 5, 3, 20.0, 30.0, 4, 5L));
        assertThat(all.plus(nobody)).isEqualTo(new CutReport(400, 5, 3, 20.0, 30.0, 4, 5L));
    }
}
