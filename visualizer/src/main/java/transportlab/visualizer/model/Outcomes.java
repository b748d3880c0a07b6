package transportlab.visualizer.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.measure.Outcome;
import transportlab.measure.Result;
import transportlab.visualizer.outcome.Happened;
import transportlab.visualizer.outcome.Happenings;
import transportlab.visualizer.sentence.BothSides;
import transportlab.visualizer.sentence.OutcomeHeadline;
import transportlab.visualizer.sentence.OutcomeWords;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Makes the chart of what became of each technique over a path. */
final class Outcomes {
    private static final OutcomeChart.Notice NO_NOTICE = new OutcomeChart.Notice(null, "", "", "", "-");

    private final Result result;
    private final Words words;
    private final OutcomeWords said;
    private final String rounds;
    private final List<Happened> all;
    private final double seconds;

    /**
     * @param rounds how many rounds, in words
     */
    Outcomes(Result result, Words words, String rounds) {
        this.result = result;
        this.words = words;
        this.said = new OutcomeWords(words, result.isCalculated());
        this.rounds = rounds;
        this.all = Happenings.of(result);
        this.seconds = Numbers.seconds(result.experiment().options().getOrDefault("duration", "0"));
    }

    OutcomeChart chart() {
        OutcomeHeadline headline = new OutcomeHeadline(result, words);
        String of = sameForAll() ? words.with("outcome.column.of", "n", Numbers.whole(expected())) : "";
        return new OutcomeChart(
                new Head("outcome", words.get("chart.outcome.title"), unit(), headline.verdict()),
                result.experiment().transports().stream().map(this::line).toList(),
                new OutcomeChart.Columns(
                        words.get("outcome.column.happened"),
                        words.get("outcome.column.delivered"),
                        words.get("outcome.column.notice"),
                        words.get("outcome.column.client"),
                        words.get("outcome.column.server")),
                of,
                mostMillis(),
                headline.about().stream().map(Happened::transport).toList());
    }

    private String unit() {
        int roundsRun = all.stream().mapToInt(Happened::rounds).max().orElse(1);
        String calculated = result.isCalculated() ? ". " + words.get("cause.calculated") : "";
        return unit(roundsRun) + calculated;
    }

    private String unit(int roundsRun) {
        return sameForAll()
                ? words.with("chart.outcome.unit", "n", Numbers.whole(expected() / roundsRun), "rounds", rounds)
                : words.with("chart.outcome.unit.some", "rounds", rounds);
    }

    private boolean sameForAll() {
        return all.stream().mapToLong(Happened::expected).distinct().count() == 1;
    }

    private long expected() {
        return all.stream().mapToLong(Happened::expected).max().orElse(0);
    }

    /** A screen that stays old is old for as long as was measured. */
    private double mostMillis() {
        Stream<Happened.Notice> noticed = all.stream().map(Happened::notice).filter(java.util.Objects::nonNull);
        return Math.max(
                1,
                noticed.mapToDouble(notice -> notice.isNever() ? 1000 * seconds : notice.millis())
                        .max()
                        .orElse(1));
    }

    private OutcomeChart.Line line(String id) {
        Row row = TransportRounds.of(id, result, words).row();
        Optional<Happened> happened =
                all.stream().filter(each -> each.transport().equals(id)).findFirst();
        return row.state() == Row.State.FAILED || row.state() == Row.State.ABSENT
                ? without(row)
                : happened.map(of -> line(row, of)).orElseGet(() -> without(row));
    }

    private static OutcomeChart.Line without(Row row) {
        return new OutcomeChart.Line(
                row,
                null,
                true,
                row.mark(),
                "",
                List.of(),
                0,
                "",
                NO_NOTICE,
                row.name() + ": " + row.mark(),
                List.of());
    }

    private OutcomeChart.Line line(Row row, Happened of) {
        boolean tells = of.outcome() == Outcome.FELL_BACK || of.triedInVain();
        List<OutcomeChart.Step> steps = tells && !of.differs() ? steps(of) : List.of();
        double share = (double) of.delivered() / Math.max(1, expected());
        String delivered = sameForAll()
                ? Numbers.whole(of.delivered())
                : words.with(
                        "outcome.of",
                        "delivered",
                        Numbers.whole(of.delivered()),
                        "expected",
                        Numbers.whole(of.expected()));
        return new OutcomeChart.Line(
                row,
                of.outcome(),
                !result.isCalculated(),
                said.word(of.outcome()),
                row.state() == Row.State.MARKED ? row.mark() : beside(of, steps.isEmpty() ? said.reason(of) : ""),
                steps,
                share,
                delivered,
                notice(of),
                Stream.concat(
                                Stream.of(said.sentence(of, seconds)),
                                new BothSides(result, words).sentence(of.transport()).stream())
                        .collect(java.util.stream.Collectors.joining(" ")),
                sides(of.transport()));
    }

    /** Adds what was calculated, if that is something else. */
    private String beside(Happened of, String reason) {
        return Happenings.calculated(result, of.transport())
                .filter(model -> model.outcome() != of.outcome())
                .map(model -> words.with("outcome.model", "reason", reason, "word", said.brief(model.outcome())))
                .orElse(reason);
    }

    private List<OutcomeChart.Step> steps(Happened of) {
        return of.tried().stream()
                .map(tried -> new OutcomeChart.Step(
                        tried.transport(),
                        Catalogue.find(tried.transport())
                                .map(technique -> technique.info().chip())
                                .orElse("??"),
                        Catalogue.name(tried.transport(), words.language()),
                        tried.kept()))
                .toList();
    }

    private OutcomeChart.Notice notice(Happened of) {
        Happened.Notice notice = of.notice();
        if (notice == null) {
            String nothing = words.get("outcome.notice.nothing");
            return new OutcomeChart.Notice(null, "", nothing, "", nothing);
        }
        if (notice.isNever()) {
            String n = Numbers.significant(seconds);
            return new OutcomeChart.Notice(
                    null,
                    words.get("outcome.notice.never"),
                    words.with("outcome.notice.never.in", "n", n),
                    words.get("outcome.notice.nobody"),
                    words.with("outcome.notice.neverIn", "n", n));
        }
        String time = OutcomeWords.time(notice.millis());
        String what = said.noticed(of);
        return new OutcomeChart.Notice(notice.millis(), time, what, "", what.isEmpty() ? time : time + ", " + what);
    }

    private List<String> sides(String id) {
        Optional<Measurement> first = result.trials().stream()
                .filter(trial -> trial.transport().equals(id))
                .findFirst();
        return first.flatMap(BothSides::of)
                .map(sides -> List.of(
                        Numbers.bytes(sides.clientUp() + sides.clientDown()),
                        Numbers.bytes(sides.serverUp() + sides.serverDown())))
                .orElse(List.of());
    }
}
