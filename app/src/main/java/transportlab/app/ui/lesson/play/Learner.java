package transportlab.app.ui.lesson.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.Show;
import transportlab.lesson.Step;
import transportlab.lesson.Sweeping;
import transportlab.lesson.claim.Cell;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Staged;
import transportlab.lesson.court.Court;
import transportlab.lesson.question.Guess;
import transportlab.measure.Measurement;
import transportlab.sweep.Sweep;

/** What a learner has done in one lesson: guessed, measured, seen. It knows nothing of a screen. */
public final class Learner {
    private final Map<String, Run.How> sources = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final Map<Integer, Guess> guesses = new LinkedHashMap<>();
    private final Map<Integer, Integer> reviews = new LinkedHashMap<>();
    private final Set<Integer> revealed = new LinkedHashSet<>();
    private Evidence evidence = Evidence.NOTHING;
    private Lesson lesson;
    private int page;
    private boolean done;

    /** A learner who continues where the lesson was left. */
    Learner(Lesson lesson, LessonStore.Place place, LessonStore.Measured before) {
        this.lesson = lesson;
        evidence = new Evidence(before.trials(), Map.of(), before.staged());
        sources.putAll(before.sources());
        guesses.putAll(place.guesses());
        reviews.putAll(place.reviews());
        revealed.addAll(place.revealed());
        page = place.page();
        done = place.done();
    }

    Lesson lesson() {
        return lesson;
    }

    /** The same lesson in another language. */
    void read(Lesson translated) {
        lesson = translated;
    }

    int page() {
        return page;
    }

    /** The page that is open. */
    Step step() {
        return lesson.steps().get(page);
    }

    public boolean isLast() {
        return page == lesson.steps().size() - 1;
    }

    /**
     * @param guess the guess on the page that is not locked in yet; null if there is none
     */
    LessonStore.Place place(Guess guess) {
        return new LessonStore.Place(
                LessonStore.edition(lesson),
                page,
                isRevealed() ? null : guess,
                new LinkedHashMap<>(guesses),
                new LinkedHashMap<>(reviews),
                new LinkedHashSet<>(revealed),
                done);
    }

    LessonStore.Measured measured() {
        return new LessonStore.Measured(
                LessonStore.edition(lesson), evidence.trials(), new LinkedHashMap<>(sources), evidence.staged());
    }

    public Evidence evidence() {
        return evidence;
    }

    private static String key(String experiment, String transport) {
        return experiment + "/" + transport;
    }

    public boolean has(String experiment, String transport) {
        return !evidence.trials(experiment, transport).isEmpty();
    }

    /** Whether figures of a transport are those of the recording, or were calculated, or measured here. */
    public Run.How source(String experiment, String transport) {
        return sources.getOrDefault(key(experiment, transport), Run.How.LIVE);
    }

    /** Why the last run of a transport failed; empty if it did not fail. */
    public String failure(String experiment, String transport) {
        return failures.getOrDefault(key(experiment, transport), "");
    }

    /** Whether the page shows what was measured. */
    public boolean isRevealed() {
        return isRevealed(page);
    }

    public boolean isRevealed(int index) {
        Step step = lesson.steps().get(index);
        return revealed.contains(index) && missing(step).isEmpty() && isSwept(step) && isStaged(step);
    }

    /** The guess that was locked in on a page; null if there is none. */
    public Guess guess(int index) {
        return guesses.get(index);
    }

    /** The answer that was chosen to a question on an earlier lesson, from 0; -1 if there is none. */
    public int review(int number) {
        return reviews.getOrDefault(number, -1);
    }

    public void review(int number, int choice) {
        reviews.putIfAbsent(number, choice);
    }

    /** Transports of the page that have no figures yet. */
    List<String> toRun() {
        return missing(step());
    }

    private List<String> missing(Step step) {
        Run run = step.run();
        return run == null
                ? List.of()
                : run.transports().stream().filter(id -> !fits(run, id)).toList();
    }

    /** Whether there are figures of the kind that the page wants. A recording may stand for a run. */
    private boolean fits(Run run, String id) {
        Run.How how = source(run.experiment(), id);
        return has(run.experiment(), id) && (how == run.how() || run.how() == Run.How.LIVE && how == Run.How.RECORDED);
    }

    private boolean isSwept(Step step) {
        Sweeping asked = step.sweep();
        return asked == null
                || evidence.sweep(asked.experiment())
                        .filter(sweep -> sweep.over().key().equals(asked.over().key()))
                        .filter(sweep -> sweep.transports().containsAll(asked.transports()))
                        .isPresent();
    }

    /** Whether the sweep of the page is still to be calculated. */
    public boolean isToSweep() {
        return !isSwept(step());
    }

    private boolean isStaged(Step step) {
        return !(step.show() instanceof Show.Stage stage) || evidence.staged().has(stage.cells());
    }

    /** Whether a browser is still to try what the page shows. */
    boolean isToStage() {
        return !isStaged(step());
    }

    /** The cells of the stage that were shown so far. */
    Set<Cell> shownOfStage() {
        Set<Cell> shown = new LinkedHashSet<>();
        for (int i = 0; i < lesson.steps().size(); i++) {
            if (lesson.steps().get(i).show() instanceof Show.Stage stage && isRevealed(i)) {
                shown.addAll(stage.cells());
            }
        }
        return shown;
    }

    /** The sweeps of pages that were seen, which are not kept over a restart. */
    List<Sweeping> sweepsToRepeat() {
        return lesson.steps().stream()
                .filter(step -> revealed.contains(lesson.steps().indexOf(step)) && !isSwept(step))
                .map(Step::sweep)
                .toList();
    }

    /** Locks a guess in. */
    public void lock(Guess guess) {
        guesses.put(page, guess);
    }

    /** Reveals on the page what was measured. */
    void reveal() {
        revealed.add(page);
        done |= isLast();
    }

    void turn(int to) {
        page = to;
        boolean isRead = step().question() == null && step().run() == null && step().sweep() == null;
        if (isRead && isStaged(step()) && !isInCourt()) {
            reveal();
        }
    }

    /** Whether the pages are sentences before the court, whose verdicts are not shown before they are asked for. */
    public boolean isInCourt() {
        return lesson.id().equals(Court.ID);
    }

    /** Forgets the guess on a page and that it was revealed. What was measured stays, because pages share it. */
    public void forget(int index) {
        guesses.remove(index);
        revealed.remove(index);
    }

    /** Forgets the failures of transports that are measured again. */
    void forgetFailures(Run run) {
        run.transports().forEach(id -> failures.remove(key(run.experiment(), id)));
    }

    /** Takes what a run gave. A transport without a round that worked keeps its earlier figures. */
    void take(Run run, List<Measurement> trials) {
        List<Measurement> worked =
                trials.stream().filter(trial -> trial.failure() == null).toList();
        for (Measurement trial : trials) {
            if (trial.failure() != null) {
                failures.put(key(run.experiment(), trial.transport()), trial.failure());
            }
        }
        worked.forEach(trial -> sources.put(key(run.experiment(), trial.transport()), run.how()));
        worked.forEach(trial -> failures.remove(key(run.experiment(), trial.transport())));
        evidence = evidence.with(run.experiment(), worked);
    }

    void take(String experiment, Sweep sweep) {
        evidence = evidence.with(experiment, sweep);
    }

    void take(Staged staged) {
        evidence = evidence.with(staged);
    }

    /** The transports of an experiment that have figures, in the order of the lesson. */
    public List<String> ran(String experiment) {
        List<String> all = new ArrayList<>(lesson.transports(experiment));
        all.removeIf(id -> !has(experiment, id));
        return all;
    }

    /** The guess on an amount of a transport that was locked in on a page that is revealed; NaN if there is none. */
    public double guessed(Amounts.Asked asked) {
        double value = Double.NaN;
        for (int i = 0; i <= page; i++) {
            Guess guess = guesses.get(i);
            boolean told = guess != null && guess.value() != null && isRevealed(i);
            if (told && Amounts.asks(lesson.steps().get(i), asked)) {
                value = Amounts.value(lesson.steps().get(i), guess.value(), evidence);
            }
        }
        return value;
    }
}
