package transportlab.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import transportlab.app.ui.lesson.play.LessonBench;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.Sweeping;
import transportlab.lesson.read.Lessons;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.sweep.Sweep;
import transportlab.trial.Comparison;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/** Calculates what the court measures. A run may also be held until it fails, or take the figures of another transport. */
final class CourtBench implements LessonBench {
    private final QuickBench quick = new QuickBench();
    private volatile CountDownLatch held;
    private volatile boolean swapped;

    void usual() {
        held = null;
        swapped = false;
    }

    /** The next run does not end before it is told to fail. */
    void holds() {
        held = new CountDownLatch(1);
    }

    void fails() {
        held.countDown();
    }

    /** The next runs give each transport the figures of the other one. */
    void swaps() {
        held = null;
        swapped = true;
    }

    @Override
    public Optional<Comparison.Outcome> instead(Lesson lesson, Run run) throws TrialException {
        CountDownLatch hold = held;
        if (hold != null) {
            try {
                hold.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new TrialException("0 of 10 clients were ready within 20 s: the server answered with 501");
        }
        Optional<Comparison.Outcome> usual = quick.instead(lesson, run);
        return swapped ? usual.map(outcome -> swap(outcome, run.transports())) : usual;
    }

    private static Comparison.Outcome swap(Comparison.Outcome outcome, List<String> ids) {
        Result result = outcome.result();
        List<Measurement> trials = result.trials().stream()
                .map(trial -> Relabelled.as(trial, ids.get(ids.size() - 1 - ids.indexOf(trial.transport())), false))
                .toList();
        return new Comparison.Outcome(
                new Result(
                        result.schema(),
                        result.environment(),
                        result.experiment(),
                        trials,
                        result.discarded(),
                        result.summary()),
                outcome.traces());
    }

    @Override
    public List<Measurement> recording(Lessons all, Lesson lesson, String experiment) {
        return quick.recording(all, lesson, experiment);
    }

    @Override
    public Sweep sweep(Lesson lesson, Sweeping asked, StopSignal stop) throws TrialException {
        return quick.sweep(lesson, asked, stop);
    }
}
