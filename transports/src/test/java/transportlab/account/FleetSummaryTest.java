package transportlab.account;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.testing.CollectedTrials.MILLI;
import static transportlab.testing.CollectedTrials.SECOND;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.measure.CutReport;
import transportlab.testing.CollectedTrials;
import transportlab.wire.Phase;

/** What the event loops added up and the clients say becomes one report. */
class FleetSummaryTest {
    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        Arrays.stream(set).forEach(bits::set);
        return bits;
    }

    private static ClientReport client(long cutNanos, long backNanos) {
        return new ClientReport(0, 0, new BitSet(), false, cutNanos, backNanos);
    }

    private static CutReport cut(Duration planned, ClientReport... clients) {
        return FleetSummary.cut(List.of(clients), 10 * SECOND, planned);
    }

    @Test
    void whereNobodyWasCutOffThereIsNoReportOfACut() {
        assertThat(cut(Duration.ofSeconds(1), client(-1, -1))).isNull();
    }

    @Test
    void recoveryIsTheMedianAndTheSlowestOfThoseThatCameBack() {
        CutReport cut = cut(
                null,
                client(11 * SECOND, 90 * MILLI),
                client(11 * SECOND - 1 * MILLI, 10 * MILLI),
                client(11 * SECOND, -1),
                client(-1, -1),
                client(11 * SECOND, 20 * MILLI));
        assertThat(cut).isEqualTo(new CutReport(999, 4, 3, 20.0, 90.0, 0, 0L));
    }

    @Test
    void aCutInTheFirstMomentOfTheClockIsACutAndSoIsAReturnAtOnce() {
        CutReport cut = FleetSummary.cut(List.of(client(0, 0)), 0, null);
        assertThat(cut).isEqualTo(new CutReport(0, 1, 1, 0.0, 0.0, 0, 0L));
    }

    @Test
    void aPlannedCutWasWhenItWasPlanned() {
        assertThat(cut(Duration.ofMillis(400), client(11 * SECOND, MILLI)).afterMillis())
                .isEqualTo(400);
    }

    @Test
    void whereNobodyCameBackRecoveryTookNoKnownTime() {
        assertThat(cut(null, client(11 * SECOND, -1))).isEqualTo(new CutReport(1000, 1, 0, null, null, 0, 0L));
    }

    @Test
    void takesEachNumberFromTheLoopsAndTheRestFromTheClients() {
        LoopTotals sum = new LoopTotals();
        for (Phase phase : Phase.values()) {
            sum.delivered[phase.ordinal()] = 10L + phase.ordinal();
            sum.skipped[phase.ordinal()] = 20L + phase.ordinal();
        }
        sum.distinct = 1;
        sum.duplicated = 2;
        sum.outOfOrder = 3;
        sum.payload = 4;
        sum.arrivedDelayNanos = 5;
        sum.decodeNanos = 6;
        sum.failures.put("reset", 7);
        FleetReport report = report(
                sum,
                new ClientReport(0, 30, bits(0, 2), false, -1, -1),
                new ClientReport(0, 40, bits(1, 2), true, -1, -1),
                new ClientReport(1, 50, bits(5), false, 12 * SECOND, MILLI));
        FleetReport.Deliveries deliveries = report.deliveries();
        assertThat(deliveries.expected()).isEqualTo(120);
        assertThat(deliveries.byPhase())
                .containsEntry(Phase.SETUP, 10L)
                .containsEntry(Phase.MEASURED, 12L)
                .containsEntry(Phase.CLOSE, 14L);
        assertThat(deliveries.distinct()).isEqualTo(1);
        assertThat(deliveries.duplicated()).isEqualTo(2);
        assertThat(deliveries.outOfOrder()).isEqualTo(3);
        assertThat(deliveries.payload()).isEqualTo(4);
        assertThat(deliveries.seen()).isEqualTo(Map.of(0, bits(0, 1, 2), 1, bits(5)));
        assertThat(report.delays().latencies()).isSameAs(sum.latencies);
        assertThat(report.delays().arrivedDelayNanos()).isEqualTo(5);
        assertThat(report.delays().decodeNanos()).isEqualTo(6);
        assertThat(report.delays().log()).isSameAs(sum.log);
        FleetReport.Conduct conduct = report.conduct();
        assertThat(conduct.skipped()).containsEntry(Phase.DRAIN, 23L);
        assertThat(conduct.usesPollClock()).as("one of them").isTrue();
        assertThat(conduct.unfinished()).isEqualTo(9);
        assertThat(conduct.failures()).isEqualTo(Map.of("reset", 7));
        assertThat(conduct.cut().afterMillis()).isEqualTo(2000);
        assertThat(report.loops().sendLateness()).isSameAs(sum.sendLateness);
        assertThat(report.loops().lag()).isSameAs(sum.lag);
        assertThat(report.loops().cpuSeconds()).isEqualTo(0.5);
    }

    @Test
    void aLogThatIsNotWholeIsNotKept() {
        LoopTotals sum = new LoopTotals();
        for (int i = 0; i <= DeliveryLog.MOST; i++) {
            sum.log.add(i, 1, 0);
        }
        FleetReport report = report(sum, new ClientReport(0, 0, bits(), false, -1, -1));
        assertThat(report.delays().log()).isNull();
        assertThat(report.conduct().usesPollClock()).isFalse();
    }

    private static FleetReport report(LoopTotals sum, ClientReport... clients) {
        return FleetSummary.report(
                sum, List.of(clients), new CollectedTrials().clients().wire(), 10 * SECOND, null, 0.5, 9);
    }
}
