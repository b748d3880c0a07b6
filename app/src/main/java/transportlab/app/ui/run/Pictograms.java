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
 * The small pictures of what each transport does: those recorded when the program was built, and with other settings
 * those of two seconds on real sockets, one transport after the other over the same plan. A recording in which something
 * came late is not taken: it would show the machine.
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

    /** Whether the picture of that transport is one of other settings: an example. */
    public boolean isExample(String id) {
        return !isBuilt() && Objects.equals(pictures.get(id), built.get(id));
    }

    /** Whether the program brings pictures of these settings along. */
    private boolean isBuilt() {
        Map<String, String> usual = new ExperimentOptions().values();
        return KEYS.stream().allMatch(key -> usual.get(key).equals(wanted.get(key)));
    }

    /** The settings are others: what was recorded of the ones before is nothing any more. On the screen's thread. */
    public void want(Map<String, String> options) {
        boolean same = KEYS.stream().allMatch(key -> options.get(key).equals(wanted.get(key)));
        wanted = Map.copyOf(options);
        if (!same) {
            stop();
            pictures.putAll(built);
        }
    }

    /** Records those that are examples, one after the other. On the screen's thread. */
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

    /** Before a run begins: nothing else is on the machine then. */
    public void stop() {
        stop.stop();
    }

    public void close() {
        stop();
        thread.shutdown();
    }
}
