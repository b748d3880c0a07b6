package transportlab.measure;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** The latencies of a trial, read back from the histogram of its result. */
public final class Distribution {
    private static final double LEAST_BEYOND = 10;
    private final Histogram histogram;

    private Distribution(Histogram histogram) {
        this.histogram = histogram;
    }

    /** Returns the latencies of a trial; empty if it has no histogram, or one that cannot be read. */
    public static Optional<Distribution> of(Measurement trial) {
        return trial.histogram() == null ? Optional.empty() : read(trial.histogram());
    }

    /** Whether the trial has no histogram, or one that can be read. */
    static boolean isReadable(Measurement trial) {
        return trial.histogram() == null || read(trial.histogram()).isPresent();
    }

    /** Decodes a histogram. If it was truncated or forged, the decoder can fail anywhere and with any exception. */
    private static Optional<Distribution> read(String base64) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            return Optional.of(new Distribution(Histogram.decodeFromCompressedByteBuffer(bytes, 0)));
        } catch (DataFormatException | RuntimeException e) {
            return Optional.empty();
        }
    }

    public long count() {
        return histogram.getTotalCount();
    }

    /**
     * A percentile in µs; empty with fewer than ten samples beyond it.
     *
     * @param p from 0 to 1
     */
    public OptionalDouble at(double p) {
        boolean told = count() * Math.min(p, 1 - p) >= LEAST_BEYOND - 1e-9;
        return told ? OptionalDouble.of(histogram.getValueAtPercentile(100 * p)) : OptionalDouble.empty();
    }

    /** The smallest latency in µs. */
    public double least() {
        return histogram.getMinValue();
    }
}
