package transportlab.app.ui.lesson.chart;

import java.util.OptionalDouble;
import java.util.Set;
import transportlab.app.ui.lesson.play.Amounts;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.lesson.check.Figures;
import transportlab.lesson.claim.Figure;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;

/**
 * The scale that all bars of a page share. It reaches as far as the longest measured bar or the largest possible guess.
 *
 * @param hidden the transports whose figures would give the answer away
 */
record LessonScale(Figure figure, String experiment, Set<String> hidden, double most) {
    static LessonScale of(LessonModel model, Figure figure, String experiment, Set<String> hidden) {
        double most = model.learner().ran(experiment).stream()
                .filter(id -> !hidden.contains(id))
                .map(id -> new Amounts.Asked(figure, id, experiment))
                .map(asked -> Figures.median(asked.term(), model.learner().evidence()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max()
                .orElse(0);
        double guess = mostGuess(model, figure);
        double longest = Double.isNaN(guess) ? most : Math.max(most, guess);
        return new LessonScale(figure, experiment, hidden, longest > 0 ? longest : 1);
    }

    /**
     * A value a little beyond the largest answer, and once the truth is shown the guess itself; NaN if the page asks for
     * something else or nothing was guessed.
     */
    private static double mostGuess(LessonModel model, Figure figure) {
        Question.Amount question = Amounts.of(model.step());
        if (question == null || !question.of().figure().equals(figure)) {
            return Double.NaN;
        }
        Guess guess = model.learner().guess(model.pageProperty().get());
        boolean told = model.isRevealed();
        if (told && (guess == null || guess.value() == null)) {
            return Double.NaN;
        }
        return Amounts.value(
                model.step(),
                told ? guess.value() : Amounts.most(question),
                model.learner().evidence());
    }
}
