package transportlab.app.ui.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import transportlab.app.ui.base.UiQueue;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;
import transportlab.trial.Recording;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.trial.live.Recorder;
import transportlab.visualizer.pictogram.Pictogram;

/**
 * The pictograms that show what each transport does. Those for the default settings are shipped with the program. For
 * other settings, two seconds are recorded on real sockets, one transport after another with the same plan. A recording
 * in which something came late is discarded, because it would show the computer and not the transport.
 */
public final class Pictograms {
    private final UiQueue ui;
    private final Map<String, Pictogram> built;
    private final ObservableMap<String, Pictogram> pictures = FXCollections.observableHashMap();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "ui-pictogram-0");
        made.setDaemon(true);
        return made;
    });
    private StopSignal stop = new StopSignal();
    private Map<String, String> wanted = new ExperimentOptions().values();

    /** What a picture depends on. */
    private static final List<String> KEYS = List.of(
            "pattern", "arrivals", "rate", "payload", "seed", "poll-interval", "poll-clock", "hold", "rtt", "rooms-of");

    public Pictograms(UiQueue ui, Map<String, Pictogram> recorded) {
        this.ui = ui;
        this.built = Map.copyOf(recorded);
        pictures.putAll(recorded);
    }

    public ObservableMap<String, Pictogram> pictures() {
        return pictures;
    }

    /** Whether the picture of a transport was recorded with other settings and is only an example. */
    public boolean isExample(String id) {
        return !isBuilt() && Objects.equals(pictures.get(id), built.get(id));
    }

    /** Whether pictures for these settings are shipped with the program. */
    private boolean isBuilt() {
        Map<String, String> usual = new ExperimentOptions().values();
        return KEYS.stream().allMatch(key -> usual.get(key).equals(wanted.get(key)));
    }

    /**
     * Takes new settings. If a picture depends on what has changed, the shipped pictures are shown again instead of
     * those that were recorded. Must be called on the JavaFX thread.
     */
    public void want(Map<String, String> options) {
        boolean same = KEYS.stream().allMatch(key -> options.get(key).equals(wanted.get(key)));
        wanted = Map.copyOf(options);
        if (!same) {
            stop();
            pictures.putAll(built);
        }
    }

    /**
     * Records the transports whose pictures are only examples, one after another. Must be called on the JavaFX thread.
     */
    public void record(Experiment experiment, List<String> transports) {
        stop();
        if (thread.isShutdown()) {
            return;
        }
        StopSignal mine = new StopSignal();
        stop = mine;
        transports.stream().filter(this::isExample).forEach(id -> thread.execute(() -> record(experiment, id, mine)));
    }

    private void record(Experiment experiment, String id, StopSignal mine) {
        if (mine.isStopped()) {
            return;
        }
        try {
            Recording recording = Recorder.record(experiment, id, mine);
            if (recording.punctual()) {
                Pictogram picture = Pictogram.of(recording);
                ui.post(() -> {
                    if (!mine.isStopped()) {
                        pictures.put(id, picture);
                    }
                });
            }
        } catch (TrialException | RuntimeException e) {
            // the example stays
        }
    }

    /** Stops recording. Called before a run begins, so that nothing else uses the computer. */
    public void stop() {
        stop.stop();
    }

    public void close() {
        stop();
        thread.shutdown();
    }
}
