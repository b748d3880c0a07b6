package transportlab.app.ui.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import transportlab.app.ui.base.UiQueue;
import transportlab.experiment.Crowd;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.stands.Comparisons;
import transportlab.trial.CutSignal;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/**
 * What the current settings would yield, calculated in virtual time on a thread of its own while a result of other
 * settings is on the screen. Must be used on the JavaFX thread.
 */
public final class WhatIf {
    /** For more deliveries of the clients that run, nothing is calculated, because it would not be there at once. */
    private static final double MOST_DELIVERIES = 100_000;

    private final UiQueue ui;
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "ui-what-if-0");
        made.setDaemon(true);
        return made;
    });
    private StopSignal stop = new StopSignal();
    private Map<String, String> asked = Map.of();

    /**
     * What some settings would yield.
     *
     * @param options the settings
     * @param trials by transport
     */
    public record Answer(Map<String, String> options, Map<String, Measurement> trials) {
        static final Answer NONE = new Answer(Map.of(), Map.of());
    }

    public WhatIf(UiQueue ui) {
        this.ui = ui;
    }

    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** What these settings would yield, by transport; empty as long as that is not calculated. */
    public Map<String, Measurement> of(Map<String, String> options) {
        Answer known = answer.get();
        return known.options().equals(options) ? known.trials() : Map.of();
    }

    /** Calculates what these settings would yield, unless it does already. What was asked for before is given up. */
    public void ask(Experiment experiment, Map<String, String> options) {
        if (options.equals(asked) || thread.isShutdown()) {
            return;
        }
        stop();
        asked = Map.copyOf(options);
        if (isTooLarge(experiment)) {
            return;
        }
        StopSignal mine = new StopSignal();
        stop = mine;
        Map<String, String> of = asked;
        thread.execute(() -> calculate(experiment, of, mine));
    }

    private static boolean isTooLarge(Experiment experiment) {
        int running = Crowd.running(experiment.workload());
        return experiment.workload().of(running).deliveriesToEach() * running > MOST_DELIVERIES;
    }

    private void calculate(Experiment experiment, Map<String, String> options, StopSignal mine) {
        if (mine.isStopped()) {
            return;
        }
        try {
            Map<String, Measurement> trials = new LinkedHashMap<>();
            Comparisons.of(experiment.calculatedOnce(), options, 0, RunListener.NOBODY, mine, new CutSignal())
                    .run()
                    .result()
                    .trials()
                    .stream()
                    .filter(Measurement::comparable)
                    .forEach(trial -> trials.put(trial.transport(), trial));
            ui.post(() -> {
                if (!mine.isStopped()) {
                    answer.set(new Answer(options, Map.copyOf(trials)));
                }
            });
        } catch (TrialException | RuntimeException e) {
            // nothing is shown for these settings
        }
    }

    /** Stops calculating. Called before a run begins, so that nothing else uses the computer. */
    public void stop() {
        stop.stop();
        asked = Map.of();
    }

    public void close() {
        stop();
        thread.shutdown();
    }
}
