package transportlab.visualizer.model;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Result;
import transportlab.transport.TransportInfo;
import transportlab.visualizer.outcome.Happenings;
import transportlab.visualizer.sentence.Failures;
import transportlab.visualizer.sentence.OutcomeWords;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * The trials of one transport in a result, and what must be said of them.
 *
 * @param beside what was calculated beside them
 * @param expected what was calculated for other settings, which are to be run next; null if nothing was
 */
record TransportRounds(
        String id,
        List<Measurement> all,
        List<Measurement> beside,
        Measurement expected,
        Words words,
        Map<String, String> options) {

    static TransportRounds of(String id, Result result, Words words) {
        return of(id, result, null, words);
    }

    static TransportRounds of(String id, Result result, Measurement expected, Words words) {
        List<Measurement> all = result.trials().stream()
                .filter(trial -> trial.transport().equals(id))
                .toList();
        List<Measurement> beside = result.isCalculated()
                ? List.of()
                : Result.calculated(result.all()).stream()
                        .filter(trial -> trial.transport().equals(id))
                        .toList();
        return new TransportRounds(
                id, all, beside, expected, words, result.experiment().options());
    }

    /**
     * What was calculated beside it; null if nothing was, if what was measured is not comparable, or if other settings
     * are looked at.
     */
    Beside calculated(Metric metric) {
        List<Double> values = beside.stream()
                .map(metric::of)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        return values.isEmpty() || expected != null || !all.stream().allMatch(Measurement::comparable)
                ? null
                : Beside.of(Spread.of(values).median(), shown(metric));
    }

    /** The same without what other settings would yield. */
    TransportRounds asMeasured() {
        return new TransportRounds(id, all, beside, null, words, options);
    }

    /** What was calculated for the settings that are to be run next; null if nothing was. */
    Double expected(Metric metric) {
        OptionalDouble value = expected == null ? OptionalDouble.empty() : metric.of(expected);
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }

    /** A figure, and what it would become. */
    static String becoming(String now, String then) {
        return now + " → " + then;
    }

    /** The median that is shown. */
    private double shown(Metric metric) {
        List<Measurement> trials = metric == Metric.DELAY ? delayed() : measured();
        return Spread.of(trials.stream()
                        .map(metric::of)
                        .filter(OptionalDouble::isPresent)
                        .map(OptionalDouble::getAsDouble)
                        .toList())
                .median();
    }

    /** Those with figures of a technique that did its work. */
    List<Measurement> measured() {
        return all.stream().filter(Measurement::whole).toList();
    }

    /** Those whose delays count. */
    List<Measurement> counting() {
        return measured().stream().filter(Measurement::delayCounts).toList();
    }

    /** The trials whose delays are shown: those that count or, if none counts, all of them with a mark. */
    List<Measurement> delayed() {
        return counting().isEmpty() ? measured() : counting();
    }

    Spread spread(ToDoubleFunction<Measurement> value) {
        return Spread.of(measured().stream().map(value::applyAsDouble).toList());
    }

    /** The trial whose value is the median, or the two around it. What is drawn of them adds up to the median. */
    List<Measurement> middle(ToDoubleFunction<Measurement> value) {
        List<Measurement> sorted = measured().stream()
                .sorted(java.util.Comparator.comparingDouble(value))
                .toList();
        int n = sorted.size();
        return n == 0 ? List.of() : sorted.subList((n - 1) / 2, n / 2 + 1);
    }

    Row row() {
        TransportInfo info = Catalogue.find(id).map(t -> t.info()).orElse(null);
        String chip = info == null ? "??" : info.chip();
        String note = info == null ? "" : Words.fill(info.words().get(words.language(), "note"), values());
        return new Row(id, chip, Catalogue.name(id, words.language()), note, state(), mark());
    }

    /** The row in a chart of delays. It has a mark if some rounds do not count. */
    Row delayRow() {
        Row row = row();
        boolean marked = row.state() == Row.State.MEASURED
                && counting().size() < measured().size();
        if (!marked) {
            return row;
        }
        String mark = row.mark().isEmpty() ? delayMark() : row.mark() + ", " + delayMark();
        return new Row(row.id(), row.chip(), row.name(), row.note(), row.state(), mark);
    }

    private String delayMark() {
        return counting().isEmpty()
                ? words.get("mark.delay.none")
                : words.with(
                        "mark.delay", "n", counting().size(), "k", measured().size());
    }

    private Map<String, String> values() {
        return Map.of("poll", Numbers.duration(options.getOrDefault("poll-interval", "")));
    }

    private Row.State state() {
        if (all.isEmpty()) {
            return Row.State.ABSENT;
        }
        if (all.stream().anyMatch(trial -> trial.failure() != null)) {
            return Row.State.FAILED;
        }
        if (!all.stream().allMatch(Measurement::whole)) {
            return Row.State.UNDELIVERED;
        }
        return all.stream().allMatch(Measurement::comparable) ? Row.State.MEASURED : Row.State.MARKED;
    }

    private String mark() {
        return switch (state()) {
            case MEASURED -> cut();
            case ABSENT -> words.get("mark.absent");
            case FAILED -> failed();
            case MARKED -> marked();
            case UNDELIVERED -> undelivered();
        };
    }

    private String failed() {
        List<Measurement> failed =
                all.stream().filter(trial -> trial.failure() != null).toList();
        String why = new Failures(words).sentence(failed.get(0).failure());
        return failed.size() == all.size()
                ? words.with("mark.failed", "why", why)
                : words.with("mark.failedSome", "n", failed.size(), "k", all.size(), "why", why);
    }

    private String undelivered() {
        OutcomeWords said = new OutcomeWords(words, false);
        return Happenings.of(id, all)
                .map(of -> words.with("mark.outcome", "word", said.word(of.outcome()), "reason", said.reason(of)))
                .orElse("");
    }

    private String marked() {
        long lost = sum(trial -> trial.updates().lost());
        long duplicated = sum(trial -> trial.updates().duplicated());
        long outOfOrder = sum(trial -> trial.updates().outOfOrder());
        if (lost > 0) {
            return words.with(
                    "mark.lost", "lost", Numbers.whole(lost), "expected", Numbers.whole(sum(trial -> trial.updates()
                            .expected())));
        }
        if (duplicated > 0) {
            return words.with("mark.duplicated", "n", Numbers.whole(duplicated));
        }
        return outOfOrder > 0
                ? words.with("mark.outOfOrder", "n", Numbers.whole(outOfOrder))
                : words.with("mark.cutByHand", "cut", cut());
    }

    /** What a cut did in the worst of the rounds; empty without a cut. */
    private String cut() {
        return measured().stream()
                .map(Measurement::cut)
                .filter(java.util.Objects::nonNull)
                .max(java.util.Comparator.comparingDouble(
                        cut -> cut.backMillisMax() == null ? Double.MAX_VALUE : cut.backMillisMax()))
                .map(cut -> words.with(
                        "mark.cut",
                        "back",
                        cut.back(),
                        "clients",
                        cut.clients(),
                        "time",
                        Numbers.millis(cut.backMillisMax() == null ? null : cut.backMillisMax() * 1000)))
                .orElse("");
    }

    private long sum(java.util.function.ToLongFunction<Measurement> value) {
        return measured().stream().mapToLong(value).sum();
    }
}
