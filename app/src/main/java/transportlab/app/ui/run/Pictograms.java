package transportlab.app.ui.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import transportlab.app.ui.base.UiQueue;
import transportlab.experiment.Experiment;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.trial.live.Recorder;
import transportlab.visualizer.pictogram.Pictogram;

/**
 * The small pictures of what each transport does with the present settings: first those recorded when the program was
 * built, then those of two seconds on real sockets, recorded whenever the settings changed and no run is on.
 */
public final class Pictograms {
    private final UiQueue ui;
    private final ObservableMap<String, Pictogram> pictures = FXCollections.observableHashMap();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "ui-pictogram-0");
        thread.setDaemon(true);
        return thread;
    });
    private StopSignal stop = new StopSignal();

    public Pictograms(UiQueue ui, Map<String, Pictogram> recorded) {
        this.ui = ui;
        pictures.putAll(recorded);
    }

    public ObservableMap<String, Pictogram> pictures() {
        return pictures;
    }

    /** Records all of these anew. On the screen's thread. */
    public void record(Experiment experiment, List<String> transports) {
        stop();
        if (threads.isShutdown()) {
            return;
        }
        StopSignal mine = new StopSignal();
        stop = mine;
        Map<String, Pictogram> done = new HashMap<>();
        for (String id : transports) {
            threads.execute(() -> {
                try {
                    Pictogram picture = Pictogram.of(Recorder.record(experiment, id, mine));
                    ui.post(() -> {
                        if (!mine.isStopped()) {
                            done.put(id, picture);
                            pictures.put(id, picture);
                        }
                    });
                } catch (TrialException | RuntimeException e) {
                    // the picture before stays
                }
            });
        }
    }

    /** Before a run begins: nothing else is on the machine then. */
    public void stop() {
        stop.stop();
    }

    public void close() {
        stop();
        threads.shutdown();
    }
}
