package transportlab.account;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.testing.CollectedTrials.MILLI;
import static transportlab.testing.CollectedTrials.SECOND;

import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.client.Try;
import transportlab.measure.CutReport;
import transportlab.measure.Measurement.Spread;
import transportlab.testing.CollectedTrials;
import transportlab.wire.Phase;
import transportlab.wire.ledger.Tally.Count;

/** Reports of several fleets and sites of one trial add up, number by number. */
class ReportSumTest {
    private static CollectedTrials fleet(int n) {
        CollectedTrials fleet = new CollectedTrials();
        fleet.phase(Phase.MEASURED).add(Count.RECEIVE, n);
        fleet.peaks.put(Phase.MEASURED, n);
        fleet.expected = 2L * n;
        fleet.delivered.put(Phase.MEASURED, 3L * n);
        fleet.distinct = 4L * n;
        fleet.duplicated = 5L * n;
        fleet.outOfOrder = 6L * n;
        fleet.payload = 7L * n;
        fleet.seen.put(0, new BitSet());
        fleet.seen.get(0).set(n);
        fleet.delivery(SECOND, MILLI);
        fleet.arrivedDelayNanos = 8L * n;
        fleet.decodeNanos = 9L * n;
        fleet.skipped.put(Phase.MEASURED, 10L * n);
        fleet.unfinished = 11 * n;
        fleet.failures.put("reset", n);
        for (int i = 0; i < n; i++) {
            fleet.upgrades.add(true, MILLI, MILLI);
            fleet.tries.add(new Try("sse", Try.Outcome.WON, "", MILLI));
        }
        fleet.sendLateness.record(MILLI);
        fleet.lag.record(MILLI);
        fleet.clientCpu = 1.0 * n;
        return fleet;
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int i : set) {
            bits.set(i);
        }
        return bits;
    }

    @Test
    void fleetsAddUp() {
        CollectedTrials one = fleet(1);
        FleetReport first = one.clients();
        FleetReport sum = first.plus(fleet(20).clients());
        assertThat(sum.wire().ledger().all().get(Count.RECEIVE)).isEqualTo(21);
        assertThat(sum.wire().peaks()).containsEntry(Phase.MEASURED, 21);
        assertThat(sum.deliveries())
                .isEqualTo(new FleetReport.Deliveries(
                        42, sum.deliveries().byPhase(), 84, 105, 126, 147, Map.of(0, bits(1, 20))));
        assertThat(sum.deliveries().byPhase()).containsEntry(Phase.MEASURED, 63L);
        assertThat(sum.delays().latencies().count()).isEqualTo(2);
        assertThat(sum.delays().log().size()).isEqualTo(2);
        assertThat(sum.delays().arrivedDelayNanos()).isEqualTo(168);
        assertThat(sum.delays().decodeNanos()).isEqualTo(189);
        assertThat(sum.conduct().skipped()).containsEntry(Phase.MEASURED, 210L);
        assertThat(sum.conduct().unfinished()).isEqualTo(231);
        assertThat(sum.conduct().failures()).isEqualTo(Map.of("reset", 21));
        assertThat(sum.upgrade().upgraded()).isEqualTo(21);
        assertThat(sum.attempts().get(0).won()).isEqualTo(21);
        assertThat(sum.loops().sendLateness().count()).isEqualTo(2);
        assertThat(sum.loops().lag().count()).isEqualTo(2);
        assertThat(sum.loops().cpuSeconds()).isEqualTo(21);
        assertThat(first.deliveries().seen()).as("a sum changes no summand").isEqualTo(Map.of(0, bits(1)));
        assertThat(first.conduct().failures()).isEqualTo(Map.of("reset", 1));
        assertThat(one.log.size()).isEqualTo(1);
    }

    @Test
    void whatOneFleetDoesNotKnowTheSumDoesNotKnow() {
        CollectedTrials unknown = fleet(1);
        unknown.log = null;
        unknown.clientCpu = null;
        FleetReport known = fleet(2).clients();
        for (FleetReport sum : new FleetReport[] {
            known.plus(unknown.clients()), unknown.clients().plus(known)
        }) {
            assertThat(sum.delays().log()).isNull();
            assertThat(sum.loops().cpuSeconds()).isNull();
        }
    }

    @Test
    void oneFleetThatPollsByAClockIsEnough() {
        CollectedTrials polls = fleet(1);
        polls.usesPollClock = true;
        FleetReport other = fleet(2).clients();
        assertThat(other.plus(polls.clients()).conduct().usesPollClock()).isTrue();
        assertThat(polls.clients().plus(other).conduct().usesPollClock()).isTrue();
        assertThat(other.plus(other).conduct().usesPollClock()).isFalse();
    }

    @Test
    void aCutOfOneFleetIsACutOfTheTrial() {
        CollectedTrials cut = fleet(1);
        cut.cut = new CutReport(100, 1, 1, 5.0, 5.0, 0, 0L);
        FleetReport other = fleet(2).clients();
        assertThat(other.plus(cut.clients()).conduct().cut()).isEqualTo(cut.cut);
        assertThat(cut.clients().plus(other).conduct().cut()).isEqualTo(cut.cut);
        assertThat(cut.clients().plus(cut.clients()).conduct().cut().clients()).isEqualTo(2);
        assertThat(other.plus(other).conduct().cut()).isNull();
    }

    @Test
    void theLogOfASumIsKeptOnlyWhereAllFitsIntoIt() {
        CollectedTrials full = new CollectedTrials();
        for (int i = 0; i < DeliveryLog.MOST; i++) {
            full.log.add(i, 1, 0);
        }
        assertThat(full.clients().plus(new CollectedTrials().clients()).delays().log())
                .isNotNull();
        assertThat(full.clients().plus(fleet(1).clients()).delays().log()).isNull();
    }

    private static ServerReport site(int n, Spread lateness, Double cpuSeconds) {
        return new ServerReport(Map.of(Phase.MEASURED, (long) n), 2L * n, 3L * n, lateness, cpuSeconds, 4L * n);
    }

    @Test
    void sitesAddUpAndTheLaterPublisherSpeaksForBoth() {
        Spread early = new Spread(9, 10, 99);
        Spread late = new Spread(1, 11, 11);
        ServerReport sum = site(1, early, 0.5).plus(site(20, late, 1.0));
        assertThat(sum).isEqualTo(new ServerReport(Map.of(Phase.MEASURED, 21L), 42, 63, late, 1.5, 84));
        assertThat(site(1, late, null).plus(site(1, early, 1.0)).lateness()).isEqualTo(late);
        assertThat(site(1, late, null).plus(site(1, early, 1.0)).cpuSeconds()).isNull();
        assertThat(site(1, null, 1.0).plus(site(1, early, null)).lateness()).isEqualTo(early);
        assertThat(site(1, early, 1.0).plus(site(1, null, null)).lateness()).isEqualTo(early);
        assertThat(site(1, early, 1.0).plus(site(1, null, null)).cpuSeconds()).isNull();
    }

    @Test
    void phasesThatOnlyOneSiteSawAreInTheSum() {
        ServerReport warm = new ServerReport(Map.of(Phase.WARMUP, 5L), 0, 0, null, null, 0);
        assertThat(site(1, null, null).plus(warm).published()).isEqualTo(Map.of(Phase.MEASURED, 1L, Phase.WARMUP, 5L));
    }

    @Test
    void twentyCausesOfFailuresAreKeptAndTheirCountsGoOn() {
        LoopTotals totals = new LoopTotals();
        for (int i = 0; i < 25; i++) {
            totals.failed("cause " + i);
        }
        totals.failed("cause 19");
        assertThat(totals.failures).hasSize(20).containsEntry("cause 0", 1).containsEntry("cause 19", 2);
    }
}
