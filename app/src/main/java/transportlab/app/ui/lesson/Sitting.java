package transportlab.app.ui.lesson;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.lesson.links.LessonLeads;
import transportlab.app.ui.lesson.links.LessonLinks;
import transportlab.app.ui.lesson.page.LessonParts;
import transportlab.app.ui.lesson.play.LessonBench;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.app.ui.lesson.play.Shown;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.check.Checked;
import transportlab.lesson.check.Claims;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Finding;
import transportlab.lesson.question.Guess;

/**
 * A lesson whose pages are taken in any order, as the sentences of the court are. A guess is kept as soon as it is made,
 * and may be left out.
 */
public final class Sitting {
    private final LessonModel model;

    /**
     * @param model a model of its own, which no list of lessons shows
     */
    public Sitting(LessonModel model) {
        this.model = model;
    }

    /** A counter that goes up whenever something has changed, but for the guess. */
    public ReadOnlyIntegerProperty changesProperty() {
        return model.changesProperty();
    }

    /** Whether something is measured or calculated. */
    public ReadOnlyBooleanProperty runningProperty() {
        return model.runningProperty();
    }

    public boolean isRunning() {
        return model.isRunning();
    }

    /** Whether another screen is measuring: then nothing can be run here. */
    public boolean isBusyElsewhere() {
        return model.isBusyElsewhere();
    }

    /** Whether everything is there that the page shows. */
    public boolean isSettled() {
        return model.lesson() == null || model.isSettled();
    }

    public boolean isOpen() {
        return model.lesson() != null;
    }

    /** The page, from 0. */
    public int page() {
        return model.pageProperty().get();
    }

    /** The guess on a page; null if there is none. */
    public Guess guess(int index) {
        return model.learner().guess(index);
    }

    public boolean isRevealed(int index) {
        return model.learner().isRevealed(index);
    }

    public Evidence evidence() {
        return model.evidence();
    }

    /**
     * Reads the measurements of a lesson in advance. May be called on any thread.
     *
     * @return the rest of the work, to be run on the JavaFX thread
     */
    public Runnable readAhead(Lesson of) {
        return model.readAhead(List.of(of));
    }

    /** How many pages of a lesson were revealed, whether it is open or not. */
    public int revealed(Lesson of) {
        return model.place(of).revealed().size();
    }

    /** Where the figures come from that the page still lacks; empty if it lacks none. */
    public Optional<Run.How> lacks() {
        return Optional.ofNullable(model.work().lacks());
    }

    /** Why nothing could run; empty if it could. */
    public String problem() {
        return model.problemProperty().get();
    }

    /** Whether the last run of a transport of the page failed. */
    public boolean hasFailures() {
        String experiment = model.step().experiment();
        return model.step().transports().stream()
                .anyMatch(id -> !model.learner().failure(experiment, id).isEmpty());
    }

    /** Whether a recorded run can stand for the page's figures. */
    public boolean hasRecording() {
        return model.step().run() != null && model.work().hasRecording();
    }

    /** Whether {@link #goOn} does something. */
    public boolean canGoOn() {
        return model.canGoOn();
    }

    /** Those of some claims that do not hold in the figures that are shown, or that these do not tell. */
    public List<Checked> doubtful(List<Claim> claims) {
        return claims.stream()
                .map(claim -> Claims.check(claim, evidence()))
                .filter(checked -> checked.finding() != Finding.HOLDS)
                .toList();
    }

    /**
     * Makes what pages show.
     *
     * @param links null where links lead nowhere, as in a presentation
     * @param size how many times as large as usual the letters are
     */
    public LessonParts parts(Shared shared, LessonLinks links, Listening listening, double size) {
        LessonLeads leads = links == null ? null : new LessonLeads(model, links, shared.words());
        return new LessonParts(model, shared, leads, listening, size);
    }

    // Commands

    /** Opens a lesson where it was left. */
    public void open(Lesson lesson) {
        model.open(lesson);
    }

    /** Opens a lesson with nothing guessed or measured. */
    public void beginAgain(Lesson lesson) {
        model.beginAgain(lesson);
    }

    /** Forgets the guess on the page, and covers what it revealed. */
    public void forget() {
        if (!isRunning()) {
            model.learner().forget(page());
            model.turn(page());
        }
    }

    public void turn(int to) {
        if (!isRunning() && to != page()) {
            model.turn(to);
        }
    }

    /** Makes or changes the guess on the page, until the page is revealed. */
    public void guess(Guess guess) {
        if (!isRunning() && !model.isRevealed()) {
            model.learner().lock(guess);
            model.guessProperty().set(guess);
        }
    }

    /** Runs what the page lacks, then reveals it. */
    public void goOn() {
        if (!model.isRevealed()) {
            model.goOn();
        }
    }

    /** Runs again what the page's figures come from. */
    public void runAgain() {
        model.work().again();
    }

    /** Shows the recorded run in place of the own one, or in place of one that failed. */
    public void showRecording() {
        model.work().showRecording();
    }

    public void stop() {
        model.stop();
    }

    /** Shows the same page in another language. */
    public void speak(String language) {
        model.speak(language);
    }

    /** Advances the clock of the lanes. Called a few times a second during a run. */
    public void tick() {
        model.lanes(new Shown(model).experiment()).tick();
    }

    public void keepPlace() {
        model.keepPlace();
    }

    /** Takes figures from elsewhere, for tests that have no time to measure. */
    public void use(LessonBench bench) {
        model.use(bench);
    }
}
