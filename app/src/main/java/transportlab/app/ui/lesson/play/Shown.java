package transportlab.app.ui.lesson.play;

import transportlab.lesson.Run;
import transportlab.lesson.Show;
import transportlab.lesson.Step;
import transportlab.lesson.question.Question;

/** What of the open page is shown. */
public record Shown(LessonModel model) {

    /** The experiment that the page asks about, or speaks of; that of the first run as long as it speaks of none. */
    public String experiment() {
        Question.Amount amount = Amounts.of(model.step());
        if (amount != null) {
            return amount.of().experiment();
        }
        String here = model.step().experiment();
        return here.isEmpty() && !model.lesson().experiments().isEmpty()
                ? model.lesson().experiments().keySet().iterator().next()
                : here;
    }

    /** Whether it would show what the page is yet to run, and its question is not on it. */
    public boolean isTooEarly() {
        Step step = model.step();
        Show show = step.show();
        boolean isAsked = step.question() instanceof Question.Find || step.question() instanceof Question.Moment;
        if (model.isRevealed() || isAsked || step.run() == null) {
            return false;
        }
        Run run = step.run();
        if (show instanceof Show.Messages messages) {
            return run.experiment().equals(messages.experiment())
                    && run.transports().contains(messages.transport());
        }
        if (show instanceof Show.Strip strip) {
            return run.experiment().equals(strip.experiment())
                    && run.transports().contains(strip.transport());
        }
        return show instanceof Show.Survived;
    }
}
