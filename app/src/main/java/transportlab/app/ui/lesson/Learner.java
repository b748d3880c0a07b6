package transportlab.app.ui.lesson;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import transportlab.lesson.Lesson;
import transportlab.lesson.Measure;
import transportlab.lesson.Question;
import transportlab.lesson.Step;
import transportlab.measure.Measurement;
import transportlab.wire.trace.Exchange;

/** What a learner has done in one lesson: guessed, measured, seen. It knows nothing of a screen. */
final class Learner {
    private final Map<String, Measurement> measured = new LinkedHashMap<>();
    private final Map<String, Exchange> exchanges = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final Map<Integer, Double> guesses = new LinkedHashMap<>();
    private final Set<Integer> revealed = new LinkedHashSet<>();
    private Lesson lesson;
    private int page;
    private boolean done;

    /**
     * @param place where the lesson was left; pages whose measurements are gone are no longer revealed
     */
    Learner(Lesson lesson, LessonStore.Place place, Map<String, Measurement> before) {
        this.lesson = lesson;
        measured.putAll(before);
        guesses.putAll(place.guesses());
        place.revealed().stream()
                .filter(index -> index >= 0 && index < lesson.steps().size())
                .filter(index ->
                        measured.keySet().containsAll(lesson.steps().get(index).runs()))
                .forEach(revealed::add);
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

    /**
     * @param guess the guess on the page that is not locked in yet; NaN if there is none
     */
    LessonStore.Place place(double guess) {
        return new LessonStore.Place(
                LessonStore.edition(lesson),
                page,
                isRevealed() || Double.isNaN(guess) ? null : guess,
                new LinkedHashMap<>(guesses),
                new LinkedHashSet<>(revealed),
                done);
    }

    Map<String, Measurement> measured() {
        return measured;
    }

    /** The transport whose exchange the page shows: the one that the page measures last. Empty if it measures none. */
    Optional<String> shown() {
        List<String> ran = step().runs().stream().filter(measured::containsKey).toList();
        return ran.isEmpty() ? Optional.empty() : Optional.of(ran.get(ran.size() - 1));
    }

    /** What passed the wire for one update; null if this run was not recorded. */
    Exchange exchange(String id) {
        return exchanges.get(id);
    }

    Map<String, Exchange> exchanges() {
        return exchanges;
    }

    void keep(String id, Exchange exchange) {
        exchanges.put(id, exchange);
    }

    /** Why the last run of a transport failed; empty if it did not fail. */
    String failure(String id) {
        return failures.getOrDefault(id, "");
    }

    /** Whether the page shows what was measured and why. */
    boolean isRevealed() {
        return revealed.contains(page);
    }

    /** The guess that was locked in on the page, as a ratio; NaN if there is none. */
    double lockedGuess() {
        return guesses.getOrDefault(page, Double.NaN);
    }

    /** The value that was guessed for a transport on a page that is already revealed; NaN if there is none. */
    double guessed(String id, Measure measure) {
        double value = Double.NaN;
        for (int i = 0; i < lesson.steps().size(); i++) {
            Question asked = lesson.steps().get(i).question();
            boolean told = asked != null && revealed.contains(i) && guesses.containsKey(i);
            if (told && asked.transport().equals(id) && asked.measure() == measure) {
                value = guesses.get(i) * of(asked, asked.reference());
            }
        }
        return value;
    }

    private double of(Question question, String transport) {
        return question.measure().of(measured.get(transport), "");
    }

    /** The value that a ratio of the page's question means. */
    double value(double ratio) {
        Question question = step().question();
        return ratio * of(question, question.reference());
    }

    /** The measured ratio of the page's question. */
    double truth() {
        Question question = step().question();
        return of(question, question.transport()) / of(question, question.reference());
    }

    /** Transports of the page that are not measured yet. */
    List<String> toRun() {
        return step().runs().stream().filter(id -> !measured.containsKey(id)).toList();
    }

    /** The transports that were measured in this lesson, in its order. */
    List<String> ran() {
        return lesson.transports().stream().filter(measured::containsKey).toList();
    }

    /** Locks a guess in. */
    void guess(double ratio) {
        guesses.put(page, ratio);
    }

    /** Reveals on the page what was measured. */
    void reveal() {
        revealed.add(page);
    }

    /** Turns to a page. */
    void turn(int to) {
        page = to;
        done |= step().opens();
    }

    /** Forgets the failures of transports that are measured again. */
    void forgetFailures(List<String> ids) {
        ids.forEach(failures::remove);
    }

    void take(List<Measurement> trials) {
        for (Measurement trial : trials) {
            if (trial.failure() == null) {
                measured.put(trial.transport(), trial);
            } else {
                failures.put(trial.transport(), trial.failure());
            }
        }
    }
}
