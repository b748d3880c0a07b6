package transportlab.app.ui.scale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import transportlab.app.ui.base.UiQueue;
import transportlab.app.ui.run.Runs;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.replay.Replay;
import transportlab.replay.Replays;
import transportlab.replay.Today;
import transportlab.trial.Comparison;
import transportlab.trial.Kept;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/**
 * A published table, what the same costs with today's headers, and what of it was measured here. Must be used on the
 * JavaFX thread.
 */
public final class PublishedModel {
    // Properties
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    private final Runs runs;
    private final UiQueue ui;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "ui-replay-0");
        made.setDaemon(true);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
    });
    private final Map<Integer, Today> calculated = new TreeMap<>();
    private final Map<Integer, Today> measured = new TreeMap<>();
    private final Map<Integer, Experiment> toMeasure = new TreeMap<>();
    private final Set<Integer> failed = new HashSet<>();
    private StopSignal stop = new StopSignal();
    private Replay replay;
    private String problem = "";

    public PublishedModel(Runs runs, UiQueue ui) {
        this.runs = runs;
        this.ui = ui;
        runs.runningProperty().addListener((of, before, now) -> {
            if (now) {
                stop.stop();
            } else {
                calculate();
            }
            changed();
        });
    }

    /** Goes up with every change. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** The table; null until one was chosen. */
    public Replay replay() {
        return replay;
    }

    /** What a row costs with today's headers; empty until it is calculated. */
    Optional<Today> calculated(int row) {
        return Optional.ofNullable(calculated.get(row));
    }

    /** What was measured for a row; empty if it was not. */
    Optional<Today> measured(int row) {
        return Optional.ofNullable(measured.get(row));
    }

    /** Whether every row is calculated, or cannot be. */
    boolean isComplete() {
        return replay != null
                && calculated.size() + failed.size() == replay.rows().size();
    }

    /** Why a file was not taken, or a row could not run, in one line; empty if nothing is wrong. */
    public String problem() {
        return problem;
    }

    public boolean isMeasuring() {
        return runs.isRunning(this) || !toMeasure.isEmpty();
    }

    boolean isBusyElsewhere() {
        return runs.isBusyFor(this);
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    // Commands

    /** Shows a table that the program brings along, or a file. */
    public void open(String idOrFile) {
        try {
            take(Replays.load(idOrFile));
        } catch (BadInput e) {
            problem = e.getMessage();
            changed();
        }
    }

    public void open(Path file) {
        open(file.toString());
    }

    private void take(Replay other) {
        stop();
        replay = other;
        problem = "";
        calculated.clear();
        measured.clear();
        failed.clear();
        changed();
        calculate();
    }

    /** Calculates the rows that are missing, unless something is measured. */
    private void calculate() {
        stop.stop();
        if (thread.isShutdown() || replay == null || runs.runningProperty().get()) {
            return;
        }
        StopSignal mine = new StopSignal();
        stop = mine;
        Replay of = replay;
        for (int i = 0; i < of.rows().size(); i++) {
            int row = i;
            if (!calculated.containsKey(row) && !failed.contains(row)) {
                thread.execute(() -> calculate(of, row, mine));
            }
        }
    }

    private void calculate(Replay of, int row, StopSignal mine) {
        if (mine.isStopped()) {
            return;
        }
        try {
            Today today = Today.calculated(of, of.rows().get(row), mine);
            ui.post(() -> put(of, calculated, row, today));
        } catch (TrialException | RuntimeException e) {
            ui.post(() -> {
                if (!mine.isStopped()) {
                    failed.add(row);
                    failed(of, String.valueOf(e.getMessage()));
                }
            });
        }
    }

    private void put(Replay of, Map<Integer, Today> into, int row, Today today) {
        if (of.equals(replay)) {
            into.put(row, today);
            changed();
        }
    }

    private void failed(Replay of, String why) {
        if (of.equals(replay)) {
            problem = why;
            changed();
        }
    }

    /** The first row of each technique and interval that does not take too long. */
    Map<Integer, Experiment> fitting() {
        Map<Integer, Experiment> fitting = new LinkedHashMap<>();
        List<Object> done = new ArrayList<>();
        List<Replay.Row> rows = replay == null ? List.of() : replay.rows();
        for (int i = 0; i < rows.size(); i++) {
            Object key = rows.get(i).polls() ? rows.get(i).pollInterval() : "pushes";
            if (!done.contains(key)) {
                done.add(key);
                int row = i;
                experiment(rows.get(i)).ifPresent(each -> fitting.put(row, each));
            }
        }
        return fitting;
    }

    private Optional<Experiment> experiment(Replay.Row row) {
        try {
            return Today.toMeasure(replay, row);
        } catch (TrialException e) {
            return Optional.empty();
        }
    }

    /** Measures what fits on this computer. */
    public void measure() {
        if (!isMeasuring() && !isBusyElsewhere()) {
            toMeasure.putAll(fitting());
            next();
        }
    }

    private void next() {
        if (!toMeasure.isEmpty()) {
            int row = toMeasure.keySet().iterator().next();
            Experiment experiment = toMeasure.get(row);
            if (!runs.start(
                    this,
                    experiment,
                    Map.of("mode", "live"),
                    0,
                    Kept.NOTHING,
                    null,
                    new Row(replay, row, experiment))) {
                toMeasure.clear();
            }
        }
        changed();
    }

    /** Stops measuring. What is finished is kept. */
    public void stop() {
        toMeasure.clear();
        runs.stop(this);
        changed();
    }

    public void close() {
        toMeasure.clear();
        stop.stop();
        thread.shutdown();
    }

    /** Takes what was measured for a row, and goes on with the next. */
    private final class Row implements Runs.Watcher {
        private final Replay of;
        private final int row;
        private final Experiment experiment;

        Row(Replay of, int row, Experiment experiment) {
            this.of = of;
            this.row = row;
            this.experiment = experiment;
        }

        @Override
        public void finished(Comparison.Outcome outcome) {
            boolean stopped = toMeasure.remove(row) == null;
            try {
                if (!stopped) {
                    put(
                            of,
                            measured,
                            row,
                            Today.of(
                                    outcome.result().trials(),
                                    experiment,
                                    of.rows().get(row)));
                }
                next();
            } catch (TrialException e) {
                failed(e.getMessage());
            }
        }

        @Override
        public void failed(String why) {
            toMeasure.clear();
            PublishedModel.this.failed(of, why);
        }
    }
}
