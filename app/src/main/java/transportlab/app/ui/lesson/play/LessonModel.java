package transportlab.app.ui.lesson.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import transportlab.app.ui.base.UiQueue;
import transportlab.app.ui.lesson.stage.OpenStage;
import transportlab.app.ui.lesson.stage.StageModel;
import transportlab.app.ui.run.RunModel;
import transportlab.app.ui.run.Runs;
import transportlab.lesson.Lesson;
import transportlab.lesson.Step;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.lesson.read.LessonException;

/** The state of the Lessons screen: the list, or one lesson with its page, guesses and measurements. */
public final class LessonModel {
    // Properties
    private final ReadOnlyObjectWrapper<Lesson> lesson = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Guess> guess = new SimpleObjectProperty<>();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty teaching = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private final LessonStore store;
    private final LessonShelves shelves;
    private final LessonLab lab;
    private final LessonTraces traces;
    private final StageModel stage;
    private final PageWork work;
    private final Map<String, RunModel> lanes = new HashMap<>();
    private Learner learner;
    private String language;

    /**
     * @param worker calculates and reads, one thing after another, off the JavaFX thread
     */
    public LessonModel(
            Runs runs, LessonShelves shelves, LessonStore store, UiQueue ui, Executor worker, String language) {
        this(runs, shelves, store, ui, worker, language, new StageModel(OpenStage::real, ui, LessonModel::onItsOwn));
    }

    LessonModel(
            Runs runs,
            LessonShelves shelves,
            LessonStore store,
            UiQueue ui,
            Executor worker,
            String language,
            StageModel stage) {
        this.store = store;
        this.shelves = shelves;
        this.language = language;
        this.lab = new LessonLab(runs, ui, worker);
        this.traces = new LessonTraces(ui, worker, this::changed);
        this.stage = stage;
        this.work = new PageWork(this, lab, stage);
        lab.busyProperty().addListener((of, before, now) -> settle());
        runs.runningProperty().addListener((of, before, now) -> changed());
        guess.addListener((of, before, now) -> keepPlace());
    }

    /** Starts and stops servers without waiting for a long calculation. */
    private static void onItsOwn(Runnable work) {
        Thread thread = new Thread(work, "ui-stage-0");
        thread.setDaemon(true);
        thread.start();
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

    /** A counter that goes up whenever something that is shown has changed, but for the guess. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** The guess on this page; null while there is none. */
    public ObjectProperty<Guess> guessProperty() {
        return guess;
    }

    /** Whether the guess can still be changed. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether the notes for the teacher are shown. It stays so from page to page until the program ends. */
    public BooleanProperty teachingProperty() {
        return teaching;
    }

    /** What went wrong with a page as a whole; empty if nothing did. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether something of a lesson is measured or calculated. */
    public ReadOnlyBooleanProperty runningProperty() {
        return lab.busyProperty();
    }

    public boolean isRunning() {
        return lab.busyProperty().get();
    }

    /** Whether another screen is measuring: then nothing can be run here. */
    public boolean isBusyElsewhere() {
        return lab.isBusyElsewhere();
    }

    /** What was seen of the runs of an experiment. */
    public RunModel lanes(String experiment) {
        return lanes.computeIfAbsent(experiment, name -> new RunModel(System::nanoTime));
    }

    /** The figures of the open lesson so far. */
    public Evidence evidence() {
        return learner.evidence();
    }

    /** Whether everything is there that the page shows, and nothing is being read or calculated. */
    public boolean isSettled() {
        return !isRunning() && !traces.isReading();
    }

    /** What was done in the open lesson. */
    public Learner learner() {
        return learner;
    }

    public LessonTraces traces() {
        return traces;
    }

    public LessonShelves shelves() {
        return shelves;
    }

    public PageWork work() {
        return work;
    }

    /** The stage, which is open at most as long as its lesson is. */
    public StageModel stage() {
        return stage;
    }

    String language() {
        return language;
    }

    /** The number of the open lesson, from 0. */
    public int number() {
        return shelves.lessons().ids().indexOf(lesson().id());
    }

    public Step step() {
        return learner.step();
    }

    /** What a client did on the wire; empty as long as that is not known. */
    public Optional<LessonTraces.Seen> seen(String experiment, String transport) {
        return traces.seen(lesson(), experiment, transport, lab.isQuiet());
    }

    /** Whether the page shows what was measured. */
    public boolean isRevealed() {
        return learner.isRevealed();
    }

    /** All lessons in the current language, in their order. */
    public List<Lesson> list() {
        return shelves.lessons(language);
    }

    public List<Shelf> shelf() {
        return shelves.all(language);
    }

    /**
     * Reads all lessons and their measurements in advance, so that opening a lesson does not have to wait. May be
     * called on any thread.
     *
     * @return the rest of the work, to be run on the JavaFX thread
     */
    public Runnable readAhead() {
        return readAhead(list());
    }

    public Runnable readAhead(List<Lesson> some) {
        List<Runnable> kept = some.stream().map(store::readAhead).toList();
        return () -> kept.forEach(Runnable::run);
    }

    /** Where that lesson was left. */
    public LessonStore.Place place(Lesson of) {
        boolean isOpen = lesson() != null && lesson().id().equals(of.id());
        return isOpen ? learner.place(guess.get()) : store.place(of);
    }

    /** Whether a guess is asked for on this page and not yet made. */
    public boolean asksForGuess() {
        return step().question() != null && !isRevealed() && guess.get() == null && Truth.canBeGuessed(this);
    }

    /** Whether the primary button does something. */
    public boolean canGoOn() {
        return !asksForGuess() && !isRunning() && (isRevealed() || !work.measures() || !isBusyElsewhere());
    }

    // Commands

    /** Takes figures from elsewhere, for tests that have no time to measure. */
    public void use(LessonBench bench) {
        lab.use(bench);
    }

    /** Opens a lesson where it was left. */
    public void open(Lesson opened) {
        if (!isRunning()) {
            begin(opened, store.place(opened), store.measured(opened));
        }
    }

    /** Opens a lesson at its beginning, with nothing guessed or measured. */
    public void beginAgain(Lesson of) {
        if (!isRunning()) {
            LessonStore.Place start = LessonStore.Place.start(of, place(of).done());
            store.keep(of, start);
            store.keep(of, LessonStore.Measured.NOTHING);
            begin(of, start, LessonStore.Measured.NOTHING);
        }
    }

    private void begin(Lesson of, LessonStore.Place place, LessonStore.Measured before) {
        lesson.set(null);
        leaveStage();
        problem.set("");
        lanes.clear();
        traces.clear();
        learner = new Learner(of, place, before);
        learner.turn(place.page());
        page.set(place.page());
        guess.set(isRevealed() || place.guess() == null ? learner.guess(place.page()) : place.guess());
        lesson.set(of);
        settle();
        work.repeatSweeps();
    }

    /** Shows the list; the place is kept. */
    public void closeLesson() {
        if (!isRunning() && lesson() != null) {
            keepPlace();
            lesson.set(null);
            leaveStage();
            changed();
        }
    }

    /** Shows the same page in another language. */
    public void speak(String newLanguage) {
        language = newLanguage;
        if (lesson() != null) {
            try {
                learner.read(shelves.load(lesson().id(), language));
                lesson.set(learner.lesson());
            } catch (LessonException e) {
                problem.set(e.getMessage());
            }
        }
        changed();
    }

    /** Chooses an answer, from 1. */
    public void answer(int number) {
        if (lesson() == null || !open.get() || number < 1) {
            return;
        }
        if (step().question() instanceof Question.Amount amount
                && number <= amount.answers().size()) {
            guess.set(Guess.value(amount.answers().get(number - 1).value()));
        } else if (step().question() instanceof Question.Which which
                && number <= which.options().size()) {
            guess.set(Guess.choice(number - 1));
        }
    }

    /** Moves a guess on an amount by a share of the scale; the first move begins at the middle answer. */
    public void move(double share) {
        Question.Amount amount = Amounts.of(step());
        if (amount != null && open.get()) {
            Double now = guess.get() == null ? null : guess.get().value();
            guess.set(Guess.value(Amounts.moved(amount, now, share)));
        }
    }

    /** Locks the guess, runs what is to run, or goes to the next page. */
    public void goOn() {
        if (!canGoOn()) {
            return;
        }
        if (isRevealed()) {
            if (!learner.isLast()) {
                turn(page.get() + 1);
            }
            return;
        }
        if (guess.get() != null) {
            learner.lock(guess.get());
        }
        problem.set("");
        work.begin();
    }

    /** Locks the guess, and shows the recorded attempts on the stage in place of those of a browser. */
    public void goOnRecorded() {
        if (lesson() != null && !asksForGuess()) {
            if (guess.get() != null && !isRevealed()) {
                learner.lock(guess.get());
            }
            problem.set("");
            work.stage().recorded();
        }
    }

    public void back() {
        if (lesson() != null && page.get() > 0 && !isRunning()) {
            turn(page.get() - 1);
        }
    }

    /** Goes to a page, from 0. */
    public void turn(int to) {
        learner.turn(to);
        page.set(to);
        problem.set("");
        guess.set(learner.guess(to));
        settle();
    }

    /** Answers a question on an earlier lesson, once. */
    public void review(int number, int choice) {
        learner.review(number, choice);
        changed();
    }

    public void stop() {
        work.stop();
    }

    /** Closes the stage, because its lesson is no longer on the screen. */
    public void leaveStage() {
        work.stage().stop();
    }

    /** Takes the reason why nothing could run; empty if it was stopped. */
    void failed(String why) {
        problem.set(why);
        settle();
    }

    void keepMeasured() {
        store.keep(lesson(), learner.measured());
    }

    /** Saves the place in the open lesson. */
    public void keepPlace() {
        if (lesson() != null) {
            store.keep(lesson(), learner.place(guess.get()));
        }
    }

    /** Something has happened to the page. */
    public void settle() {
        open.set(lesson() != null && step().question() != null && !isRevealed() && !isRunning());
        changed();
    }

    private void changed() {
        keepPlace();
        changes.set(changes.get() + 1);
    }
}
