package transportlab.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.measure.Measurement.Sample;

/** Which single deliveries a result keeps. */
class SamplesTest {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;

    @Test
    void keepsAllOfFourThousandInTheOrderInWhichTheyWereDue() {
        DeliveryLog log = new DeliveryLog();
        for (int i = 3999; i >= 0; i--) {
            log.add((1000 + i / 2) * MILLI, 7 * MICRO, i % 2);
        }
        List<Sample> samples = Samples.of(log, 1000 * MILLI);
        assertThat(samples).hasSize(4000);
        assertThat(samples.subList(0, 3))
                .containsExactly(new Sample(0, 7, 0), new Sample(0, 7, 1), new Sample(1, 7, 0));
    }

    @Test
    void tellsTheTimeFromTheStartOfMeasuredToTheMicrosecond() {
        DeliveryLog log = new DeliveryLog();
        log.add(1_234_567 * MICRO, 89 * MICRO, 5);
        assertThat(Samples.of(log, 1000 * MILLI)).containsExactly(new Sample(234.567, 89, 5));
    }

    /** 2,000 slices of 1 ms with three deliveries each. */
    @Test
    void keepsTheQuickestAndTheSlowestOfEachSliceOfMany() {
        DeliveryLog log = new DeliveryLog();
        List<Sample> expected = new ArrayList<>();
        for (int slice = 0; slice < 2000; slice++) {
            long due = slice * MILLI;
            long quickest = 10 + slice % 7;
            long slowest = 500 + slice % 11;
            log.add(due, 100 * MICRO, 0);
            log.add(due + 300 * MICRO, slowest * MICRO, 1);
            log.add(due + 999 * MICRO, quickest * MICRO, 2);
            expected.add(new Sample(slice + 0.3, slowest, 1));
            expected.add(new Sample(slice + 0.999, quickest, 2));
        }
        assertThat(Samples.of(log, 0)).isEqualTo(expected);
    }

    @Test
    void keepsOneDeliveryOfASliceOnce() {
        DeliveryLog log = new DeliveryLog();
        log.add(0, 3 * MICRO, 9);
        for (int i = 0; i < 4000; i++) {
            log.add(1_999_000 * MICRO + i % 1000 * MICRO, (10 + i) * MICRO, i);
        }
        assertThat(Samples.of(log, 0))
                .containsExactly(new Sample(0, 3, 9), new Sample(1999, 10, 0), new Sample(1999.999, 4009, 3999));
    }

    @Test
    void aLogAddsUpAndIsNotWholeBeyondItsSize() {
        DeliveryLog log = new DeliveryLog();
        for (int i = 0; i < DeliveryLog.MOST; i++) {
            log.add(i * MICRO, MICRO, 0);
        }
        assertThat(log.isWhole()).isTrue();
        DeliveryLog other = new DeliveryLog();
        other.add(5 * MICRO, 6 * MICRO, 7);
        other.addAll(log);
        assertThat(other.isWhole()).isFalse();
        assertThat(other.size()).isEqualTo(DeliveryLog.MOST);
        DeliveryLog sum = new DeliveryLog();
        sum.addAll(other);
        assertThat(sum.isWhole()).as("neither is a sum with one that is not").isFalse();
        assertThat(sum.dueMicros(0)).isEqualTo(5);
        assertThat(sum.latencyMicros(0)).isEqualTo(6);
        assertThat(sum.client(0)).isEqualTo(7);
    }

    @Test
    void aLatencyOfHoursIsTheLargestThatCanBeKept() {
        DeliveryLog log = new DeliveryLog();
        log.add(0, 3_000_000L * 1_000_000_000L, 0);
        assertThat(log.latencyMicros(0)).isEqualTo(Integer.MAX_VALUE);
    }
}
