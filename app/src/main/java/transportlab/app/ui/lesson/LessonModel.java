package transportlab.app.ui.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import transportlab.lesson.Measure;
import transportlab.lesson.Question;
import transportlab.lesson.Step;
import transportlab.measure.Measurement;
import transportlab.trial.Kept;

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
    private final Map<String, Measurement> measured = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final Map<Integer, Double> guesses = new LinkedHashMap<>();
    private final Set<Integer> revealed = new LinkedHashSet<>();
    private boolean done;
    private String language;

    public LessonModel(Runs runs, LessonStore store, String language) {
        this.runs = runs;
        this.store = store;
        this.language = language;
    }

    /** The open one; null while the list is shown. */
    public ReadOnlyObjectProperty<Lesson> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    public Lesson lesson() {
        return lesson.get();
    }

    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Goes up with everything that is shown otherwise than before. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** The ratio that is guessed on this page; not a number while nothing is. */
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

    public Step step() {
        return lesson.get().steps().get(page.get());
    }

    public Map<String, Measurement> measured() {
        return measured;
    }

    /** Why the last run of a transport gave nothing; empty if it did not fail. */
    public String failure(String id) {
        return failures.getOrDefault(id, "");
    }

    /** The lessons of the present language; one with mistakes is left out. */
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

    /** Reads them all, on any thread: whoever shows them then does not wait. What is wrong in one is told by the list. */
    public static void readAhead(String language) {
        for (String id : Lessons.ids()) {
            try {
                Lessons.load(id, language);
            } catch (LessonException e) {
                // told by the list
            }
        }
    }

    /** Where that lesson was left. */
    public LessonStore.Place place(Lesson of) {
        return lesson.get() != null && lesson.get().id().equals(of.id()) ? place() : store.place(of);
    }

    private LessonStore.Place place() {
        return new LessonStore.Place(
                LessonStore.edition(lesson.get()),
                page.get(),
                isRevealed() || Double.isNaN(guess.get()) ? null : guess.get(),
                new LinkedHashMap<>(guesses),
                new LinkedHashSet<>(revealed),
                done);
    }

    /** Whether the page shows what was measured and why. */
    public boolean isRevealed() {
        return revealed.contains(page.get());
    }

    /** What the learner guessed on this page, as a ratio; not a number if nothing. */
    public double lockedGuess() {
        return guesses.getOrDefault(page.get(), Double.NaN);
    }

    /** What was guessed of a transport on a page that shows the truth by now; not a number if nothing. */
    public double guessed(String id, Measure measure) {
        double value = Double.NaN;
        for (int i = 0; i < lesson.get().steps().size(); i++) {
            Question asked = lesson.get().steps().get(i).question();
            boolean told = asked != null && revealed.contains(i) && guesses.containsKey(i);
            if (told && asked.transport().equals(id) && asked.measure() == measure) {
                value = guesses.get(i) * measure.of(measured.get(asked.reference()), "");
            }
        }
        return value;
    }

    /** Transports of this page that are not measured yet. */
    public List<String> toRun() {
        return step().runs().stream().filter(id -> !measured.containsKey(id)).toList();
    }

    /** Whether a guess is asked for on this page and not yet made. */
    public boolean asksForGuess() {
        return step().question() != null && !isRevealed() && Double.isNaN(guess.get());
    }

    /** Whether the primary button does something. */
    public boolean canGoOn() {
        boolean measures = !isRevealed() && !toRun().isEmpty();
        return !asksForGuess() && !isRunning() && !(measures && isBusyElsewhere());
    }

    /** The value that a ratio of the page's question means. */
    public double value(double ratio) {
        Question question = step().question();
        return ratio * question.measure().of(measured.get(question.reference()), "");
    }

    /** The measured ratio of the page's question. */
    public double truth() {
        Question question = step().question();
        Measure measure = question.measure();
        return measure.of(measured.get(question.transport()), "") / measure.of(measured.get(question.reference()), "");
    }

    // Commands

    /** Opens a lesson where it was left. */
    public void open(Lesson opened) {
        if (isRunning()) {
            return;
        }
        leave();
        LessonStore.Place place = store.place(opened);
        measured.putAll(store.measured(opened));
        guesses.putAll(place.guesses());
        place.revealed().stream()
                .filter(index -> index >= 0 && index < opened.steps().size())
                .filter(index ->
                        measured.keySet().containsAll(opened.steps().get(index).runs()))
                .forEach(revealed::add);
        done = place.done();
        page.set(place.page());
        lesson.set(opened);
        guess.set(isRevealed() || place.guess() == null ? lockedGuess() : place.guess());
        changed();
    }

    /** Opens a lesson at its beginning, with nothing guessed or measured. */
    public void beginAgain(Lesson of) {
        if (!isRunning()) {
            LessonStore.Place before = place(of);
            lesson.set(null);
            store.keep(of, new LessonStore.Place(LessonStore.edition(of), 0, null, Map.of(), Set.of(), before.done()));
            store.keep(of, Map.of());
            leave();
            done = before.done();
            lesson.set(of);
            changed();
        }
    }

    private void leave() {
        measured.clear();
        failures.clear();
        guesses.clear();
        revealed.clear();
        done = false;
        problem.set("");
        page.set(0);
        guess.set(Double.NaN);
        run.lanes().clear();
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
                lesson.set(Lessons.load(lesson.get().id(), language));
            } catch (LessonException e) {
                problem.set(e.getMessage());
            }
        }
        changed();
    }

    /** Chooses an answer, from 1. */
    public void answer(int number) {
        if (lesson.get() != null && step().question() != null && !isRevealed() && !isRunning()) {
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
            List<Question.Answer> answers = step().question().answers();
            double now =
                    Double.isNaN(guess.get()) ? answers.get(answers.size() / 2).ratio() : guess.get();
            double most = 1.2
                    * answers.stream().mapToDouble(Question.Answer::ratio).max().orElse(1);
            guess.set(Math.max(most / 200, Math.min(most, now + share * most)));
        }
    }

    /** Locks the guess, runs what is to run, or goes to the next page. */
    public void goOn() {
        if (!canGoOn()) {
            return;
        }
        if (!isRevealed() && (step().question() != null || !toRun().isEmpty())) {
            if (step().question() != null) {
                guesses.put(page.get(), guess.get());
            }
            if (toRun().isEmpty()) {
                reveal();
            } else {
                run(toRun());
            }
        } else if (page.get() + 1 < lesson.get().steps().size()) {
            turn(page.get() + 1);
        }
    }

    /** Measures everything again that this lesson has measured so far. */
    public void runAgain() {
        if (!isRunning() && !isBusyElsewhere() && !measured.isEmpty()) {
            run(lesson.get().transports().stream().filter(measured::containsKey).toList());
        }
    }

    public void back() {
        if (lesson.get() != null && page.get() > 0 && !isRunning()) {
            turn(page.get() - 1);
        }
    }

    private void turn(int to) {
        page.set(to);
        problem.set("");
        guess.set(lockedGuess());
        done |= step().opens();
        changed();
    }

    private void reveal() {
        revealed.add(page.get());
        changed();
    }

    private void run(List<String> ids) {
        try {
            ExperimentOptions options =
                    new ExperimentOptions().named(lesson.get().id());
            for (Map.Entry<String, String> option : lesson.get().options().entrySet()) {
                options.set(option.getKey(), option.getValue(), option.getKey());
            }
            options.set("transports", String.join(",", ids), "run");
            Experiment experiment = options.build();
            problem.set("");
            ids.forEach(failures::remove);
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
    void take(List<Measurement> trials) {
        for (Measurement trial : trials) {
            if (trial.failure() == null) {
                measured.put(trial.transport(), trial);
            } else {
                failures.put(trial.transport(), trial.failure());
            }
        }
        store.keep(lesson.get(), measured);
        if (toRun().isEmpty()) {
            revealed.add(page.get());
        }
        changed();
    }

    /** Nothing could run. */
    void failed(String why) {
        problem.set(why);
        changed();
    }

    /** Keeps where the open lesson is; the program ends. */
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
