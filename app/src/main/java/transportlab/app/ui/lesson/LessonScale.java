package transportlab.app.ui.lesson;

import transportlab.lesson.Measure;
import transportlab.lesson.Question;

/**
 * The scale that all bars of a page share. It reaches as far as the longest measured bar or the largest possible guess.
 */
record LessonScale(Measure measure, double most, double mostGuess) {
    LessonScale(LessonModel model, Measure measure) {
        this(measure, most(model, measure), mostGuess(model));
    }

    private static double most(LessonModel model, Measure measure) {
        Question question = model.step().question();
        String hidden = question == null || model.isRevealed() ? "" : question.transport();
        double measured = model.learner().measured().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(hidden))
                .mapToDouble(entry -> measure.of(entry.getValue(), ""))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(1);
        double guess = question == null ? Double.NaN : mostGuess(model);
        return Double.isNaN(guess) ? measured : Math.max(measured, guess);
    }

    /** A value a little beyond the largest answer; NaN if there is no question or its reference was not measured. */
    private static double mostGuess(LessonModel model) {
        Question question = model.step().question();
        return question == null ? Double.NaN : model.learner().value(question.most());
    }
}
