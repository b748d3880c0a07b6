package transportlab.account;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.testing.CollectedTrials.MICRO;
import static transportlab.testing.CollectedTrials.MILLI;
import static transportlab.testing.CollectedTrials.SECOND;

import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.measure.Measurement.Second;
import transportlab.wire.Kind;
import transportlab.wire.ledger.Tally;
import transportlab.wire.ledger.Tally.Count;

/** The figures of each second of the measured time. */
class SeriesTest {
    private static final List<Tally> THREE = List.of(new Tally(), new Tally(), new Tally());

    private final DeliveryLog log = new DeliveryLog();

    private List<Long> deliveries() {
        return Series.of(THREE, log, SECOND).stream().map(Second::deliveries).toList();
    }

    @Test
    void aDeliveryCountsInTheSecondInWhichTheApplicationHadIt() {
        log.add(SECOND, MICRO, 0);
        log.add(2 * SECOND - MICRO, 0, 0);
        log.add(2 * SECOND - MICRO, MICRO, 0);
        log.add(SECOND, 2 * SECOND, 0);
        log.add(SECOND, 2 * SECOND + 1, 0);
        log.add(3 * SECOND, MILLI, 0);
        assertThat(deliveries()).containsExactly(2L, 1L, 3L);
    }

    @Test
    void whatCameBeforeOrAfterTheSecondsCountsInNone() {
        log.add(SECOND - 2 * MICRO, MICRO, 0);
        log.add(3 * SECOND, SECOND, 0);
        assertThat(deliveries()).containsExactly(0L, 0L, 0L);
    }

    @Test
    void withoutALogDeliveriesAreAbsent() {
        assertThat(Series.of(THREE, null, SECOND)).hasSize(3).allMatch(second -> second.deliveries() == null);
    }

    @Test
    void tellsRequestsResponsesAndBytesOfEachSecond() {
        Tally tally = new Tally();
        tally.add(Count.RECEIVE, 1);
        tally.add(Count.SEND, 2);
        tally.add(Count.COMPLETED, 3);
        tally.up()[Kind.HEADERS.ordinal()] = 40;
        tally.down()[Kind.PAYLOAD.ordinal()] = 500;
        Second second = Series.of(List.of(new Tally(), tally), log, 0).get(1);
        assertThat(second.receive()).isEqualTo(1);
        assertThat(second.send()).isEqualTo(2);
        assertThat(second.responses()).isEqualTo(3);
        assertThat(second.up()).containsEntry("total", 40L).containsEntry("headers", 40L);
        assertThat(second.down()).containsEntry("total", 500L).containsEntry("payload", 500L);
    }
}
