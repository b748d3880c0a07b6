package transportlab.app.ui.path;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import transportlab.app.ui.base.UiQueue;
import transportlab.experiment.Experiment;
import transportlab.experiment.Mode;
import transportlab.measure.Survival;
import transportlab.path.PathRules;
import transportlab.stands.Survivals;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/**
 * Calculates in virtual time, on a thread of its own, what survives what. Must be used on the JavaFX thread.
 */
public final class Surviving {
    private final UiQueue ui;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "ui-survival-0");
        made.setDaemon(true);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
    });
    private StopSignal stop = new StopSignal();
    private Map<String, String> asked = Map.of();

    // Properties
    private final ReadOnlyObjectWrapper<Survival> survival = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    public Surviving(UiQueue ui) {
        this.ui = ui;
    }

    /** The whole table; null as long as it is not calculated. */
    public ReadOnlyObjectProperty<Survival> survivalProperty() {
        return survival.getReadOnlyProperty();
    }

    /** Why there is no table; empty if nothing is wrong. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    // Commands

    /**
     * Calculates what these settings lead to over each path, unless it does already or has done so. What was asked for
     * before is given up.
     */
    public void ask(Experiment experiment, Map<String, String> options, List<PathRules> paths) {
        if (options.equals(asked) || thread.isShutdown()) {
            return;
        }
        stop();
        survival.set(null);
        failure.set("");
        asked = Map.copyOf(options);
        StopSignal mine = new StopSignal();
        stop = mine;
        Survivals survivals = new Survivals(experiment.over(PathRules.OPEN).once(Mode.MODEL), options, paths);
        thread.execute(() -> calculate(survivals, mine));
    }

    private void calculate(Survivals survivals, StopSignal mine) {
        if (mine.isStopped()) {
            return;
        }
        try {
            Survival found = survivals.run(step -> {}, mine);
            answer(mine, () -> survival.set(found));
        } catch (TrialException | RuntimeException e) {
            answer(mine, () -> failure.set(String.valueOf(e.getMessage())));
        }
    }

    private void answer(StopSignal mine, Runnable answer) {
        ui.post(() -> {
            if (!mine.isStopped()) {
                answer.run();
            }
        });
    }

    /** Stops calculating. Called before a run begins, so that nothing else uses the computer. */
    public void stop() {
        stop.stop();
        if (survival.get() == null) {
            asked = Map.of();
        }
    }

    public void close() {
        stop();
        thread.shutdown();
    }
}
