package transportlab.visualizer.sentence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Crowd;
import transportlab.experiment.OptionUnit;
import transportlab.measure.Representatives;
import transportlab.sweep.Crossing;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPoint;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** What a sweep over one setting shows, in words. */
public record SweepSentences(Sweep sweep, Words words) {
    private static final double FAR = 0.1;
    private static final double SAME = 1.2;
    private static final double LEAST_CHANGE = 0.01;
    private static final double LEAST_MISS = 0.005;

    /** Both sides of the bargain at the first crossing, or who always sends the most. */
    public String headline() {
        String found = told().map(this::bargain)
                .or(this::indifferent)
                .or(this::always)
                .orElseGet(() -> words.get("sweep.nothing"));
        if (isRough()) {
            return words.with("sweep.rough", "headline", found);
        }
        return hasLines() && !isMeasured() ? words.with("sweep.calculated", "headline", found) : found;
    }

    /** Whether what the headline says was measured: at values on both sides of the crossing, or at all. */
    private boolean isMeasured() {
        double[] at = sweep.points().stream()
                .filter(SweepPoint::isMeasured)
                .mapToDouble(sweep::x)
                .toArray();
        return told().map(crossing -> DoubleStream.of(at).anyMatch(x -> x <= crossing.at())
                        && DoubleStream.of(at).anyMatch(x -> x >= crossing.at()))
                .orElse(at.length > 0);
    }

    /** The crossing that the headline names: the first whose delays are known, or else the first. */
    public Optional<Crossing> told() {
        List<Crossing> all = sweep.crossings();
        return all.stream()
                .filter(crossing -> crossing.delayOfOne() != null && crossing.delayOfOther() != null)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private boolean hasLines() {
        return sweep.points().stream().anyMatch(point -> !point.isMeasured());
    }

    private String bargain(Crossing crossing) {
        Double one = crossing.delayOfOne();
        Double other = crossing.delayOfOther();
        String same = words.with(
                "sweep.same",
                "with",
                with(crossing.at()),
                "one",
                name(crossing.one()),
                "other",
                name(crossing.other()));
        if (one == null || other == null) {
            return same + ".";
        }
        boolean oneWaits = one >= other;
        double ratio = oneWaits ? one / other : other / one;
        return same
                + (ratio < SAME
                        ? words.get("sweep.sameDelay")
                        : words.with(
                                "sweep.delay",
                                "name",
                                name(oneWaits ? crossing.one() : crossing.other()),
                                "ratio",
                                words.times(ratio)));
    }

    /** The transport that sends the most bytes at every value. */
    private Optional<String> always() {
        return sweep.transports().stream()
                .filter(this::sendsMostEverywhere)
                .findFirst()
                .map(id -> words.with("sweep.always", "name", name(id)));
    }

    /** Said if neither bytes nor delays change. */
    private Optional<String> indifferent() {
        boolean changes = sweep.done().size() < 2
                || sweep.transports().stream()
                        .anyMatch(id -> varies(id, SweepPoint.Figure.BYTES) || varies(id, SweepPoint.Figure.DELAY));
        return changes ? Optional.empty() : Optional.of(words.with("sweep.indifferent", "setting", title()));
    }

    private boolean varies(String id, SweepPoint.Figure figure) {
        DoubleSummaryStatistics values = line(id).stream()
                .map(point -> point.of(figure))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return values.getCount() > 0 && values.getMax() > values.getMin() * (1 + LEAST_CHANGE);
    }

    private boolean sendsMostEverywhere(String id) {
        List<SweepPoint> line = line(id);
        return sweep.done().size() > 1
                && sweep.transports().size() > 1
                && line.stream().allMatch(point -> sweep.transports().stream()
                        .flatMap(other -> line(other).stream())
                        .filter(other -> other.index() == point.index())
                        .allMatch(other -> other.bytesPerSecond() <= point.bytesPerSecond()));
    }

    private List<SweepPoint> line(String id) {
        List<SweepPoint> calculated = sweep.line(id);
        return calculated.isEmpty() ? sweep.measured(id) : calculated;
    }

    /** All that there is to say, below the headline. */
    public List<String> more() {
        List<String> all = new ArrayList<>();
        List<Crossing> crossings = new ArrayList<>(sweep.crossings());
        // the one that the headline names comes first
        told().ifPresent(told -> {
            crossings.remove(told);
            crossings.add(0, told);
        });
        for (Crossing crossing : crossings) {
            all.add(words.with(
                    "sweep.crossing",
                    "value",
                    about(crossing.at()),
                    "one",
                    name(crossing.one()),
                    "other",
                    name(crossing.other()),
                    "bytes",
                    Numbers.bytes(crossing.bytesPerSecond()),
                    "delayOne",
                    Numbers.millis(crossing.delayOfOne()),
                    "delayOther",
                    Numbers.millis(crossing.delayOfOther())));
        }
        List<Integer> done = sweep.done();
        if (sweep.crossings().isEmpty()
                && hasLines()
                && done.size() > 1
                && sweep.transports().size() > 1) {
            all.add(words.with("sweep.noCrossing", "from", end(done.get(0)), "to", end(done.get(done.size() - 1))));
        }
        all.addAll(beside());
        return all;
    }

    /** How good the calculation is, and what it leaves out. */
    public List<String> beside() {
        List<String> all = new ArrayList<>();
        worstMiss()
                .ifPresent(miss -> all.add(
                        miss < LEAST_MISS
                                ? words.with("sweep.equal", "n", misses().size())
                                : words.with(
                                        "sweep.met",
                                        "n",
                                        misses().size(),
                                        "percent",
                                        (int) Math.ceil(100 * miss) + "%")));
        if (!LinkText.isSteady(sweep.options())
                || List.of("jitter", "loss").contains(sweep.over().key())) {
            all.add(words.get("link.limits"));
        }
        representatives().ifPresent(all::add);
        return all;
    }

    private String end(int index) {
        return value(sweep.over().number(index));
    }

    private Optional<String> representatives() {
        return sweep.points().stream()
                .map(SweepPoint::representatives)
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(Representatives::clients))
                .map(most -> sweep.over().key().equals("clients")
                        ? words.with("sweep.represented", "n", Numbers.whole(Crowd.MOST)) + " "
                                + Predicted.exactness(sweep.options(), words)
                        : Predicted.represented(most, sweep.options(), words));
    }

    /** By how much the calculated bytes miss those of a measured point at most; empty if there is no such pair. */
    public OptionalDouble worstMiss() {
        return misses().stream().mapToDouble(Double::doubleValue).max();
    }

    /** Whether a measured point is so far from the calculation that this is only a rough estimate. */
    public boolean isRough() {
        return worstMiss().orElse(0) > FAR;
    }

    /** By how much the calculated bytes miss the measured ones, for each point that has both. */
    private List<Double> misses() {
        return sweep.points().stream()
                .filter(live -> live.isMeasured() && live.complete() && live.bytesPerSecond() > 0)
                .flatMap(live -> sweep.point(live.transport(), live.index(), false).stream()
                        .map(model -> Math.abs(model.bytesPerSecond() / live.bytesPerSecond() - 1)))
                .toList();
    }

    /** The name of the setting. */
    public String setting() {
        return words.get("sweep.setting." + sweep.over().key());
    }

    /** The name of the setting as a title. */
    public String title() {
        return setting().substring(0, 1).toUpperCase(Locale.ROOT) + setting().substring(1);
    }

    /** The setting with a value: {@code a poll interval of 530 ms}. */
    private String with(double number) {
        return words.with("sweep.with." + sweep.over().key(), "value", about(number));
    }

    /** The setting and a value of it: {@code 530 ms: poll interval}, {@code 1,000 clients}. */
    public String named(double number) {
        return words.with("sweep.named." + sweep.over().key(), "value", value(number));
    }

    /** A value that was interpolated between others. */
    public String about(double number) {
        double rounded = new BigDecimal(number).round(new MathContext(2)).doubleValue();
        return words.with("sweep.about", "value", value(rounded));
    }

    /** A value of the setting with its unit. */
    public String value(double number) {
        String text = sweep.over().unit().isTime()
                ? time(sweep.over().unit() == OptionUnit.MILLIS ? number : number * 1000)
                : Numbers.significant(number);
        return words.with("sweep.unit." + sweep.over().unit(), "n", text);
    }

    private static String time(double millis) {
        return millis >= 999.5 ? Numbers.significant(millis / 1000) + " s" : Numbers.significant(millis) + " ms";
    }

    private String name(String id) {
        return Catalogue.name(id, words.language());
    }
}
