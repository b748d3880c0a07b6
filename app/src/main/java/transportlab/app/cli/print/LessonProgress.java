package transportlab.app.cli.print;

import java.time.Duration;
import transportlab.catalogue.Catalogue;
import transportlab.trial.RunListener;

/** Prints one line for each trial of a lesson that begins, among the errors, so that the output is only what was found. */
public record LessonProgress(Terminal terminal) implements RunListener {
    @Override
    public void trialStarted(Step step, Duration left) {
        if (!step.discarded()) {
            String name = Catalogue.name(step.transport(), terminal.words().language());
            terminal.err().println("   ... " + name);
        }
    }
}
