package transportlab.app.handout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import transportlab.app.lesson.FigureWords;
import transportlab.app.lesson.LessonResult;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Lesson;
import transportlab.lesson.Show;
import transportlab.lesson.Step;
import transportlab.lesson.check.Figures;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Figure;
import transportlab.lesson.claim.Measure;
import transportlab.lesson.claim.Part;
import transportlab.lesson.claim.Term;
import transportlab.lesson.question.Question;
import transportlab.visualizer.draw.FigureBars;
import transportlab.visualizer.model.BytesChart;
import transportlab.visualizer.model.Charts;
import transportlab.words.Words;

/**
 * The bars of a page, those that the desktop shows: one for each transport that the lesson has reached with the page's
 * experiment, with the figure that the page asks about.
 *
 * @param wanted the chart that is asked for; null if the page asks for none
 */
record Bars(Lesson lesson, Step step, Show.Chart wanted, Evidence evidence, Words words) {
    /** The figure that is drawn. */
    Figure figure() {
        if (step.question() instanceof Question.Amount amount) {
            return amount.of().figure();
        }
        return wanted == null ? new Figure(Measure.BYTES, Part.WHOLE) : wanted.of();
    }

    String experiment() {
        if (step.question() instanceof Question.Amount amount) {
            return amount.of().experiment();
        }
        return step.experiment().isEmpty() && !lesson.experiments().isEmpty()
                ? lesson.experiments().keySet().iterator().next()
                : step.experiment();
    }

    /** The transports of which there are figures. */
    List<String> transports() {
        Set<String> all = new LinkedHashSet<>(lesson.transports(experiment()));
        if (step.question() instanceof Question.Amount amount) {
            all.add(amount.of().transport());
        }
        return all.stream()
                .filter(id -> !evidence.trials(experiment(), id).isEmpty())
                .toList();
    }

    FigureBars drawing() {
        boolean stacked = FigureWords.isStacked(figure());
        BytesChart bytes = new Charts(LessonResult.of(lesson, experiment(), evidence), words).bytes(false);
        List<FigureBars.Bar> bars = new ArrayList<>();
        for (String id : transports()) {
            OptionalDouble value = Figures.median(new Term.Of(1, figure(), id, experiment()), evidence);
            bars.add(new FigureBars.Bar(
                    id,
                    Catalogue.name(id, words.language()),
                    value.orElse(0),
                    stacked && value.isPresent() ? pieces(bytes, id) : List.of(),
                    value.isPresent() ? Figures.text(figure(), value.getAsDouble()) : words.get("lesson.noFigure")));
        }
        double most = bars.stream().mapToDouble(FigureBars.Bar::amount).max().orElse(0);
        Set<String> kinds = new LinkedHashSet<>();
        bars.forEach(bar -> bar.pieces().forEach(piece -> kinds.add(piece.kind())));
        List<FigureBars.Kind> legend = bytes.legend().stream()
                .filter(entry -> kinds.contains(entry.kind()))
                .map(entry -> new FigureBars.Kind(entry.kind(), entry.word()))
                .toList();
        return new FigureBars(bars, most, legend);
    }

    /** The kinds of its bytes; what was needed to open counts with the kind. */
    private static List<FigureBars.Piece> pieces(BytesChart bytes, String id) {
        List<FigureBars.Piece> pieces = new ArrayList<>();
        bytes.bars().stream()
                .filter(bar -> bar.row().id().equals(id))
                .flatMap(bar -> bar.stack().segments().stream())
                .collect(Collectors.groupingBy(
                        segment -> segment.kind(),
                        LinkedHashMap::new,
                        Collectors.summingDouble(segment -> segment.bytes())))
                .forEach((kind, amount) -> pieces.add(new FigureBars.Piece(kind, amount)));
        return pieces;
    }
}
