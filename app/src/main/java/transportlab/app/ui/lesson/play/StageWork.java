package transportlab.app.ui.lesson.play;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import transportlab.app.ui.lesson.stage.StageLook;
import transportlab.app.ui.lesson.stage.StageModel;
import transportlab.lesson.Show;
import transportlab.lesson.check.Claims;
import transportlab.lesson.claim.Cell;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.Finding;
import transportlab.lesson.claim.Staged;
import transportlab.lesson.question.Question;

/** Brings to the learner what a browser does on the stage, or the recorded attempts. */
public final class StageWork {
    /** The reason why nothing is waited for any more if the browser is through and attempts got no answer in time. */
    private static final String LATE = "late";

    private final LessonModel model;
    private final LessonLab lab;
    private final StageModel stage;
    private final Runnable done;
    private final Consumer<String> failed;
    private boolean waiting;
    private boolean following;
    private boolean taking;

    /**
     * @param done called when everything has come that the page shows
     * @param failed called with the reason why the stage could not be opened
     */
    StageWork(LessonModel model, LessonLab lab, StageModel stage, Runnable done, Consumer<String> failed) {
        this.model = model;
        this.lab = lab;
        this.stage = stage;
        this.done = done;
        this.failed = failed;
        stage.changesProperty().addListener((of, before, now) -> follow());
    }

    /** Opens the stage, and waits for what the page shows. */
    void begin() {
        waiting = true;
        lab.setWaiting(true);
        Optional<Staged> instead = lab.insteadOfBrowser();
        if (instead.isPresent()) {
            take(instead.get());
        } else {
            again();
        }
    }

    /** Opens the browser once more. What came of the attempts is replaced when all are there that were shown. */
    public void again() {
        if (isWhole(stage.seen())) {
            // its pages do not try twice
            stage.close();
        }
        following = true;
        taking = false;
        stage.open(Locale.forLanguageTag(model.language()));
    }

    /** Shows the recorded attempts in place of those of a browser. The stage closes. */
    void recorded() {
        stop();
        lab.recordedStage(
                staged -> {
                    waiting = true;
                    take(staged);
                },
                failed);
    }

    /** Stops waiting, as far as the page waits for a browser. */
    void stopWaiting() {
        if (waiting) {
            stop();
        }
    }

    /** Waits no longer, and closes the stage. */
    void stop() {
        waiting = false;
        following = false;
        taking = false;
        lab.setWaiting(false);
        stage.close();
    }

    private void follow() {
        if (model.lesson() == null) {
            return;
        }
        if (following && !stage.problem().isEmpty()) {
            String why = stage.problem();
            stop();
            failed.accept(why);
            return;
        }
        Staged seen = stage.seen();
        if (following && isWhole(seen) || taking && !seen.attempts().isEmpty()) {
            taking = true;
            take(seen);
        } else if (following && stage.isOver()) {
            following = false;
            waiting = false;
            lab.setWaiting(false);
            failed.accept(LATE);
        } else {
            model.settle();
        }
    }

    /** Whether everything is there that this page shows, and everything that other pages have shown. */
    private boolean isWhole(Staged seen) {
        Set<Cell> wanted = model.learner().shownOfStage();
        if (model.step().show() instanceof Show.Stage show) {
            wanted.addAll(show.cells());
        }
        return !wanted.isEmpty() && seen.has(wanted);
    }

    private void take(Staged staged) {
        if (!staged.equals(model.evidence().staged())) {
            model.learner().take(staged);
            model.keepMeasured();
        }
        boolean waited = waiting;
        waiting = false;
        lab.setWaiting(false);
        if (waited) {
            done.run();
        } else {
            model.settle();
        }
    }

    /** What the page shows of the stage. Until its guess is made, only what earlier pages have shown. */
    public StageLook look(Show.Stage show) {
        stage.wantRecording();
        boolean revealed = model.isRevealed();
        boolean locked = revealed || waiting;
        Set<Cell> open = model.learner().shownOfStage();
        return new StageLook(
                show,
                waiting ? stage.seen() : model.evidence().staged(),
                locked ? asked(model.step().question()) : null,
                open,
                locked,
                revealed,
                model.work().lacksStage() && lab.insteadOfBrowser().isEmpty());
    }

    /** The cell that the right answer speaks of; null if no answer speaks of one. */
    private Cell asked(Question question) {
        return question instanceof Question.Which which
                ? which.options().stream()
                        .map(Question.Option::when)
                        .filter(Claim.Attempted.class::isInstance)
                        .filter(when -> Claims.check(when, model.evidence()).finding() == Finding.HOLDS)
                        .map(when -> ((Claim.Attempted) when).cell())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The bytes of the cell that is chosen, if they may be seen. */
    public Optional<StageModel.Bytes> chosenBytes(Show.Stage show) {
        StageLook look = look(show);
        return look.current(stage.chosenProperty().get())
                .flatMap(look::at)
                .flatMap(attempt -> stage.bytes(attempt, look.staged().recorded()));
    }
}
