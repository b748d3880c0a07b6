package transportlab.wire.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.ledger.Tally.Count;
import transportlab.wire.link.Link;

/** Borders of time, connections at once, segments of TCP, and sums of tallies. */
class PhasesTest {
    private static final long SECOND = 1_000_000_000L;

    private static Phases phases() {
        Phases phases = new Phases(100);
        phases.begin(Phase.WARMUP, SECOND);
        phases.begin(Phase.MEASURED, 2 * SECOND);
        phases.begin(Phase.DRAIN, 5 * SECOND);
        phases.begin(Phase.CLOSE, 6 * SECOND);
        return phases;
    }

    @Test
    void aPhaseHoldsFromItsStartUpToTheNextOne() {
        Phases phases = phases();
        assertThat(phases.at(0)).isEqualTo(Phase.SETUP);
        assertThat(phases.at(SECOND - 1)).isEqualTo(Phase.SETUP);
        assertThat(phases.at(SECOND)).isEqualTo(Phase.WARMUP);
        assertThat(phases.at(2 * SECOND - 1)).isEqualTo(Phase.WARMUP);
        assertThat(phases.at(2 * SECOND)).isEqualTo(Phase.MEASURED);
        assertThat(phases.at(5 * SECOND - 1)).isEqualTo(Phase.MEASURED);
        assertThat(phases.at(5 * SECOND)).isEqualTo(Phase.DRAIN);
        assertThat(phases.at(6 * SECOND)).isEqualTo(Phase.CLOSE);
    }

    @Test
    void secondsAreThoseOfTheMeasuredTimeItsEndNotIncluded() {
        Phases phases = phases();
        assertThat(phases.measuredSecond(2 * SECOND - 1)).isNegative();
        assertThat(phases.measuredSecond(2 * SECOND)).isZero();
        assertThat(phases.measuredSecond(3 * SECOND - 1)).isZero();
        assertThat(phases.measuredSecond(3 * SECOND)).isEqualTo(1);
        assertThat(phases.measuredSecond(5 * SECOND - 1)).isEqualTo(2);
        assertThat(phases.measuredSecond(5 * SECOND)).isNegative();
    }

    @Test
    void untilItIsSetAPhaseLiesInTheFuture() {
        Phases phases = new Phases(0);
        assertThat(phases.isSet(Phase.SETUP)).isTrue();
        assertThat(phases.isSet(Phase.MEASURED)).isFalse();
        assertThat(phases.at(Long.MAX_VALUE - 1)).isEqualTo(Phase.SETUP);
        assertThat(phases.measuredSecond(Long.MAX_VALUE - 1)).isNegative();
    }

    @Test
    void aPeakIsTheMostThatWereOpenAtOnceInThatPhase() {
        OpenConnections open = new OpenConnections();
        open.opened(Phase.SETUP);
        open.opened(Phase.SETUP);
        open.opened(Phase.SETUP);
        open.closed(Phase.SETUP);
        open.begin(Phase.WARMUP);
        open.closed(Phase.MEASURED);
        open.opened(Phase.MEASURED);
        assertThat(open.peak(Phase.SETUP)).isEqualTo(3);
        assertThat(open.peak(Phase.WARMUP)).as("what was open when it began").isEqualTo(2);
        assertThat(open.peak(Phase.MEASURED)).as("before the first one closed").isEqualTo(2);
        open.opened(Phase.DRAIN);
        assertThat(open.peak(Phase.DRAIN)).isEqualTo(3);
        assertThat(open.peak(Phase.CLOSE)).isZero();
    }

    /** Numbers of segments to the server and to the client, opening and closing left out. */
    private static long[] segments(int... upIsPositive) {
        Tally tally = new Tally();
        Segments segments = new Segments();
        for (int bytes : upIsPositive) {
            segments.add(bytes > 0 ? Direction.UP : Direction.DOWN, Math.abs(bytes), List.of(tally));
        }
        assertThat(tally.get(Count.ESTIMATE_UP) % 52).isZero();
        assertThat(tally.get(Count.ESTIMATE_DOWN) % 52).isZero();
        return new long[] {tally.get(Count.ESTIMATE_UP) / 52 - 4, tally.get(Count.ESTIMATE_DOWN) / 52 - 3};
    }

    @Test
    void aSegmentCarries1448Bytes() {
        assertThat(segments(1)).containsExactly(1, 0);
        assertThat(segments(1448)).containsExactly(1, 0);
        assertThat(segments(1449)).as("two of data, one that acknowledges both").containsExactly(2, 1);
        assertThat(segments(4 * 1448)).containsExactly(4, 2);
    }

    @Test
    void eachSecondSegmentOfOneDirectionIsAcknowledged() {
        assertThat(segments(10, 10, 10))
                .as("three of data, of which two are acknowledged")
                .containsExactly(3, 1);
        assertThat(segments(10, 10, 10, 10)).containsExactly(4, 2);
        assertThat(segments(3 * 1448, 10))
                .as("the odd one counts with the next")
                .containsExactly(4, 2);
    }

    @Test
    void eachChangeOfDirectionIsAcknowledgedByItself() {
        assertThat(segments(10, -10)).containsExactly(1, 2);
        assertThat(segments(10, -10, 10, -10)).containsExactly(3, 4);
        assertThat(segments(10, -10, 10, 10))
                .as("what was acknowledged by a change counts for nothing more")
                .containsExactly(1 + 1 + 2, 1 + 1 + 1);
    }

    private static Tally tally(int n) {
        Tally tally = new Tally();
        tally.up()[0] = n;
        tally.down()[Kind.COUNT - 1] = 10L * n;
        tally.add(Count.RECEIVE, 2L * n);
        tally.add(Count.SEND, 3L * n);
        tally.status().put(200, 4L * n);
        tally.framesUp().put(1, 5L * n);
        tally.framesDown().put(2, 6L * n);
        return tally;
    }

    private static void assertTally(Tally tally, int n) {
        assertThat(tally.total(Direction.UP)).isEqualTo(n);
        assertThat(tally.total(Direction.DOWN)).isEqualTo(10L * n);
        assertThat(tally.started()).isEqualTo(5L * n);
        assertThat(tally.status()).containsEntry(200, 4L * n);
        assertThat(tally.frames(Direction.UP)).containsEntry(1, 5L * n);
        assertThat(tally.frames(Direction.DOWN)).containsEntry(2, 6L * n);
    }

    @Test
    void talliesAddUpInAllTheyCount() {
        Tally sum = tally(1);
        sum.add(tally(20));
        assertTally(sum, 21);
    }

    @Test
    void reportsOfTwoLoopsAddUpPhaseBySecondAndName() {
        LedgerReport one = report(1);
        one.add(report(20));
        assertTally(one.phases().get(Phase.MEASURED), 21);
        assertThat(one.phases().get(Phase.DRAIN).started()).isZero();
        List<Long> seconds = new ArrayList<>();
        one.seconds().forEach(second -> seconds.add(second.started()));
        assertThat(seconds).containsExactly(0L, 105L);
        assertTally(one.apart("a try"), 21);
        assertThat(one.inexact().connections).isEqualTo(2);
        assertThat(one.inexact().up).isEqualTo(2 * 3);
        assertThat(one.inexact().down).isEqualTo(2 * 4);
        assertTally(one.all(), 2 * 21);
    }

    private static LedgerReport report(int n) {
        LedgerReport report = LedgerReport.empty();
        report.phases().get(Phase.MEASURED).add(tally(n));
        report.phases().get(Phase.CLOSE).add(tally(n));
        report.second(1).add(tally(n));
        report.apart("a try").add(tally(n));
        report.inexact().add(3, 4);
        return report;
    }

    @Test
    void anHourHasItsSeconds() {
        LedgerReport report = LedgerReport.empty();
        report.second(3599).add(Count.SEND, 1);
        assertThat(report.seconds()).hasSize(3600);
        assertThat(report.seconds().get(3599).started()).isEqualTo(1);
        assertThat(report.seconds().get(3598).started()).isZero();
    }

    @Test
    void aPathTakesHalfOfTheRoundTripEachWay() {
        assertThat(Link.of(java.time.Duration.ofMillis(40)).oneWayNanos()).isEqualTo(20_000_000);
        assertThat(Link.NONE.oneWayNanos()).isZero();
    }
}
