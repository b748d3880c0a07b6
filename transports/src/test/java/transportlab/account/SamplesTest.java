package transportlab.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.measure.Sample;

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
        List<Sample> samples = Samples.of(log, 1000 * MILLI, 1);
        assertThat(samples).hasSize(4000);
        assertThat(samples.subList(0, 3))
                .containsExactly(new Sample(0, 7, 0), new Sample(0, 7, 1), new Sample(1, 7, 0));
    }

    @Test
    void tellsTheTimeFromTheStartOfMeasuredToTheMicrosecond() {
        DeliveryLog log = new DeliveryLog();
        log.add(1_234_567 * MICRO, 89 * MICRO, 5);
        assertThat(Samples.of(log, 1000 * MILLI, 1)).containsExactly(new Sample(234.567, 89, 5));
    }

    private static DeliveryLog many(int size) {
        DeliveryLog log = new DeliveryLog();
        for (int i = 0; i < size; i++) {
            log.add(i * MILLI, (i % 100 == 0 ? 90_000 : 1_000 + i % 50) * MICRO, i % 7);
        }
        return log;
    }

    @Test
    void ofManyASampleIsDrawnUniformlyBySeed() {
        List<Sample> samples = Samples.of(many(20_000), 0, 42);
        List<Sample> drawn =
                samples.stream().filter(sample -> !sample.onlyReaches()).toList();
        assertThat(drawn).hasSize(3000);
        assertThat(samples).isEqualTo(Samples.of(many(20_000), 0, 42));
        assertThat(samples).isNotEqualTo(Samples.of(many(20_000), 0, 43));
        long slow = drawn.stream().filter(s -> s.latencyMicros() == 90_000).count();
        assertThat(slow)
                .as("one in a hundred is slow, in the sample as among all")
                .isBetween(15L, 50L);
        long early = drawn.stream().filter(s -> s.dueMillis() < 10_000).count();
        assertThat(early).as("half of them were due in the first half").isBetween(1350L, 1650L);
    }

    /** 500 slices of 40 ms. */
    @Test
    void theQuickestAndTheSlowestOfEachSliceAreThereAndMarkedWhereTheyWereNotDrawn() {
        DeliveryLog log = many(20_000);
        List<Sample> samples = Samples.of(log, 0, 42);
        assertThat(samples).hasSizeLessThanOrEqualTo(4000);
        for (int slice = 0; slice < 500; slice++) {
            int from = slice * 40;
            List<Sample> of = samples.stream()
                    .filter(s -> s.dueMillis() >= from && s.dueMillis() < from + 39.5)
                    .toList();
            long slowest = 0;
            for (int i = from; i < from + 39; i++) {
                slowest = Math.max(slowest, log.latencyMicros(i));
            }
            assertThat(of.stream().mapToLong(Sample::latencyMicros).max().orElse(0))
                    .as("slice %d", slice)
                    .isGreaterThanOrEqualTo(slowest);
        }
        assertThat(samples.stream().filter(Sample::onlyReaches).count()).isBetween(500L, 1000L);
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
