package transportlab.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.client.Try;
import transportlab.measure.Measurement;
import transportlab.measure.TryCounts;
import transportlab.measure.Upgrade;
import transportlab.wire.Kind;
import transportlab.wire.Phase;
import transportlab.wire.ledger.Tally;
import transportlab.wire.ledger.Tally.Count;

/** What clients tried and changed on their way, and how event loops add up. */
class TriesTest {
    private static final long MILLI = 1_000_000;

    private static Try tried(String id, Try.Outcome outcome, String reason, long millis) {
        return new Try(id, outcome, reason, millis * MILLI);
    }

    private static Tally counted() {
        Tally tally = new Tally();
        tally.add(Count.RECEIVE, 3);
        tally.add(Count.SEND, 4);
        tally.add(Count.OPENED, 5);
        tally.up()[Kind.HEADERS.ordinal()] = 600;
        tally.down()[Kind.HEADERS.ordinal()] = 70;
        return tally;
    }

    @Test
    void triesAddUpTechniqueByTechniqueInTheOrderOfTheFirstTry() {
        Tries tries = new Tries();
        tries.add(tried("websocket", Try.Outcome.FAILED, "501", 10));
        tries.add(tried("websocket", Try.Outcome.TIMED_OUT, "", 30));
        Tries more = new Tries();
        more.add(tried("sse", Try.Outcome.WON, "", 5));
        more.add(tried("websocket", Try.Outcome.FAILED, "501", 20));
        tries.add(more);
        List<TryCounts> attempts = tries.report(Map.of("websocket", counted()));
        assertThat(attempts).extracting(TryCounts::transport).containsExactly("websocket", "sse");
        TryCounts websocket = attempts.get(0);
        assertThat(websocket.won()).isZero();
        assertThat(websocket.failed()).isEqualTo(2);
        assertThat(websocket.timedOut()).isEqualTo(1);
        assertThat(websocket.reasons()).containsExactly(Map.entry("501", 2));
        assertThat(websocket.requests()).isEqualTo(7);
        assertThat(websocket.connections()).isEqualTo(5);
        assertThat(websocket.bytes()).isEqualTo(new Measurement.UpDown(600, 70));
        assertThat(websocket.tookMicros().p50()).isBetween(19_980L, 20_020L);
        assertThat(attempts.get(1).won()).isEqualTo(1);
        assertThat(attempts.get(1).requests()).isZero();
    }

    @Test
    void tenReasonsAreKeptAndTheirCountsGoOn() {
        Tries tries = new Tries();
        for (int i = 0; i < 12; i++) {
            tries.add(tried("sse", Try.Outcome.FAILED, "reason " + i, 1));
        }
        tries.add(tried("sse", Try.Outcome.FAILED, "reason 9", 1));
        Map<String, Integer> reasons = tries.report(Map.of()).get(0).reasons();
        assertThat(reasons).hasSize(10).containsEntry("reason 0", 1).containsEntry("reason 9", 2);
        assertThat(tries.report(Map.of()).get(0).failed()).isEqualTo(13);
    }

    @Test
    void anUpgradeIsTimedFromTheBeginningOfTheClientAndItsTryApart() {
        Upgrades upgrades = new Upgrades();
        assertThat(upgrades.report(Map.of())).as("nobody tried").isNull();
        upgrades.add(true, 10 * MILLI, 100 * MILLI);
        Upgrades more = new Upgrades();
        more.add(false, 40 * MILLI, 400 * MILLI);
        upgrades.add(more);
        Upgrade report = upgrades.report(Map.of("upgrade", counted()));
        assertThat(report.clients()).isEqualTo(2);
        assertThat(report.upgraded()).isEqualTo(1);
        assertThat(report.afterMicros().max()).isBetween(99_900L, 100_100L);
        assertThat(report.tookMicros().max()).isBetween(39_960L, 40_040L);
        assertThat(report.requests()).isEqualTo(7);
        assertThat(report.bytes()).isEqualTo(new Measurement.UpDown(600, 70));
    }

    @Test
    void whereNobodyCouldUpgradeThereIsNoTimeOfIt() {
        Upgrades upgrades = new Upgrades();
        upgrades.add(false, 10 * MILLI, 100 * MILLI);
        assertThat(upgrades.report(Map.of()).afterMicros()).isNull();
    }

    private static LoopTotals loop(int n) {
        LoopTotals loop = new LoopTotals();
        loop.latencies.record(n * MILLI);
        loop.sendLateness.record(MILLI);
        loop.lag.record(MILLI);
        loop.log.add(n, n, n);
        loop.delivered[Phase.MEASURED.ordinal()] = n;
        loop.skipped[Phase.DRAIN.ordinal()] = 2L * n;
        loop.failures.put("reset", n);
        loop.tries.add(tried("sse", Try.Outcome.WON, "", 1));
        loop.upgrades.add(true, 1, 1);
        loop.duplicated = 3L * n;
        loop.outOfOrder = 4L * n;
        loop.payload = 5L * n;
        loop.distinct = 6L * n;
        loop.arrivedDelayNanos = 7L * n;
        loop.decodeNanos = 8L * n;
        return loop;
    }

    @Test
    void eventLoopsAddUpInAllTheySaw() {
        LoopTotals sum = loop(1);
        sum.add(loop(20));
        assertThat(sum.latencies.count()).isEqualTo(2);
        assertThat(sum.sendLateness.count()).isEqualTo(2);
        assertThat(sum.lag.count()).isEqualTo(2);
        assertThat(sum.log.size()).isEqualTo(2);
        assertThat(sum.delivered[Phase.MEASURED.ordinal()]).isEqualTo(21);
        assertThat(sum.skipped[Phase.DRAIN.ordinal()]).isEqualTo(42);
        assertThat(sum.failures).containsEntry("reset", 21);
        assertThat(sum.tries.report(Map.of()).get(0).won()).isEqualTo(2);
        assertThat(sum.upgrades.report(Map.of()).upgraded()).isEqualTo(2);
        assertThat(sum.duplicated).isEqualTo(63);
        assertThat(sum.outOfOrder).isEqualTo(84);
        assertThat(sum.payload).isEqualTo(105);
        assertThat(sum.distinct).isEqualTo(126);
        assertThat(sum.arrivedDelayNanos).isEqualTo(147);
        assertThat(sum.decodeNanos).isEqualTo(168);
    }
}
