package transportlab.app.ui.compare;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import transportlab.app.library.Library;
import transportlab.app.ui.run.LiveWatcher;
import transportlab.app.ui.run.RunModel;
import transportlab.app.ui.run.Runs;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.trial.Comparison;
import transportlab.trial.Kept;
import transportlab.trial.live.Environment;

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
        DELAY,
        FALLBACK
    }

    // Properties
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.BEFORE);
    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notSaved = new ReadOnlyStringWrapper("");
    private final StringProperty guess = new SimpleStringProperty("");
    private final ObjectProperty<Expanded> expanded = new SimpleObjectProperty<>(Expanded.NONE);
    private final BooleanProperty each = new SimpleBooleanProperty();

    private final Runs runs;
    private final Library library;
    private final RunModel run = new RunModel(System::nanoTime);
    private final SettingsModel settings;
    private Path saved;

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
        settings.options().forEach((key, now) -> {
            String before = of.getOrDefault(key, now);
            if (!before.equals(now)) {
                changed.put(key, new String[] {before, now});
            }
        });
        return changed;
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

    /** Transports of the result with rounds whose delays do not count, in the order of the table. */
    public List<String> disturbedTransports() {
        return result.get() == null
                ? List.of()
                : result.get().experiment().transports().stream()
                        .filter(this::isDisturbed)
                        .toList();
    }

    private boolean isDisturbed(String id) {
        return result.get().trials().stream()
                .anyMatch(trial -> trial.transport().equals(id) && trial.failure() == null && !trial.delayCounts());
    }

    /** Whether trials may be added to the result: only by the program and on the machine that measured the others. */
    public boolean canGoOn() {
        return result.get() != null
                && !isRunning()
                && !isBusyElsewhere()
                && Environment.isHere(result.get().environment())
                && settings.canTake(result.get().experiment().options());
    }

    public boolean isStopped() {
        return result.get() != null
                && !isRunning()
                && !result.get().experiment().completed();
    }

    // Commands

    /** Takes other settings as a whole; the result that is shown stays in the library. */
    public void takeOptions(Map<String, String> given, String from) {
        if (!isRunning() && settings.takeAll(given, from)) {
            clear();
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

    /** The same experiment, with what is already measured. */
    private void again(Kept kept) {
        Result.ExperimentFacts of = result.get().experiment();
        if (!canGoOn() || !settings.takeAll(of.options(), of.name())) {
            return;
        }
        if (saved == null) {
            saved = library.reserve(settings.name());
        }
        begin(kept);
    }

    private void begin(Kept kept) {
        run.begin(settings.experiment(), kept.trials());
        result.set(null);
        failure.set("");
        notSaved.set("");
        expanded.set(Expanded.NONE);
        runs.start(this, settings.experiment(), settings.options(), settings.port(), kept, saved, new Follower());
        settle();
    }

    public void stop() {
        runs.stop(this);
    }

    public void cut() {
        runs.cut(this);
    }

    /**
     * Shows a result that was saved.
     *
     * @return whether its settings are now those of the next run; not where this program cannot run them
     */
    public boolean open(Result opened, Path folder) {
        if (isRunning()) {
            return false;
        }
        boolean taken = settings.takeAll(
                opened.experiment().options(), opened.experiment().name());
        saved = folder;
        guess.set("");
        failure.set("");
        notSaved.set("");
        expanded.set(Expanded.NONE);
        result.set(opened);
        settle();
        return taken;
    }

    /** Back to the screen before a run; the result stays in the library. */
    public void clear() {
        if (!isRunning()) {
            result.set(null);
            failure.set("");
            notSaved.set("");
            guess.set("");
            expanded.set(Expanded.NONE);
            settle();
        }
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

    /** Takes what a run tells. */
    private final class Follower implements LiveWatcher {
        @Override
        public RunModel run() {
            return run;
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
