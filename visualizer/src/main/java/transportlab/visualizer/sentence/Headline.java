package transportlab.visualizer.sentence;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Result;
import transportlab.measure.Verdict;
import transportlab.visualizer.outcome.Happenings;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * The sentence above a result, and the sentences above its charts: the largest ratio that the runs show, in bytes, or
 * else in delay, or else in requests.
 */
public final class Headline {
    private static final double LEAST = 1.2;
    private final Result result;
    private final Words words;
    private final Standing standing;
    private final OutcomeHeadline overPath;

    public Headline(Result result, Words words) {
        this.result = result;
        this.words = words;
        this.standing = new Standing(result);
        this.overPath = new OutcomeHeadline(result, words);
    }

    /** The sentence above everything. Over a path, what did not get through comes before what anything costs. */
    public String verdict() {
        return overPath.isNeeded() ? overPath.verdict() : cost();
    }

    /** What became of each technique over the path. */
    public OutcomeHeadline overPath() {
        return overPath;
    }

    /** The largest difference among those that can be compared. */
    public String cost() {
        List<String> measured = comparable();
        if (measured.isEmpty()) {
            return nothing();
        }
        if (measured.size() == 1) {
            String only = measured.get(0);
            return words.with("headline.alone", "a", name(only), "bytes", Numbers.bytes(median(only, Metric.BYTES)));
        }
        return largest(Metric.BYTES)
                .map(v -> said("headline.bytes", v))
                .or(() -> largest(Metric.DELAY).map(v -> said("headline.delay", v)))
                .or(() -> largest(Metric.REQUESTS).map(v -> said("headline.requests", v)))
                .orElseGet(this::same);
    }

    /**
     * What the sentence above everything is about.
     *
     * @param transport the one that it names first
     */
    public record About(String transport, Metric metric) {}

    /** Empty if there is nothing to compare. */
    public Optional<About> about() {
        List<String> measured = comparable();
        if (measured.size() <= 1) {
            return measured.stream().findFirst().map(only -> new About(only, Metric.BYTES));
        }
        return Stream.of(Metric.BYTES, Metric.DELAY, Metric.REQUESTS)
                .flatMap(metric -> largest(metric).stream().map(v -> new About(v.a(), metric)))
                .findFirst()
                .or(() -> closest(Metric.BYTES).map(v -> new About(v.a(), Metric.BYTES)));
    }

    /** There is nothing to compare: why. */
    private String nothing() {
        List<String> lost = standing.in(Standing.State.MARKED);
        List<String> cut = standing.in(Standing.State.CUT_BY_HAND);
        if (!lost.isEmpty()) {
            return words.with("headline.marked", "names", names(lost));
        }
        if (!cut.isEmpty()) {
            return words.with("headline.cutByHand", "names", names(cut));
        }
        List<String> undelivered = standing.in(Standing.State.UNDELIVERED);
        if (!undelivered.isEmpty()) {
            return overPath.verdict();
        }
        boolean partly = !standing.in(Standing.State.PARTLY_FAILED).isEmpty();
        return words.get(partly ? "headline.partly" : "headline.none");
    }

    private String same() {
        return closest(Metric.BYTES)
                .map(v -> words.with("headline.same", "a", name(v.a()), "b", name(v.b())))
                .orElse(words.get("headline.unclear"));
    }

    /** Why, in a sentence or two. */
    public String cause() {
        return overPath.isNeeded() ? overPath.cause() : costCause();
    }

    /** Why one costs more than the other. */
    public String costCause() {
        if (comparable().isEmpty()) {
            return "";
        }
        String count = comparable().size() == 1 ? "cause.alone" : "cause.same";
        StringBuilder text = new StringBuilder(result.isCalculated() ? words.get("cause.calculated") + ' ' : "");
        text.append(largest(Metric.BYTES)
                .flatMap(v -> new Shares(result).most(v.a()))
                .map(this::said)
                .orElseGet(() -> words.with(count, "n", Numbers.whole(deliveries()))));
        notToldApart(Metric.DELAY).ifPresent(more -> text.append(' ').append(more));
        List<String> out = standing.in(
                Standing.State.MARKED,
                Standing.State.UNDELIVERED,
                Standing.State.CUT_BY_HAND,
                Standing.State.PARTLY_FAILED,
                Standing.State.FAILED,
                Standing.State.NOT_RUN);
        if (!out.isEmpty()) {
            text.append(' ').append(words.with("cause.marked", "names", names(out)));
        }
        return text.toString();
    }

    private String said(Shares.Share share) {
        return words.with(
                "cause.share",
                "n",
                Numbers.whole(deliveries()),
                "percent",
                Math.round(100 * share.of()) + "%",
                "kind",
                words.get("kind.in." + share.kind()));
    }

    private Optional<String> notToldApart(Metric metric) {
        return verdicts(metric).stream()
                .filter(v -> v.finding() == Verdict.Finding.NOT_TOLD_APART)
                .min(Comparator.comparingDouble(Verdict::ratio))
                .map(v -> words.with(
                        v.runs() == 1 ? "cause.delays.one" : "cause.delays",
                        "a",
                        name(v.a()),
                        "b",
                        name(v.b()),
                        "k",
                        v.runs()));
    }

    /** The sentence above the chart of requests. */
    public String requests() {
        return largest(Metric.REQUESTS)
                .map(v -> said("headline.requests", v))
                .orElse(verdictOr("finding.requests.same"));
    }

    /** The sentence above the chart of requests and responses over time. */
    public String overTime() {
        return requests();
    }

    /** The sentence above the charts of bytes. */
    public String bytes() {
        return largest(Metric.BYTES).map(v -> said("headline.bytes", v)).orElse(verdictOr("finding.bytes.same"));
    }

    /** The sentence above the charts of delay. */
    public String delay() {
        boolean disturbed = verdicts(Metric.DELAY).isEmpty() && Disturbed.any(result.trials());
        return largest(Metric.DELAY)
                .map(v -> said("headline.delay", v))
                .orElse(verdictOr(disturbed ? "finding.delay.disturbed" : "finding.delay.same"));
    }

    /** The sentence above the chart of delay over time. */
    public String scatter() {
        return delay();
    }

    private String verdictOr(String key) {
        return comparable().size() < 2 ? verdict() : words.get(key);
    }

    private String said(String key, Verdict v) {
        return words.with(
                key,
                "a",
                name(v.a()),
                "b",
                name(v.b()),
                "ratio",
                Numbers.ratio(v.ratio()),
                "times",
                Numbers.ratio(v.ratio()).replace("×", ""));
    }

    /** The transport that needed the most bytes; empty if the runs do not show which one that is. */
    public Optional<String> mostBytes() {
        return largest(Metric.BYTES).map(Verdict::a);
    }

    /** How a guess of the transport with the most bytes came out. */
    public enum Guess {
        RIGHT,
        WRONG,
        /** The runs do not show which one it is, or the guessed transport has no figures to compare. */
        UNTOLD
    }

    /**
     * Judges a guess. Over a path, it is about the technique that fares worst. Else it is about the transport with the
     * most bytes; then a guess is also right if the runs do not tell it apart from the transport with the most bytes.
     *
     * @param id the transport that was guessed
     */
    public Guess judge(String id) {
        if (Happenings.areOverAPath(result)) {
            return overPath.judge(id);
        }
        Optional<String> most = mostBytes();
        if (most.isEmpty() || !comparable().contains(id)) {
            return Guess.UNTOLD;
        }
        boolean less = verdicts(Metric.BYTES).stream()
                .anyMatch(v -> v.b().equals(id)
                        && v.a().equals(most.get())
                        && v.finding().differs());
        return less ? Guess.WRONG : Guess.RIGHT;
    }

    /** The end of the key of the message about a guess. The message claims no more than was measured. */
    public String outcome(String id) {
        if (result.experiment().transports().size() == 1) {
            return "alone";
        }
        if (Happenings.areOverAPath(result)) {
            return "path." + judge(id).name().toLowerCase(Locale.ROOT);
        }
        return switch (judge(id)) {
            case RIGHT -> standing.isWhole() ? "right" : "right-so-far";
            case WRONG -> "wrong";
            case UNTOLD -> comparable().contains(id) ? "untold" : "no-figures";
        };
    }

    /** Deliveries of one run: the median of all. */
    public long deliveries() {
        long[] delivered = result.trials().stream()
                .filter(Measurement::whole)
                .mapToLong(trial -> trial.updates().delivered())
                .sorted()
                .toArray();
        return delivered.length == 0 ? 0 : delivered[delivered.length / 2];
    }

    private Optional<Verdict> largest(Metric metric) {
        return verdicts(metric).stream()
                .filter(v -> v.finding().differs() && v.ratio() >= LEAST)
                .max(Comparator.comparingDouble(Verdict::ratio));
    }

    private Optional<Verdict> closest(Metric metric) {
        return verdicts(metric).stream()
                .filter(v -> v.finding() == Verdict.Finding.ABOUT_THE_SAME)
                .max(Comparator.comparingDouble(Verdict::ratio));
    }

    private List<Verdict> verdicts(Metric metric) {
        return result.summary().verdicts().stream()
                .filter(v -> v.metric().equals(metric.key()))
                .toList();
    }

    private List<String> comparable() {
        return standing.in(Standing.State.MEASURED, Standing.State.UNFINISHED);
    }

    private String names(List<String> ids) {
        return String.join(", ", ids.stream().map(this::name).toList());
    }

    private double median(String id, Metric metric) {
        var values = result.summary().transports().get(id);
        return values == null || values.get(metric.key()) == null
                ? 0
                : values.get(metric.key()).median();
    }

    private String name(String id) {
        return Catalogue.name(id, words.language());
    }
}
