package transportlab.app.ui.compare;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import transportlab.app.library.Library;
import transportlab.app.ui.run.RunModel;
import transportlab.app.ui.run.Runs;
import transportlab.app.ui.settings.SettingsModel;
import transportlab.measure.Result;
import transportlab.trial.Kept;
import transportlab.wire.trace.TrialTrace;

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

    /** From so many rounds on, the delays of four transports can be told apart. */
    public static final int ENOUGH_ROUNDS = 5;

    // Properties
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.BEFORE);
    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notSaved = new ReadOnlyStringWrapper("");
    private final StringProperty guess = new SimpleStringProperty("");
    private final ObjectProperty<Expanded> expanded = new SimpleObjectProperty<>(Expanded.NONE);
    private final BooleanProperty each = new SimpleBooleanProperty();
    private final BooleanProperty cost = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper switchboard = new ReadOnlyBooleanWrapper();

    private final Runs runs;
    private final Library library;
    private final RunModel run = new RunModel(System::nanoTime);
    private final SettingsModel settings;
    private Path saved;
    private Map<String, TrialTrace> traces = Map.of();

    public CompareModel(Runs runs, Library library) {
        this.runs = runs;
        this.library = library;
        this.settings = new SettingsModel(this::isRunning);
        settings.changesProperty().addListener((of, before, now) -> settingsChanged());
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public Stage stage() {
        return stage.get();
    }

    /** The result of the last run, as far as it is available, or a result that was opened; null before. */
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

    /** Whether what the techniques cost is shown, although some of them did not get through the path. */
    public BooleanProperty costProperty() {
        return cost;
    }

    /** Whether the switchboard of the path stands in place of the rows. */
    public ReadOnlyBooleanProperty switchboardProperty() {
        return switchboard.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return runs.runningProperty();
    }

    public boolean isRunning() {
        return runs.isRunning(this);
    }

    /** Whether a lesson is being measured: then nothing can be run here. */
    public boolean isBusyElsewhere() {
        return runs.isBusyFor(this);
    }

    /** What the next run will be. */
    public SettingsModel settings() {
        return settings;
    }

    public RunModel run() {
        return run;
    }

    /** The traces of the trials that were run since the result was opened, by transport and repetition. */
    public Map<String, TrialTrace> traces() {
        return traces;
    }

    /** Where the last run was saved; null before. */
    public Path saved() {
        return saved;
    }

    /** Whether the result is in the library: it was written there, and nobody has deleted it since. */
    public boolean isSaved() {
        return saved != null && notSaved.get().isEmpty() && Library.holds(saved);
    }

    /** The result beside the settings; empty without one. */
    public Optional<ShownResult> shown() {
        return Optional.ofNullable(result.get()).map(of -> new ShownResult(of, settings));
    }

    /**
     * Whether trials may be added to the result. Only the program that measured the others may do so, and only on the
     * same computer.
     */
    public boolean canGoOn() {
        return !isRunning()
                && !isBusyElsewhere()
                && shown().filter(ShownResult::fitsHere).isPresent();
    }

    // Commands

    /** Replaces all settings. The result that was shown is closed but stays in the library. */
    public void takeOptions(Map<String, String> given, String from) {
        if (!isRunning() && settings.takeAll(given, from)) {
            clear();
        }
    }

    /** Makes the settings those of the result again. */
    public void takeBack() {
        if (!isRunning() && result.get() != null) {
            settings.takeAll(
                    result.get().experiment().options(),
                    result.get().experiment().name());
        }
    }

    /** Opens the switchboard of the path, unless a run is on. */
    public void openSwitchboard() {
        switchboard.set(!isRunning());
    }

    /** Goes back to the rows. */
    public void closeSwitchboard() {
        switchboard.set(false);
    }

    /** Guesses, or takes the guess back. */
    public void guess(String id) {
        if (stage.get() == Stage.BEFORE && !isRunning()) {
            guess.set(guess.get().equals(id) ? "" : id);
        }
    }

    /** Begins a run, unless one is on. */
    public void start() {
        if (!isRunning() && !isBusyElsewhere()) {
            saved = library.reserve(settings.name());
            begin(Kept.NOTHING);
        }
    }

    /** Goes on with a run that was stopped. */
    public void resume() {
        again(Kept.of(result.get()));
    }

    /** Runs one transport of the result again. */
    public void retry(String id) {
        again(Kept.of(result.get()).without(id));
    }

    /** Runs those rounds again whose delays do not count. */
    public void retryDisturbed() {
        again(Kept.of(result.get()).withoutDisturbed());
    }

    /** Measures more rounds of the result, so that there are as many as delays need to be told apart. */
    public void runMore() {
        Map<String, String> options =
                new LinkedHashMap<>(result.get().experiment().options());
        options.put("repetitions", String.valueOf(ENOUGH_ROUNDS));
        again(Kept.of(result.get()), options);
    }

    /** Whether the result has one round only, to which others can be added. */
    public boolean canRunMore() {
        return canGoOn()
                && result.get().experiment().repetitions() == 1
                && result.get().experiment().completed();
    }

    /** Runs the same experiment again with the trials that have already been measured. */
    private void again(Kept kept) {
        again(kept, result.get().experiment().options());
    }

    private void again(Kept kept, Map<String, String> options) {
        if (!canGoOn() || !settings.takeAll(options, result.get().experiment().name())) {
            return;
        }
        if (saved == null) {
            saved = library.reserve(settings.name());
        }
        begin(kept);
    }

    private void begin(Kept kept) {
        switchboard.set(false);
        run.begin(settings.experiment(), kept.trials());
        result.set(null);
        failure.set("");
        notSaved.set("");
        expanded.set(Expanded.NONE);
        cost.set(false);
        runs.start(
                this,
                settings.experiment(),
                settings.options(),
                settings.port(),
                kept,
                saved,
                new CompareRun(this, run));
        settle();
    }

    public void stop() {
        runs.stop(this);
    }

    public void cut() {
        runs.cut(this);
    }

    /**
     * Shows a saved result.
     *
     * @return whether its settings were taken for the next run; false if this program cannot run them or a run is in
     *     progress
     */
    public boolean open(Result opened, Path folder) {
        if (isRunning()) {
            return false;
        }
        boolean taken = settings.takeAll(
                opened.experiment().options(), opened.experiment().name());
        saved = folder;
        put(opened);
        return taken;
    }

    /** Back to the screen before a run; the result stays in the library. */
    public void clear() {
        if (!isRunning()) {
            put(null);
        }
    }

    private void put(Result other) {
        switchboard.set(false);
        traces = Map.of();
        result.set(other);
        failure.set("");
        notSaved.set("");
        guess.set("");
        expanded.set(Expanded.NONE);
        cost.set(false);
        settle();
    }

    private void settingsChanged() {
        if (!settings.transports().contains(guess.get())) {
            guess.set("");
        }
        settle();
    }

    private void settle() {
        stage.set(
                !failure.get().isEmpty()
                        ? Stage.FAILED
                        : result.get() != null ? Stage.RESULT : isRunning() ? Stage.RUNNING : Stage.BEFORE);
    }

    /** Takes the result as it is so far. The first one is shown after the first round. */
    void take(Result soFar, Map<String, TrialTrace> tracesSoFar) {
        traces = tracesSoFar;
        result.set(soFar);
        settle();
    }

    void failed(String why) {
        failure.set(why);
        settle();
    }

    void notSaved(String why) {
        notSaved.set(why);
    }
}
