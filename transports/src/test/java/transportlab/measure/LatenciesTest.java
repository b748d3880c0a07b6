package transportlab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import transportlab.testing.Edited;
import transportlab.testing.Measurements;

/** Percentiles, sums and ends of latencies, and the same read back from a file. */
class LatenciesTest {
    private static Latencies micros(long... values) {
        Latencies latencies = new Latencies();
        LongStream.of(values).forEach(micros -> latencies.record(micros * 1000));
        return latencies;
    }

    /** 1 µs, 2 µs, .. */
    private static Latencies upTo(int count) {
        return micros(LongStream.rangeClosed(1, count).toArray());
    }

    @Test
    void eachPercentileAppearsWithTheTenthSampleBeyondIt() {
        assertThat(upTo(19).report(1).p50()).isNull();
        assertThat(upTo(20).report(1).p50()).isEqualTo(10);
        assertThat(upTo(99).report(1).p90()).isNull();
        assertThat(upTo(100).report(1).p90()).isEqualTo(90);
        assertThat(upTo(199).report(1).p95()).isNull();
        assertThat(upTo(200).report(1).p95()).isEqualTo(190);
        assertThat(upTo(999).report(1).p99()).isNull();
        assertThat(upTo(1000).report(1).p99()).isEqualTo(990);
        Latencies many = new Latencies();
        for (int i = 0; i < 9_999; i++) {
            many.record(i < 9_980 ? 1_000 : 7_000);
        }
        assertThat(many.report(1).p999()).isNull();
        many.record(1_000);
        assertThat(many.report(1).p999()).isEqualTo(7);
    }

    @Test
    void thePercentileIsTheValueThatSoManyDoNotExceed() {
        Latency latency = upTo(1000).report(7);
        assertThat(latency.p50()).isEqualTo(500);
        assertThat(latency.p90()).isEqualTo(900);
        assertThat(latency.p95()).isEqualTo(950);
        assertThat(latency.p99()).isEqualTo(990);
        assertThat(latency.count()).isEqualTo(1000);
        assertThat(latency.updates()).isEqualTo(7);
        assertThat(latency.mean()).isEqualTo(500.5);
        assertThat(latency.min()).isEqualTo(1);
        assertThat(latency.max()).isEqualTo(1000);
    }

    @Test
    void aMicrosecondIsTheNearestOneAndNoneIsLeastOne() {
        Latencies one = new Latencies();
        for (int i = 0; i < 20; i++) {
            one.record(1_500);
        }
        assertThat(one.report(1).p50()).isEqualTo(2);
        Latencies none = new Latencies();
        none.record(0);
        assertThat(none.spread()).isEqualTo(new Measurement.Spread(1, 1, 1));
        assertThat(none.report(1).min()).isZero();
    }

    @Test
    void theMeanAndTheEndsAreExactNotThoseOfTheHistogram() {
        Latencies latencies = new Latencies();
        latencies.record(10_000_100);
        latencies.record(20_000_300);
        assertThat(latencies.meanMicros()).isEqualTo(15_000.2);
        assertThat(latencies.report(1).min()).isEqualTo(10_000);
        assertThat(latencies.report(1).max()).isEqualTo(20_000);
    }

    @Test
    void nothingRecordedIsNothingToReport() {
        assertThat(new Latencies().report(0)).isNull();
        assertThat(new Latencies().meanMicros()).isZero();
    }

    @Test
    void collectionsAddUpInEveryFigure() {
        Latencies sum = micros(5, 6, 7);
        sum.add(micros(1, 2, 90));
        sum.add(new Latencies());
        assertThat(sum.count()).isEqualTo(6);
        assertThat(sum.meanMicros()).isEqualTo(18.5);
        assertThat(sum.report(1).min()).isEqualTo(1);
        assertThat(sum.report(1).max()).isEqualTo(90);
        Latencies beyond = new Latencies();
        beyond.record(3_600_000_000_001_000L);
        beyond.record(3_600_000_000_000L);
        sum.add(beyond);
        assertThat(sum.clamped()).isEqualTo(1);
    }

    @Test
    void aSpreadIsMedian99thAndLargestHoweverFew() {
        assertThat(micros(1, 2, 3, 4, 50).spread()).isEqualTo(new Measurement.Spread(3, 50, 50));
        assertThat(upTo(1000).spread()).isEqualTo(new Measurement.Spread(500, 990, 1000));
    }

    private static Distribution distribution(Latencies of) {
        Measurement trial = Measurements.of("a", 0, 1, 1, null);
        return Distribution.of(Edited.of(trial, "histogram", of.encoded())).orElseThrow();
    }

    @Test
    void aDistributionTellsTheSameAsTheReportBothEndsIncluded() {
        Distribution all = distribution(upTo(1000));
        assertThat(all.count()).isEqualTo(1000);
        assertThat(all.least()).isEqualTo(1);
        assertThat(all.at(0.5)).hasValue(500);
        assertThat(all.at(0.99)).hasValue(990);
        assertThat(all.at(0.999)).isEmpty();
        assertThat(all.at(0.01)).hasValue(10);
        assertThat(all.at(0.009)).as("only nine are below").isEmpty();
    }

    @Test
    void whatIsNoHistogramIsNoDistribution() {
        Measurement trial = Measurements.of("a", 0, 1, 1, null);
        assertThat(Distribution.of(trial)).isEmpty();
        assertThat(Distribution.of(Edited.of(trial, "histogram", "not base64!")))
                .isEmpty();
        assertThat(Distribution.of(Edited.of(trial, "histogram", "QUJD"))).isEmpty();
    }
}
