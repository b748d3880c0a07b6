package transportlab.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.words.Numbers;

/** A figure of a measurement that lessons speak of. */
public enum Measure {
    /** Requests of the phases setup and measured. */
    REQUESTS,
    /** Bytes of the phases setup and measured, in both directions. */
    BYTES,
    /** The median, ms. */
    DELAY,
    /** Polls in the phase measured that were answered without an update. */
    EMPTY,
    /** Updates that did not come. */
    LOST,
    /** The share of one kind in all bytes, from 0 to 1. */
    SHARE;

    public static Optional<Measure> of(String name) {
        return List.of(values()).stream()
                .filter(measure -> measure.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /**
     * The value in a trial; NaN if it was not measured.
     *
     * @param kind the kind of bytes, for {@link #SHARE}
     */
    public double of(Measurement trial, String kind) {
        if (trial == null || trial.failure() != null) {
            return Double.NaN;
        }
        return switch (this) {
            case REQUESTS -> Metric.REQUESTS.of(trial).orElse(Double.NaN);
            case BYTES -> Metric.BYTES.of(trial).orElse(Double.NaN);
            case DELAY -> Metric.DELAY.of(trial).orElse(Double.NaN) / 1000;
            case EMPTY -> trial.phases().get("measured").responses().empty();
            case LOST -> trial.updates().lost();
            case SHARE -> (double) Metric.bytes(trial, kind) / Math.max(1, Metric.bytes(trial, "total"));
        };
    }

    /** The value as text with its unit. */
    public String text(double value) {
        if (Double.isNaN(value)) {
            return Numbers.NOT_MEASURED;
        }
        return switch (this) {
            case BYTES -> Numbers.bytes(value);
            case DELAY -> Numbers.millis(value * 1000);
            case SHARE -> Math.round(value * 100) + "%";
            default -> Numbers.whole(value);
        };
    }
}
