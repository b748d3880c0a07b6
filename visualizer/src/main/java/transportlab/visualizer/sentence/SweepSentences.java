package transportlab.visualizer.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.OptionUnit;
import transportlab.sweep.Crossing;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPoint;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** What a sweep over one setting shows, in words. */
public record SweepSentences(Sweep sweep, Words words) {
    private static final double FAR = 0.1;
    private static final double SAME = 1.2;

    /** Both sides of the bargain at the first crossing, or who always sends the most. */
    public String headline() {
        String found = sweep.crossings().stream()
                .filter(crossing -> crossing.delayOfOne() != null && crossing.delayOfOther() != null)
                .findFirst()
                .or(() -> sweep.crossings().stream().findFirst())
                .map(this::bargain)
                .or(this::always)
                .orElseGet(() -> words.get("sweep.nothing"));
        OptionalDouble miss = worstMiss();
        if (miss.isEmpty()) {
            return hasLines() ? words.with("sweep.calculated", "headline", found) : found;
        }
        return miss.getAsDouble() > FAR ? words.with("sweep.rough", "headline", found) : found;
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
                                Numbers.ratio(ratio)));
    }

    /** The transport that sends the most bytes at every value. */
    private Optional<String> always() {
        return sweep.transports().stream()
                .filter(this::sendsMostEverywhere)
                .findFirst()
                .map(id -> words.with("sweep.always", "name", name(id)));
    }

    private boolean sendsMostEverywhere(String id) {
        List<SweepPoint> line = line(id);
        return !line.isEmpty()
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
        for (Crossing crossing : sweep.crossings()) {
            all.add(words.with(
                    "sweep.crossing",
                    "value",
                    value(crossing.at()),
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
        if (sweep.crossings().isEmpty() && hasLines()) {
            all.add(words.with(
                    "sweep.noCrossing",
                    "from",
                    sweepEnd(0),
                    "to",
                    sweepEnd(sweep.over().values().size() - 1)));
        }
        worstMiss()
                .ifPresent(miss -> all.add(words.with(
                        "sweep.met",
                        "n",
                        sweep.points().stream().filter(SweepPoint::isMeasured).count(),
                        "percent",
                        (int) Math.ceil(100 * miss) + "%")));
        representatives().ifPresent(all::add);
        return all;
    }

    private String sweepEnd(int index) {
        return value(sweep.over().number(index));
    }

    private Optional<String> representatives() {
        return sweep.points().stream()
                .filter(point -> point.representatives() != null)
                .reduce((before, last) -> last)
                .map(point -> words.with(
                        "predicted.representatives",
                        "clients",
                        Numbers.whole(point.representatives().clients()),
                        "n",
                        Numbers.whole(point.representatives().n()),
                        "weight",
                        Numbers.significant(point.representatives().weight())));
    }

    /** By how much the calculated bytes miss those of a measured point at most; empty if there is no such pair. */
    public OptionalDouble worstMiss() {
        return sweep.points().stream()
                .filter(SweepPoint::isMeasured)
                .flatMap(live -> sweep.point(live.transport(), live.index(), false).stream()
                        .map(model -> Math.abs(model.bytesPerSecond() / live.bytesPerSecond() - 1)))
                .mapToDouble(Double::doubleValue)
                .max();
    }

    /** The name of the setting. */
    public String setting() {
        return words.get("sweep.setting." + sweep.over().key());
    }

    /** The setting with a value: {@code a poll interval of 530 ms}. */
    private String with(double number) {
        return words.with("sweep.with." + sweep.over().key(), "value", value(number));
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
