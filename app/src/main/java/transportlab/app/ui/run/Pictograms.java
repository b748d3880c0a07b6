package transportlab.app.ui.run;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import transportlab.app.ui.base.UiQueue;
import transportlab.experiment.Experiment;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.trial.model.Recorder;
import transportlab.visualizer.pictogram.Pictogram;

/**
 * The pictograms that show what each transport does with the current settings. They are calculated in virtual time, on a
 * thread of their own, in a fraction of a second, and are the same on every machine. Must be used on the JavaFX thread.
 */
public final class Pictograms {
    private final UiQueue ui;
    private final ObservableMap<String, Pictogram> pictures = FXCollections.observableHashMap();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "ui-pictogram-0");
        made.setDaemon(true);
        return made;
    });
    private StopSignal stop = new StopSignal();

    public Pictograms(UiQueue ui) {
        this.ui = ui;
    }

    /** The pictures by transport. Those of earlier settings stay until they are replaced. */
    public ObservableMap<String, Pictogram> pictures() {
        return pictures;
    }

    /** Draws these transports with these settings, one after another. What was asked for before is given up. */
    public void draw(Experiment experiment, List<String> transports) {
        stop();
        if (thread.isShutdown()) {
            return;
        }
        StopSignal mine = new StopSignal();
        stop = mine;
        transports.forEach(id -> thread.execute(() -> draw(experiment, id, mine)));
    }

    private void draw(Experiment experiment, String id, StopSignal mine) {
        if (mine.isStopped()) {
            return;
        }
        try {
            Pictogram picture = Pictogram.of(Recorder.record(experiment, id, mine));
            ui.post(() -> {
                if (!mine.isStopped()) {
                    pictures.put(id, picture);
                }
            });
        } catch (TrialException | RuntimeException e) {
            ui.post(() -> {
                if (!mine.isStopped()) {
                    pictures.remove(id);
                }
            });
        }
    }

    /** Stops drawing. Called before a run begins, so that nothing else uses the computer. */
    public void stop() {
        stop.stop();
    }

    public void close() {
        stop();
        thread.shutdown();
    }
}
