package transportlab.app.ui.lesson.play;

import java.util.Optional;
import java.util.OptionalDouble;
import transportlab.lesson.Show;
import transportlab.lesson.Step;
import transportlab.lesson.check.Answers;
import transportlab.lesson.check.Judged;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.lesson.trace.Moments;

/** What was true of the question of a page, and how near the guess came. */
public record Truth(LessonModel model) {

    /** What was true; empty if the figures do not tell. */
    public Optional<Guess> of(Step step) {
        if (step.question() instanceof Question.Moment moment) {
            return seen(model, step, moment.transport()).flatMap(seen -> {
                OptionalDouble at = Moments.millis(seen.trial(), seen.conversations(), moment.update(), moment.stage());
                return at.isPresent() ? Optional.of(Guess.value(at.getAsDouble())) : Optional.empty();
            });
        }
        return Answers.truth(step.question(), model.learner().evidence());
    }

    /** How the guess of a page compares; empty if there is none, or if the figures do not tell. */
    public Optional<Judged> judged(int page) {
        Step step = model.lesson().steps().get(page);
        Guess guess = model.learner().guess(page);
        return step.question() == null || guess == null
                ? Optional.empty()
                : of(step).map(truth -> Answers.judge(step.question(), guess, truth));
    }

    private static Optional<LessonTraces.Seen> seen(LessonModel model, Step step, String transport) {
        String experiment = step.show() instanceof Show.Strip strip ? strip.experiment() : step.experiment();
        return model.seen(experiment, transport).filter(seen -> seen.trial() != null);
    }

    /**
     * Whether the page has something on which a guess can be made. A client whose messages cannot be shown offers no
     * field and no moment.
     */
    static boolean canBeGuessed(LessonModel model) {
        Step step = model.step();
        if (step.question() instanceof Question.Moment && step.show() instanceof Show.Strip strip) {
            return canBeSeen(model, strip.experiment(), strip.transport());
        }
        if (step.question() instanceof Question.Find && step.show() instanceof Show.Messages messages) {
            return canBeSeen(model, messages.experiment(), messages.transport());
        }
        return true;
    }

    private static boolean canBeSeen(LessonModel model, String experiment, String transport) {
        return model.seen(experiment, transport)
                .map(seen -> seen.trial() != null && !seen.conversations().isEmpty())
                .orElse(true);
    }
}
