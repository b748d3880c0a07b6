package transportlab.app.ui.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentFile;
import transportlab.experiment.ExperimentOptions;
import transportlab.experiment.OptionRange;
import transportlab.io.Printable;

/** The settings of the next run, which are always an experiment that can be run. Nothing changes during a run. */
public final class SettingsModel {
    private static final long AROUND_A_TRIAL_MILLIS = 600;
    private static final long DISCARDED_MILLIS = 1000 + AROUND_A_TRIAL_MILLIS;

    /** The highest port that can be chosen. The two ports after it are needed for plain TCP. */
    private static final int MOST_PORT = 65_533;

    // Properties
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    private final BooleanSupplier locked;
    private Map<String, String> options;

    /** The experiment with these options; null until it is needed. */
    private Experiment experiment;

    private String name;
    private int port;

    public SettingsModel(BooleanSupplier locked) {
        this.locked = locked;
        take(preset(ExperimentFile.PRESETS.get(0)), ExperimentFile.PRESETS.get(0));
    }

    private static Map<String, String> preset(String preset) {
        try {
            return ExperimentFile.load(preset).values();
        } catch (BadInput e) {
            throw new IllegalStateException("a preset is always right", e);
        }
    }

    /** Goes up with every change. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** The preset or file that they came from. */
    public String name() {
        return name;
    }

    public String option(String key) {
        return options.get(key);
    }

    public Map<String, String> options() {
        return Map.copyOf(options);
    }

    /** The port of the server; 0 for any free port. */
    public int port() {
        return port;
    }

    public List<String> transports() {
        return experiment().transports();
    }

    public Experiment experiment() {
        try {
            experiment = experiment == null ? build(options) : experiment;
            return experiment;
        } catch (BadInput e) {
            throw new IllegalStateException("settings are checked before they are taken", e);
        }
    }

    /** Deliveries of one round. */
    public long deliveries() {
        return experiment().plan(0).measuredDeliveries();
    }

    /** How long a run takes, about. */
    public Duration length(boolean firstRound) {
        Experiment e = experiment();
        int rounds = firstRound ? 1 : e.repetitions();
        long trial = e.workload().endNanos() / 1_000_000 + AROUND_A_TRIAL_MILLIS;
        return Duration.ofMillis(e.transports().size() * (DISCARDED_MILLIS + rounds * trial));
    }

    // Commands

    /** Takes the settings of a preset. */
    public void choosePreset(String preset) {
        if (!locked.getAsBoolean()) {
            take(preset(preset), preset);
        }
    }

    /** Takes the settings of an experiment file. */
    public void openExperiment(Path file) throws BadInput {
        ExperimentOptions given = ExperimentFile.load(file.toString());
        given.build();
        take(given.values(), Printable.of(file.getFileName().toString()).replace(ExperimentFile.SUFFIX, ""));
    }

    /**
     * Takes all options of a result or a lesson. Options that it does not contain get their default values.
     *
     * @return false if this program cannot run them; nothing changes then
     */
    public boolean takeAll(Map<String, String> given, String from) {
        Map<String, String> all = new LinkedHashMap<>(new ExperimentOptions().values());
        given.forEach((key, value) -> all.computeIfPresent(key, (known, before) -> value));
        try {
            build(all);
        } catch (BadInput e) {
            return false;
        }
        take(all, from);
        return true;
    }

    /** Whether this program knows all of these options and can run them. */
    public boolean canTake(Map<String, String> given) {
        try {
            build(given);
            return true;
        } catch (BadInput e) {
            return false;
        }
    }

    private void take(Map<String, String> given, String from) {
        options = new LinkedHashMap<>(given);
        experiment = null;
        name = from;
        changes.set(changes.get() + 1);
    }

    /**
     * Changes one setting, if that is possible.
     *
     * @throws BadInput if it is not possible, with one line for the user; nothing changes then
     */
    public void set(String key, String value) throws BadInput {
        if (locked.getAsBoolean() || value.equals(options.get(key))) {
            return;
        }
        Map<String, String> changed = new LinkedHashMap<>(options);
        changed.put(key, value);
        build(changed);
        take(changed, name);
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
        changes.set(changes.get() + 1);
    }

    /** The port, as a field edits it. */
    CheckedField.Held portHeld() {
        return new CheckedField.Held(
                () -> String.valueOf(port), before -> setPort(Integer.parseInt(before)), this::takePort);
    }

    private void takePort(String text) throws BadInput {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > MOST_PORT) {
            OptionRange range = new OptionRange("0", "" + MOST_PORT);
            throw BadInput.outside("port: '" + text + "' is not right", "port", range);
        }
        setPort(Integer.parseInt(text));
    }

    /** The seed, as a field edits it. */
    CheckedField.Held seed() {
        return new CheckedField.Held(
                () -> option("seed"), before -> trySet("seed", before), typed -> set("seed", typed));
    }

    public void newSeed() {
        trySet("seed", String.valueOf(ThreadLocalRandom.current().nextInt(2, 10_000)));
    }

    /** Adds a transport, or removes it. The last one cannot be removed. */
    public void toggleTransport(String id) {
        List<String> ids = new ArrayList<>(transports());
        if (!ids.remove(id)) {
            ids.add(id);
        }
        if (!ids.isEmpty()) {
            List<String> ordered =
                    Catalogue.ids().stream().filter(ids::contains).toList();
            trySet("transports", String.join(",", ordered));
        }
    }

    private Experiment build(Map<String, String> from) throws BadInput {
        ExperimentOptions all = new ExperimentOptions().named(name == null ? "comparison" : name);
        for (Map.Entry<String, String> option : from.entrySet()) {
            all.set(option.getKey(), option.getValue(), option.getKey());
        }
        return all.build();
    }
}
