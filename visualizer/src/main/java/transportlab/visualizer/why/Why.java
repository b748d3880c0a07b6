package transportlab.visualizer.why;

import java.util.Arrays;
import java.util.List;
import transportlab.measure.Metric;

/**
 * Why a figure of a transport is what it is. All of it comes from one trial: the one whose value is the median.
 *
 * @param repetition the trial that is explained
 * @param question such as "Why 602 kB?"
 * @param product what gives the figure exactly; the numbers in it are strong
 * @param parts what the average consists of, by kind of byte or by stretch of time; may be empty
 * @param reason the reason in a sentence or two
 * @param model what was calculated, and how far off it is; empty if nothing was
 * @param assumptions what the calculation leaves out; empty unless it is more than 10 % off
 * @param meant what to look at in the trace
 */
public record Why(
        String transport,
        Column column,
        int repetition,
        String question,
        List<Piece> product,
        List<Part> parts,
        String reason,
        String model,
        String assumptions,
        Meant meant) {

    /** The columns of a result. */
    public enum Column {
        REQUESTS(Metric.REQUESTS),
        BYTES(Metric.BYTES),
        DELAY(Metric.DELAY);

        private final Metric metric;

        Column(Metric metric) {
            this.metric = metric;
        }

        public Metric metric() {
            return metric;
        }

        /** The column in which a metric stands. */
        public static Column of(Metric metric) {
            return Arrays.stream(values())
                    .filter(each -> each.metric == metric)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What is meant in the trace of the trial. */
    public enum Meant {
        /** The exchange with the most bytes. */
        LARGEST,
        /** A question that was answered with nothing, or else the first question. */
        ASKED,
        /** The delivery that took longest. */
        SLOWEST,
        /** An update that never arrived. */
        LOST
    }

    /** A piece of a line of text. */
    public record Piece(String text, boolean strong) {}

    /**
     * A part of an average.
     *
     * @param key a kind of byte as in results, or {@code wait}, {@code travel}, {@code decode}
     * @param label what it is, with its value
     */
    public record Part(String key, double value, String label) {}

    /** The product as one line. */
    public String productText() {
        return product.stream().map(Piece::text).reduce("", String::concat);
    }

    /** All of it, for screen readers. */
    public String spoken() {
        StringBuilder text =
                new StringBuilder(question).append(' ').append(productText()).append(". ");
        parts.forEach(part -> text.append(part.label()).append(". "));
        return text.append(reason).append(' ').append(model).toString().strip();
    }
}
