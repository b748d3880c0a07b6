package transportlab.measure;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * Collects latencies in a histogram from 1 µs to 1 h with three significant digits. The mean, the smallest and the
 * largest value are kept exactly. Written by one thread; the values of several collections can be added.
 */
public final class Latencies implements Serializable {
    private static final long serialVersionUID = 1;
    private static final long MOST_MICROS = 3_600_000_000L;
    private final Histogram histogram = new Histogram(1, MOST_MICROS, 3);
    private long sumNanos;
    private long minNanos = Long.MAX_VALUE;
    private long maxNanos;
    private long clamped;

    /** A value beyond the range counts as the range's end. */
    public void record(long nanos) {
        long micros = Math.max(1, (nanos + 500) / 1000);
        if (micros > MOST_MICROS) {
            clamped++;
            micros = MOST_MICROS;
        }
        histogram.recordValue(micros);
        sumNanos += nanos;
        minNanos = Math.min(minNanos, nanos);
        maxNanos = Math.max(maxNanos, nanos);
    }

    public void add(Latencies more) {
        histogram.add(more.histogram);
        sumNanos += more.sumNanos;
        minNanos = Math.min(minNanos, more.minNanos);
        maxNanos = Math.max(maxNanos, more.maxNanos);
        clamped += more.clamped;
    }

    /** The values of both, in a new collection. */
    public Latencies plus(Latencies more) {
        Latencies both = new Latencies();
        both.add(this);
        both.add(more);
        return both;
    }

    public long count() {
        return histogram.getTotalCount();
    }

    public long clamped() {
        return clamped;
    }

    public double meanMicros() {
        return count() == 0 ? 0 : sumNanos / 1000.0 / count();
    }

    /**
     * @param updates how many distinct updates were delivered
     * @return null if no latency was recorded
     */
    public Latency report(long updates) {
        if (count() == 0) {
            return null;
        }
        return new Latency(
                count(),
                updates,
                minNanos / 1000,
                meanMicros(),
                percentile(0.5),
                percentile(0.9),
                percentile(0.95),
                percentile(0.99),
                percentile(0.999),
                maxNanos / 1000);
    }

    /** Median, 99th percentile and largest, however few there are. */
    public Measurement.Spread spread() {
        return new Measurement.Spread(
                histogram.getValueAtPercentile(50), histogram.getValueAtPercentile(99), histogram.getMaxValue());
    }

    public String encoded() {
        return encoded(histogram);
    }

    /**
     * The same latencies, each as many times as often.
     *
     * @param encoded as from {@link #encoded()}
     */
    static String weighted(String encoded, double weight) {
        Histogram more = new Histogram(1, MOST_MICROS, 3);
        try {
            Histogram.decodeFromCompressedByteBuffer(
                            ByteBuffer.wrap(Base64.getDecoder().decode(encoded)), 0)
                    .recordedValues()
                    .forEach(value -> more.recordValueWithCount(
                            value.getValueIteratedTo(), Math.round(value.getCountAtValueIteratedTo() * weight)));
        } catch (DataFormatException e) {
            throw new IllegalArgumentException(e);
        }
        return encoded(more);
    }

    private static String encoded(Histogram histogram) {
        ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(buffer);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }

    /** A percentile, or null unless at least ten samples lie beyond it. */
    private Long percentile(double p) {
        return count() * Math.min(p, 1 - p) >= 10 - 1e-9 ? histogram.getValueAtPercentile(100 * p) : null;
    }
}
