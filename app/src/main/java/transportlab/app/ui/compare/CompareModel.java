package transportlab.app.ui.compare;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import transportlab.app.library.Library;
import transportlab.app.ui.run.Runs;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.run.BadInput;
import transportlab.run.Comparison;
import transportlab.run.Experiment;
import transportlab.run.ExperimentFile;
import transportlab.run.ExperimentOptions;
import transportlab.run.Glance;
import transportlab.run.RunListener;
import transportlab.wire.Phase;

/** The state of the Compare screen. */
public final class CompareModel {
    /** What the screen shows. */
    public enum Stage {
        BEFORE,
        RUNNING,
        RESULT,
        /** Nothing could run at all. */
        FAILED
    }

    /** A column that fills the screen. */
    public enum Expanded {
        NONE,
        REQUESTS,
        BYTES,
        DELAY
    }

    // Properties
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.BEFORE);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notSaved = new ReadOnlyStringWrapper("");
    private final StringProperty guess = new SimpleStringProperty("");
    private final ObjectProperty<Expanded> expanded = new SimpleObjectProperty<>(Expanded.NONE);
    private final BooleanProperty each = new SimpleBooleanProperty();

    private final Runs runs;
    private final Library library;
    private final RunModel run = new RunModel(System::nanoTime);
    private Map<String, String> options = new LinkedHashMap<>();
    private String name;
    private int port;
    private Path saved;

    public CompareModel(Runs runs, Library library) {
        this.runs = runs;
        this.library = library;
        takePreset(ExperimentFile.PRESETS.get(0));
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public Stage stage() {
        return stage.get();
    }

    /** Goes up with every change of the settings. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** That of the last run, as far as it is there, or one that was opened; null before. */
    public ReadOnlyObjectProperty<Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    public Result result() {
        return result.get();
    }

    /** Why nothing ran; empty if it did. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why the result is not in the library; empty if it is. */
    public ReadOnlyStringProperty notSavedProperty() {
        return notSaved.getReadOnlyProperty();
    }

    /** The transport that the user thinks sends the most; empty for none. */
    public StringProperty guessProperty() {
        return guess;
    }

    public ObjectProperty<Expanded> expandedProperty() {
        return expanded;
    }

    /** Whether bytes are shown per update. */
    public BooleanProperty eachProperty() {
        return each;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return runs.runningProperty();
    }

    public boolean isRunning() {
        return runs.runningProperty().get();
    }

    public RunModel run() {
        return run;
    }

    /** The preset or file that the settings came from. */
    public String name() {
        return name;
    }

    public String option(String key) {
        return options.get(key);
    }

    public Map<String, String> options() {
        return Map.copyOf(options);
    }

    public int port() {
        return port;
    }

    public List<String> transports() {
        return List.of(options.get("transports").split(","));
    }

    /** Where the last run was saved; null before. */
    public Path saved() {
        return saved;
    }

    /** The settings that are no longer those of the result shown, before and now. */
    public Map<String, String[]> changed() {
        Map<String, String[]> changed = new LinkedHashMap<>();
        if (result.get() == null || isRunning()) {
            return changed;
        }
        Map<String, String> of = result.get().experiment().options();
        options.forEach((key, now) -> {
            String before = of.getOrDefault(key, now);
            if (!before.equals(now)) {
                changed.put(key, new String[] {before, now});
            }
        });
        return changed;
    }

    /** Deliveries that the settings come to in one round; 0 if they are not right. */
    public long deliveries() {
        return experiment().map(e -> e.plan(0).measuredDeliveries()).orElse(0L);
    }

    /** How long a run takes, about. */
    public Duration length(boolean firstRound) {
        return experiment()
                .map(e -> {
                    int rounds = firstRound ? 1 : e.repetitions();
                    long trial = e.workload().endNanos() / 1_000_000 + 600;
                    return Duration.ofMillis(e.transports().size() * (1600 + rounds * trial));
                })
                .orElse(Duration.ZERO);
    }

    /** Transports of the result that gave nothing. */
    public List<String> failedTransports() {
        return result.get() == null
                ? List.of()
                : result.get().trials().stream()
                        .filter(trial -> trial.failure() != null)
                        .map(Measurement::transport)
                        .distinct()
                        .toList();
    }

    public boolean isStopped() {
        return result.get() != null
                && !isRunning()
                && !result.get().experiment().completed();
    }

    /** The experiment of the settings; empty if they are not right. */
    public Optional<Experiment> experiment() {
        try {
            return Optional.of(build(options));
        } catch (BadInput e) {
            return Optional.empty();
        }
    }

    // Commands

    /** Takes the settings of a preset. */
    public void choosePreset(String preset) {
        if (!isRunning()) {
            takePreset(preset);
        }
    }

    private void takePreset(String preset) {
        try {
            options = new LinkedHashMap<>(ExperimentFile.load(preset).values());
            name = preset;
            changed(true);
        } catch (BadInput e) {
            throw new IllegalStateException("a preset is always right", e);
        }
    }

    /** Takes the settings of an experiment file. */
    public void openExperiment(Path file) throws BadInput {
        ExperimentOptions given = ExperimentFile.load(file.toString());
        given.build();
        takeOptions(given.values(), file.getFileName().toString().replace(ExperimentFile.SUFFIX, ""));
    }

    /** Takes other settings as a whole. */
    public void takeOptions(Map<String, String> given, String from) {
        if (isRunning()) {
            return;
        }
        options = new LinkedHashMap<>(given);
        name = from;
        result.set(null);
        changed(true);
    }

    /**
     * Changes one setting, or leaves it as it is.
     *
     * @throws BadInput with one line for the user
     */
    public void set(String key, String value) throws BadInput {
        if (isRunning() || value.equals(options.get(key))) {
            return;
        }
        Map<String, String> changed = new LinkedHashMap<>(options);
        changed.put(key, value);
        build(changed);
        options = changed;
        changed(key.equals("transports"));
    }

    /** Changes one setting if that is possible. */
    public boolean trySet(String key, String value) {
        try {
            set(key, value);
            return true;
        } catch (BadInput e) {
            return false;
        }
    }

    public void setPort(int newPort) {
        port = newPort;
        changed(false);
    }

    public void newSeed() {
        trySet("seed", String.valueOf(ThreadLocalRandom.current().nextInt(2, 10_000)));
    }

    /** Adds a transport, or takes it away; the last one stays. */
    public void toggleTransport(String id) {
        List<String> ids = new ArrayList<>(transports());
        if (!ids.remove(id)) {
            ids.add(id);
        }
        if (!ids.isEmpty()) {
            List<String> ordered = transportlab.catalogue.Catalogue.ids().stream()
                    .filter(ids::contains)
                    .toList();
            trySet("transports", String.join(",", ordered));
        }
    }

    /** Guesses, or takes the guess back. */
    public void guess(String id) {
        if (stage.get() == Stage.BEFORE && !isRunning()) {
            guess.set(guess.get().equals(id) ? "" : id);
        }
    }

    /** Begins a run, unless one is on. */
    public void start() {
        experiment().ifPresent(e -> {
            saved = library.reserve(name);
            begin(e, List.of(), null);
        });
    }

    /** Goes on with a run that was stopped. */
    public void resume() {
        again(result.get().trials());
    }

    /** Runs one transport of the result again. */
    public void retry(String id) {
        again(result.get().trials().stream()
                .filter(trial -> !trial.transport().equals(id))
                .toList());
    }

    private void again(List<Measurement> kept) {
        try {
            Map<String, String> of =
                    new LinkedHashMap<>(result.get().experiment().options());
            Experiment e = build(of);
            options = of;
            if (saved == null) {
                saved = library.reserve(name);
            }
            begin(e, kept, null);
        } catch (BadInput e) {
            failure.set(e.getMessage());
        }
    }

    private void begin(Experiment e, List<Measurement> kept, Result shown) {
        if (isRunning()) {
            return;
        }
        run.begin(e, kept);
        result.set(shown);
        failure.set("");
        notSaved.set("");
        expanded.set(Expanded.NONE);
        runs.start(e, options, port, kept, saved, new Follower());
        settle();
    }

    public void stop() {
        runs.stop();
    }

    public void cut() {
        runs.cut();
    }

    /** Shows a result that was saved. */
    public void open(Result saved, Path folder) {
        if (isRunning()) {
            return;
        }
        Map<String, String> of = new LinkedHashMap<>(new ExperimentOptions().values());
        of.putAll(saved.experiment().options());
        options = of;
        name = saved.experiment().name();
        this.saved = folder;
        guess.set("");
        failure.set("");
        expanded.set(Expanded.NONE);
        result.set(saved);
        changed(false);
    }

    /** Back to the screen before a run; the result stays in the library. */
    public void clear() {
        if (!isRunning()) {
            result.set(null);
            failure.set("");
            guess.set("");
            expanded.set(Expanded.NONE);
            settle();
        }
    }

    private Experiment build(Map<String, String> from) throws BadInput {
        ExperimentOptions all = new ExperimentOptions().named(name);
        for (Map.Entry<String, String> option : from.entrySet()) {
            all.set(option.getKey(), option.getValue(), option.getKey());
        }
        return all.build();
    }

    private void changed(boolean otherRows) {
        if (otherRows) {
            if (!transports().contains(guess.get())) {
                guess.set("");
            }
        }
        changes.set(changes.get() + 1);
        settle();
    }

    private void settle() {
        stage.set(
                !failure.get().isEmpty()
                        ? Stage.FAILED
                        : result.get() != null ? Stage.RESULT : isRunning() ? Stage.RUNNING : Stage.BEFORE);
    }

    /** Takes what a run tells. */
    private final class Follower implements Runs.Watcher {
        @Override
        public void trialStarted(RunListener.Step step, Duration left) {
            run.trialStarted(step, left);
        }

        @Override
        public void phaseStarted(RunListener.Step step, Phase phase) {
            run.phaseStarted(step, phase);
        }

        @Override
        public void glance(RunListener.Step step, Glance glance) {
            run.glance(step, glance);
        }

        @Override
        public void trialFinished(RunListener.Step step, Measurement measurement) {
            Measurement.CutReport cut = measurement.cut();
            run.trialFinished(step, measurement, cut == null ? "" : cut.back() + "/" + cut.clients());
        }

        /** The result appears behind the first round. */
        @Override
        public void resultSoFar(Comparison.Outcome outcome) {
            long rounds = outcome.result().trials().stream()
                    .map(Measurement::transport)
                    .distinct()
                    .count();
            if (rounds == outcome.result().experiment().transports().size()
                    && outcome.result().experiment().repetitions() > 1) {
                result.set(outcome.result());
                settle();
            }
        }

        @Override
        public void finished(Comparison.Outcome outcome) {
            boolean nothing = outcome.result().trials().isEmpty();
            result.set(nothing ? null : outcome.result());
            settle();
            changes.set(changes.get() + 1);
        }

        @Override
        public void failed(String why) {
            failure.set(why);
            settle();
        }

        @Override
        public void notSaved(String why) {
            notSaved.set(why);
        }
    }
}
