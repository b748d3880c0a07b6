package transportlab.app.ui.court;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import transportlab.app.ui.lesson.Sitting;
import transportlab.app.ui.lesson.play.LessonBench;
import transportlab.app.ui.lesson.play.LessonShelves;
import transportlab.lesson.check.Checked;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.court.Clause;
import transportlab.lesson.court.Court;
import transportlab.lesson.court.Sentence;
import transportlab.lesson.court.Verdict;
import transportlab.lesson.question.Guess;
import transportlab.lesson.read.Mistake;

/**
 * The state of the court: which sentence is open, what was guessed of it, whether its verdict was heard, which sentences
 * a teacher has chosen, and which clause and which evidence is looked at.
 */
public final class CourtModel {
    private static final int NOT_CHOSEN = -1;

    // Properties
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty teaching = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    private final Note note;
    private final Sitting sitting;
    private final Choice choice;
    private int clause = NOT_CHOSEN;
    private int exhibit;

    /**
     * @param sitting runs, keeps guesses and figures
     * @param stars the teacher's choice
     */
    public CourtModel(LessonShelves shelves, Sitting sitting, Stars stars, String language) {
        this.note = new Note(shelves, language);
        this.sitting = sitting;
        this.choice = new Choice(stars, this::sentences);
        sitting.changesProperty().addListener((of, before, now) -> changed());
        sitting.runningProperty().addListener((of, before, now) -> changed());
    }

    /** A counter that goes up whenever something that is shown has changed. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Whether the court takes the place of the list of lessons. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether the notes for the teacher are shown. It stays so from sentence to sentence until the program ends. */
    public BooleanProperty teachingProperty() {
        return teaching;
    }

    public boolean isOpen() {
        return open.get();
    }

    /** All sentences in the current language; empty if they cannot be read. */
    public Optional<Court> read() {
        return note.read();
    }

    /** Why the sentences cannot be read; nothing if they can. */
    public List<Mistake> mistakes() {
        return note.mistakes();
    }

    /**
     * All sentences in the current language.
     *
     * @throws IllegalStateException if they cannot be read
     */
    public Court court() {
        return note.court();
    }

    /**
     * Reads the sentences and their measurements in advance, so that opening the court does not have to wait. May be
     * called on any thread.
     *
     * @return the rest of the work, to be run on the JavaFX thread
     */
    public Runnable readAhead() {
        return read().map(court -> sitting.readAhead(court.lesson())).orElse(() -> {});
    }

    /** The figures that were measured so far. */
    public Evidence evidence() {
        return sitting.evidence();
    }

    /** Runs, guesses and figures of the sentences. */
    Sitting sitting() {
        return sitting;
    }

    public List<Sentence> sentences() {
        return court().sentences();
    }

    /** The open sentence, from 0. */
    public int number() {
        return sitting.page();
    }

    public Sentence sentence() {
        return sentences().get(number());
    }

    /** The guess on the open sentence. */
    public Optional<Verdict> guess() {
        return guess(number());
    }

    private Optional<Verdict> guess(int index) {
        Guess guess = sitting.guess(index);
        return guess == null || guess.choice() == null
                ? Optional.empty()
                : Optional.of(Verdict.values()[guess.choice()]);
    }

    /** Whether the verdict on the open sentence was heard. */
    public boolean isJudged() {
        return sitting.isRevealed(number());
    }

    public Mark mark(int index) {
        Sentence of = sentences().get(index);
        Optional<Verdict> guess = guess(index);
        return Mark.of(
                sitting.isRevealed(index),
                guess.isPresent(),
                guess.filter(of.verdict(of.asks())::equals).isPresent());
    }

    /** How many verdicts were heard, whether the court is open or not. */
    public int judged() {
        return read().map(court -> sitting.revealed(court.lesson())).orElse(0);
    }

    public boolean isRunning() {
        return sitting.isRunning();
    }

    /** Whether everything is there that is shown, and nothing is being read or calculated. */
    public boolean isSettled() {
        return sitting.isSettled();
    }

    /** The teacher's choice of sentences. */
    public Choice choice() {
        return choice;
    }

    /** The clause that is looked at. */
    public Clause clause() {
        return sentence().clauses().get(clauseNumber());
    }

    /** Its number, from 0. */
    public int clauseNumber() {
        return clause < 0 ? firstDoubtful() : clause;
    }

    /** The first clause that the figures do not bear out, so that this is seen at once; the first one if they do. */
    private int firstDoubtful() {
        List<Clause> clauses = sentence().clauses();
        return clauses.stream()
                .filter(one -> !doubtful(one).isEmpty())
                .findFirst()
                .map(clauses::indexOf)
                .orElse(0);
    }

    /** What the claims of a clause do not bear out in the figures that are shown; nothing before the verdict. */
    public List<Checked> doubtful(Clause of) {
        return isJudged() ? sitting.doubtful(of.claims()) : List.of();
    }

    /** What the verdict rests on. */
    public List<Exhibit> exhibits() {
        return Exhibit.of(sentence());
    }

    public Exhibit exhibit() {
        return exhibits().get(exhibitNumber());
    }

    /** The number of what is looked at, from 0. */
    public int exhibitNumber() {
        return Math.min(exhibit, exhibits().size() - 1);
    }

    /** Whether a clause or something of the evidence was chosen. */
    boolean isLooking() {
        return clause != NOT_CHOSEN || exhibit > 0;
    }

    /** Whether the main button does something. */
    public boolean canGoOn() {
        return isJudged() ? !isRunning() : sitting.canGoOn();
    }

    // Commands

    /** Takes figures from elsewhere, for tests that have no time to measure. */
    public void use(LessonBench bench) {
        sitting.use(bench);
    }

    /** Shows the court, where it was left. */
    public void open() {
        read().ifPresent(court -> {
            if (!sitting.isOpen()) {
                sitting.open(court.lesson());
            }
            open.set(true);
            changed();
        });
    }

    /** Shows the list of lessons again; the place is kept. */
    public void close() {
        if (!isRunning()) {
            sitting.keepPlace();
            open.set(false);
        }
    }

    /** Guesses a verdict for the time that is asked for. */
    public void guess(Verdict verdict) {
        if (!isJudged()) {
            sitting.guess(Guess.choice(verdict.ordinal()));
            changed();
        }
    }

    /**
     * Runs what is to be run and shows the verdict. If that is shown already, goes to the next sentence, or back to the
     * list of lessons after the last one.
     */
    public void goOn() {
        if (!isJudged()) {
            sitting.goOn();
        } else if (isLast()) {
            close();
        } else {
            next();
        }
    }

    /** Whether no other sentence is listed after the open one. */
    public boolean isLast() {
        return choice.following(number(), 1) < 0;
    }

    /** Goes to the next sentence that is listed. */
    public void next() {
        go(choice.following(number(), 1));
    }

    /** Goes to the sentence before, of those that are listed. */
    public void previous() {
        go(choice.following(number(), -1));
    }

    /** Opens a sentence, from 0. */
    public void go(int index) {
        if (index >= 0 && index < sentences().size() && index != number() && !isRunning()) {
            lookAtNothing();
            sitting.turn(index);
        }
    }

    /** Looks at a clause, from 0, and why it is judged so. */
    public void lookAt(int clauseIndex) {
        if (isJudged()) {
            clause = Math.max(0, Math.min(sentence().clauses().size() - 1, clauseIndex));
            exhibit = 0;
            changed();
        }
    }

    /** Looks at something that the verdict rests on, from 0. */
    public void show(int index) {
        if (isJudged() && index >= 0 && index < exhibits().size()) {
            exhibit = index;
            changed();
        }
    }

    /**
     * Chooses a verdict before it was heard, and something of the evidence after that.
     *
     * @param number the digit of its key
     */
    public void choose(int number) {
        if (isJudged()) {
            show(number - Exhibit.FIRST_KEY);
        } else if (number >= 1 && number <= Verdict.values().length) {
            guess(Verdict.values()[number - 1]);
        }
    }

    /** Chooses the open sentence for class, or no longer. */
    public void toggleChosen() {
        toggleChosen(number());
    }

    public void toggleChosen(int index) {
        choice.toggle(index);
        changed();
    }

    /** Lists only chosen sentences, or all. The open sentence is then one of them, if there is one. */
    public void onlyChosen(boolean only) {
        choice.only(only);
        List<Integer> listed = choice.listed();
        if (!listed.isEmpty() && !listed.contains(number())) {
            go(listed.get(0));
        }
        changed();
    }

    /** Covers the verdict on the open sentence again, and forgets the guess. */
    public void beginAgain() {
        lookAtNothing();
        sitting.forget();
    }

    /** Forgets all guesses and figures. The teacher's choice stays. */
    public void beginAllAgain() {
        lookAtNothing();
        sitting.beginAgain(court().lesson());
    }

    public void stop() {
        sitting.stop();
    }

    /** Shows everything in another language. */
    public void speak(String newLanguage) {
        note.speak(newLanguage);
        sitting.speak(newLanguage);
    }

    /** Saves the place. */
    public void keepPlace() {
        sitting.keepPlace();
    }

    private void lookAtNothing() {
        clause = NOT_CHOSEN;
        exhibit = 0;
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
