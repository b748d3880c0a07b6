package transportlab.app.ui.path;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import transportlab.app.ui.base.UiQueue;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.path.PathRules;
import transportlab.stands.Expected;
import transportlab.trial.StopSignal;

/**
 * Calculates in virtual time, on a thread of its own, what is expected of techniques over a path. Must be used on the
 * JavaFX thread.
 */
final class Expecting {
    private final UiQueue ui;
    private final ObservableMap<String, Expectation> answers = FXCollections.observableHashMap();
    private final ObservableMap<String, Expectation> open = FXCollections.observableHashMap();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "ui-path-0");
        made.setDaemon(true);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
    });
    private StopSignal stop = new StopSignal();
    private Map<String, String> asked = Map.of();

    Expecting(UiQueue ui) {
        this.ui = ui;
    }

    /** What is expected, by technique, as far as it is calculated. */
    ObservableMap<String, Expectation> answers() {
        return answers;
    }

    /** What would happen on an open path, by technique, for those that try others. */
    ObservableMap<String, Expectation> open() {
        return open;
    }

    /** Forgets what was expected if it was for other settings. */
    void forget(Map<String, String> options) {
        if (!options.equals(asked)) {
            stop();
            answers.clear();
            open.clear();
        }
    }

    /** Calculates what these settings lead to, unless it does already. */
    void ask(Experiment experiment, Map<String, String> options, List<String> rows) {
        if (options.equals(asked) || thread.isShutdown()) {
            return;
        }
        forget(options);
        asked = Map.copyOf(options);
        StopSignal mine = new StopSignal();
        stop = mine;
        rows.forEach(id -> calculate(experiment, id, mine, answers::put));
        Experiment without = experiment.over(PathRules.OPEN);
        rows.stream()
                .filter(id -> !Catalogue.find(id).orElseThrow().candidates().isEmpty())
                .forEach(id -> calculate(without, id, mine, open::put));
    }

    private void calculate(
            Experiment experiment, String id, StopSignal mine, BiConsumer<String, Expectation> answered) {
        thread.execute(() -> {
            if (mine.isStopped()) {
                return;
            }
            Expectation found = expectation(experiment, id, mine);
            ui.post(() -> {
                if (!mine.isStopped()) {
                    answered.accept(id, found);
                }
            });
        });
    }

    private static Expectation expectation(Experiment experiment, String id, StopSignal mine) {
        try {
            return Expectation.of(
                    Expected.of(experiment, id, mine), experiment.path().isOpen());
        } catch (RuntimeException e) {
            // the screen says that it cannot be calculated
            return Expectation.UNKNOWN;
        }
    }

    /** Stops calculating. Called before a run begins, so that nothing else uses the computer. */
    void stop() {
        stop.stop();
        asked = Map.of();
    }

    void close() {
        stop();
        thread.shutdown();
    }
}
