package transportlab.app.ui.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import transportlab.trial.Comparison;
import transportlab.trial.Glance;
import transportlab.trial.Kept;
import transportlab.trial.RunListener;

/** The state of the Lessons screen: the list, or one lesson with its page, guesses and measurements. */
public final class LessonModel {
    // Properties
    private final ReadOnlyObjectWrapper<Lesson> lesson = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final DoubleProperty guess = new SimpleDoubleProperty(Double.NaN);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Glance> glance = new ReadOnlyObjectWrapper<>(Glance.NOTHING);

    private final Runs runs;
    private final Map<String, Measurement> measured = new LinkedHashMap<>();
    private final Map<Integer, Double> guesses = new LinkedHashMap<>();
    private final Set<Integer> revealed = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private String language;

    public LessonModel(Runs runs, String language) {
        this.runs = runs;
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

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How far the run of this page is. */
    public ReadOnlyObjectProperty<Glance> glanceProperty() {
        return glance.getReadOnlyProperty();
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

    public boolean isDone(String id) {
        return done.contains(id);
    }

    /** Whether the page shows what was measured and why. */
    public boolean isRevealed() {
        return revealed.contains(page.get());
    }

    /** What the learner guessed on this page, as a ratio; not a number if nothing. */
    public double lockedGuess() {
        return guesses.getOrDefault(page.get(), Double.NaN);
    }

    /** Transports of this page that are not measured yet. */
    public List<String> toRun() {
        return step().runs().stream().filter(id -> !measured.containsKey(id)).toList();
    }

    /** Whether the primary button may be pressed. */
    public boolean canGoOn() {
        boolean guessed = step().question() == null || isRevealed() || !Double.isNaN(guess.get());
        boolean measures = !isRevealed() && !toRun().isEmpty();
        return guessed && !isRunning() && !(measures && isBusyElsewhere());
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

    public void open(Lesson opened) {
        if (isRunning()) {
            return;
        }
        measured.clear();
        guesses.clear();
        revealed.clear();
        problem.set("");
        page.set(0);
        guess.set(Double.NaN);
        lesson.set(opened);
        changed();
    }

    public void closeLesson() {
        if (!isRunning()) {
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
                run();
            }
        } else if (page.get() + 1 < lesson.get().steps().size()) {
            turn(page.get() + 1);
        }
    }

    public void back() {
        if (page.get() > 0 && !isRunning()) {
            turn(page.get() - 1);
        }
    }

    private void turn(int to) {
        page.set(to);
        guess.set(lockedGuess());
        glance.set(Glance.NOTHING);
        if (step().opens()) {
            done.add(lesson.get().id());
        }
        changed();
    }

    private void reveal() {
        revealed.add(page.get());
        changed();
    }

    private void run() {
        try {
            ExperimentOptions options =
                    new ExperimentOptions().named(lesson.get().id());
            for (Map.Entry<String, String> option : lesson.get().options().entrySet()) {
                options.set(option.getKey(), option.getValue(), option.getKey());
            }
            options.set("transports", String.join(",", toRun()), "run");
            Experiment experiment = options.build();
            problem.set("");
            if (runs.start(this, experiment, options.values(), 0, Kept.NOTHING, null, new Follower())) {
                changed();
            }
        } catch (BadInput e) {
            problem.set(e.getMessage());
        }
    }

    public void stop() {
        runs.stop(this);
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** Takes the measurements of a page. */
    private final class Follower implements Runs.Watcher {
        @Override
        public void trialStarted(RunListener.Step step, Duration left) {
            glance.set(Glance.NOTHING);
        }

        @Override
        public void glance(RunListener.Step step, Glance now) {
            if (!step.discarded()) {
                glance.set(now);
            }
        }

        @Override
        public void finished(Comparison.Outcome outcome) {
            outcome.result().trials().stream()
                    .filter(trial -> trial.failure() == null)
                    .forEach(trial -> measured.put(trial.transport(), trial));
            outcome.result().trials().stream()
                    .filter(trial -> trial.failure() != null)
                    .findFirst()
                    .ifPresent(trial -> problem.set(trial.failure()));
            if (toRun().isEmpty()) {
                reveal();
            } else {
                changed();
            }
        }

        @Override
        public void failed(String why) {
            problem.set(why);
            changed();
        }
    }
}
