package transportlab.app.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import transportlab.app.ui.run.RunModel;
import transportlab.app.ui.run.Runs;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;
import transportlab.lesson.Lesson;
import transportlab.lesson.LessonException;
import transportlab.lesson.Lessons;
import transportlab.lesson.Question;
import transportlab.lesson.Step;
import transportlab.measure.Measurement;
import transportlab.trial.Comparison;
import transportlab.trial.Kept;
import transportlab.wire.trace.Exchange;

/** The state of the Lessons screen: the list, or one lesson with its page, guesses and measurements. */
public final class LessonModel {
    // Properties
    private final ReadOnlyObjectWrapper<Lesson> lesson = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final DoubleProperty guess = new SimpleDoubleProperty(Double.NaN);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private final Runs runs;
    private final LessonStore store;
    private final RunModel run = new RunModel(System::nanoTime);
    private Learner learner;
    private volatile String language;

    public LessonModel(Runs runs, LessonStore store, String language) {
        this.runs = runs;
        this.store = store;
        this.language = language;
    }

    /** The open lesson; null while the list is shown. */
    public ReadOnlyObjectProperty<Lesson> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    public Lesson lesson() {
        return lesson.get();
    }

    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** A counter that goes up whenever something that is shown has changed. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** The ratio that is guessed on this page; NaN while there is no guess. */
    public DoubleProperty guessProperty() {
        return guess;
    }

    /** What went wrong with a lesson as a whole; empty if nothing did. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The run of this page, and what was seen of the runs before it. */
    public RunModel run() {
        return run;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return runs.runningProperty();
    }

    public boolean isRunning() {
        return runs.isRunning(this);
    }

    /** Whether a comparison is being measured: then nothing can be run here. */
    public boolean isBusyElsewhere() {
        return runs.isBusyFor(this);
    }

    /** What was done in the open lesson. */
    Learner learner() {
        return learner;
    }

    public Step step() {
        return learner.step();
    }

    /** Whether the page shows what was measured and why. */
    public boolean isRevealed() {
        return learner.isRevealed();
    }

    /** The lessons in the current language. A lesson with mistakes is left out, and the mistakes become the problem. */
    public List<Lesson> list() {
        List<Lesson> lessons = new ArrayList<>();
        for (String id : Lessons.ids()) {
            try {
                lessons.add(Lessons.load(id, language));
            } catch (LessonException e) {
                problem.set(e.getMessage());
            }
        }
        return lessons;
    }

    /**
     * Reads all lessons and their measurements in advance, so that opening a lesson does not have to wait. May be
     * called on any thread.
     *
     * @return the rest of the work, to be run on the JavaFX thread
     */
    public Runnable readAhead() {
        List<Runnable> kept = new ArrayList<>();
        for (String id : Lessons.ids()) {
            try {
                kept.add(store.readAhead(Lessons.load(id, language)));
            } catch (LessonException e) {
                // the list reports the mistakes
            }
        }
        return () -> kept.forEach(Runnable::run);
    }

    /** Where that lesson was left. */
    public LessonStore.Place place(Lesson of) {
        return lesson.get() != null && lesson.get().id().equals(of.id()) ? place() : store.place(of);
    }

    private LessonStore.Place place() {
        return learner.place(guess.get());
    }

    /** Whether a guess is asked for on this page and not yet made. */
    public boolean asksForGuess() {
        return step().question() != null && !isRevealed() && Double.isNaN(guess.get());
    }

    /** Whether the primary button does something. */
    public boolean canGoOn() {
        boolean measures = !isRevealed() && !learner.toRun().isEmpty();
        return !asksForGuess() && !isRunning() && !(measures && isBusyElsewhere());
    }

    // Commands

    /** Opens a lesson where it was left. */
    public void open(Lesson opened) {
        if (!isRunning()) {
            begin(opened, store.place(opened), store.measured(opened));
            store.exchanges(opened).forEach(learner::keep);
            changed();
        }
    }

    /** Opens a lesson at its beginning, with nothing guessed or measured. */
    public void beginAgain(Lesson of) {
        if (!isRunning()) {
            LessonStore.Place start = LessonStore.Place.start(of, place(of).done());
            store.keep(of, start);
            store.keep(of, Map.of());
            store.keepExchanges(of, Map.of());
            begin(of, start, Map.of());
        }
    }

    private void begin(Lesson of, LessonStore.Place place, Map<String, Measurement> before) {
        lesson.set(null);
        problem.set("");
        run.lanes().clear();
        learner = new Learner(of, place, before);
        page.set(place.page());
        guess.set(isRevealed() || place.guess() == null ? learner.lockedGuess() : place.guess());
        lesson.set(of);
        changed();
    }

    /** Shows the list; the place is kept. */
    public void closeLesson() {
        if (!isRunning() && lesson.get() != null) {
            keep();
            lesson.set(null);
            changed();
        }
    }

    /** Shows the same page in another language. */
    public void speak(String newLanguage) {
        language = newLanguage;
        if (lesson.get() != null) {
            try {
                learner.read(Lessons.load(lesson.get().id(), language));
                lesson.set(learner.lesson());
            } catch (LessonException e) {
                problem.set(e.getMessage());
            }
        }
        changed();
    }

    /** Chooses an answer, from 1. */
    public void answer(int number) {
        if (lesson.get() != null && isGuessing()) {
            List<Question.Answer> answers = step().question().answers();
            if (number >= 1 && number <= answers.size()) {
                guess.set(answers.get(number - 1).ratio());
            }
        }
    }

    /** Whether the guess of this page can still be moved. */
    boolean isGuessing() {
        return step().question() != null && !isRevealed() && !isRunning();
    }

    /** Moves the guess by a share of the scale; the first move begins at the middle answer. */
    void move(double share) {
        if (isGuessing()) {
            guess.set(step().question().moved(guess.get(), share));
        }
    }

    /** Locks the guess, runs what is to run, or goes to the next page. */
    public void goOn() {
        if (!canGoOn()) {
            return;
        }
        if (!isRevealed() && (step().question() != null || !learner.toRun().isEmpty())) {
            if (step().question() != null) {
                learner.guess(guess.get());
            }
            if (learner.toRun().isEmpty()) {
                learner.reveal();
                changed();
            } else {
                run(learner.toRun());
            }
        } else if (page.get() + 1 < lesson.get().steps().size()) {
            turn(page.get() + 1);
        }
    }

    /** Measures everything again that this lesson has measured so far. */
    public void runAgain() {
        if (!isRunning() && !isBusyElsewhere() && !learner.measured().isEmpty()) {
            run(learner.ran());
        }
    }

    public void back() {
        if (lesson.get() != null && page.get() > 0 && !isRunning()) {
            turn(page.get() - 1);
        }
    }

    private void turn(int to) {
        learner.turn(to);
        page.set(to);
        problem.set("");
        guess.set(learner.lockedGuess());
        changed();
    }

    private void run(List<String> ids) {
        try {
            ExperimentOptions options = lesson.get().experiment(ids);
            Experiment experiment = options.build();
            problem.set("");
            learner.forgetFailures(ids);
            if (runs.start(this, experiment, options.values(), 0, Kept.NOTHING, null, new LessonRun(this, run))) {
                run.beginMore(experiment);
                changed();
            }
        } catch (BadInput e) {
            problem.set(e.getMessage());
        }
    }

    public void stop() {
        runs.stop(this);
    }

    /** Takes what a run gave. */
    void take(Comparison.Outcome outcome) {
        learner.take(outcome.result().trials());
        outcome.traces().forEach((run, trace) -> Exchange.typical(trace.first())
                .ifPresent(exchange -> learner.keep(run.substring(0, run.indexOf('/')), exchange)));
        store.keep(lesson.get(), learner.measured());
        store.keepExchanges(lesson.get(), learner.exchanges());
        if (learner.toRun().isEmpty()) {
            learner.reveal();
        }
        changed();
    }

    /** Takes the reason why nothing could run. */
    void failed(String why) {
        problem.set(why);
        changed();
    }

    /** Saves the place in the open lesson, before the program ends. */
    public void keepPlace() {
        if (lesson.get() != null) {
            keep();
        }
    }

    private void keep() {
        store.keep(lesson.get(), place());
    }

    private void changed() {
        if (lesson.get() != null) {
            keep();
        }
        changes.set(changes.get() + 1);
    }
}
