package transportlab.app.ui.path;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableMap;
import transportlab.app.ui.base.UiQueue;
import transportlab.app.ui.settings.SettingsModel;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Doors;
import transportlab.experiment.Experiment;
import transportlab.measure.ResultFiles;
import transportlab.path.PathRules;
import transportlab.path.Presets;
import transportlab.path.Rule;
import transportlab.transport.Transport;

/** The switchboard: the path of the next run, what it does to each technique, and what is expected of it. */
public final class PathModel {
    private static final String OPTION = "path";
    private static final String REFUSE = "refuse";

    // Properties
    private final BooleanProperty hidden = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper table = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper row = new ReadOnlyStringWrapper("");

    private final SettingsModel settings;
    private final Expecting expecting;
    private final Surviving surviving;
    private final Doors doors = Doors.ofCatalogue();
    private Board board;
    private Experiment of;
    private PathRules chosen;
    private Boolean hiddenByHand;

    public PathModel(SettingsModel settings, UiQueue ui) {
        this.settings = settings;
        this.expecting = new Expecting(ui);
        this.surviving = new Surviving(ui);
        settings.changesProperty().addListener((from, before, now) -> expecting.forget(settings.options()));
    }

    /** Whether what is expected is not shown, so that it can be guessed. */
    public BooleanProperty hiddenProperty() {
        return hidden;
    }

    /** Whether what survives what stands in place of the rows. */
    public ReadOnlyBooleanProperty tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** What survives what, as far as it is calculated. */
    Surviving surviving() {
        return surviving;
    }

    /** The technique whose row is selected; empty without rows. */
    public ReadOnlyStringProperty rowProperty() {
        return row.getReadOnlyProperty();
    }

    /** What is expected, by technique, as far as it is calculated. */
    ObservableMap<String, Expectation> expected() {
        return expecting.answers();
    }

    /** What would happen on an open path, for techniques that try others. */
    ObservableMap<String, Expectation> open() {
        return expecting.open();
    }

    Board board() {
        Experiment now = settings.experiment();
        if (!now.equals(of)) {
            of = now;
            board = Board.of(doors, now.path(), chosen);
        }
        return board;
    }

    /**
     * The techniques that have a row: those that are compared, but not those that only try others. If nothing else is
     * compared, those that are tried.
     */
    public List<String> techniques() {
        List<String> ids = transports()
                .filter(each -> each.candidates().isEmpty())
                .map(each -> each.info().id())
                .toList();
        return ids.isEmpty()
                ? transports().flatMap(each -> each.candidates().stream()).toList()
                : ids;
    }

    /** The techniques that are compared and only try others. */
    public List<String> choosers() {
        return transports()
                .filter(each -> !each.candidates().isEmpty())
                .map(each -> each.info().id())
                .toList();
    }

    private Stream<Transport> transports() {
        return settings.transports().stream().map(id -> Catalogue.find(id).orElseThrow());
    }

    /** How many techniques get through as far as that is expected; empty until it is known of all of them. */
    Optional<Integer> through() {
        Map<String, Expectation> known = expecting.answers();
        if (!known.keySet().containsAll(techniques())) {
            return Optional.empty();
        }
        return Optional.of((int) techniques().stream().filter(this::getsThrough).count());
    }

    /** What cannot be calculated is judged by what becomes of its first request. */
    private boolean getsThrough(String id) {
        Expectation expected = expecting.answers().get(id);
        return expected.isKnown() ? expected.getsThrough() : board().fate(id).passes();
    }

    /** Whether a technique that tries others finds one that gets through. */
    boolean anyChooserGetsThrough() {
        return choosers().stream()
                .map(id -> expecting.answers().get(id))
                .anyMatch(expected -> expected != null && expected.getsThrough());
    }

    /** Whether everything is calculated that can be. */
    public boolean isCalculated() {
        return expecting.answers().keySet().containsAll(settings.transports())
                && expecting.open().keySet().containsAll(choosers());
    }

    public List<PathRules> presets() {
        return Presets.all();
    }

    // Commands

    /**
     * The screen opens.
     *
     * @param guess whether a guess is invited, because nothing has been measured yet
     */
    public void opened(boolean guess) {
        if (!guess) {
            hiddenByHand = null;
        }
        hidden.set(hiddenByHand == null ? guess : hiddenByHand);
        selectRow(techniques().contains(row.get()) ? row.get() : first());
    }

    private String first() {
        return techniques().stream().findFirst().orElse("");
    }

    /** Calculates what is expected of these settings. */
    void ask() {
        List<String> ids =
                Stream.concat(techniques().stream(), choosers().stream()).toList();
        expecting.ask(settings.experiment(), settings.options(), ids);
    }

    /** Stops calculating, because a run begins or the screen is closed. */
    public void stop() {
        expecting.stop();
        surviving.stop();
    }

    /** Shows what survives what. It is calculated for the settings as they are now, over all presets. */
    public void openTable() {
        surviving.ask(settings.experiment(), settings.options(), Presets.all());
        table.set(true);
    }

    /** Goes back to the rows. */
    public void closeTable() {
        table.set(false);
    }

    public void close() {
        expecting.close();
        surviving.close();
    }

    public void toggleHidden() {
        hiddenByHand = !hidden.get();
        hidden.set(hiddenByHand);
    }

    public void selectRow(String id) {
        row.set(id);
    }

    /** Selects the row that many below, or above. */
    public void move(int by) {
        List<String> ids = techniques();
        if (!ids.isEmpty()) {
            int at = Math.max(0, ids.indexOf(row.get()));
            selectRow(ids.get(Math.max(0, Math.min(ids.size() - 1, at + by))));
        }
    }

    /** Takes a preset as it is. */
    public void choosePreset(PathRules preset) {
        chosen = preset;
        take(preset);
    }

    /** Takes the preset behind the one that is chosen, and the first one behind the last. */
    public void nextPreset() {
        choosePreset(presets().get((board().index() + 1) % presets().size()));
    }

    /** Takes all rows back to what the preset says. */
    public void reset() {
        if (board().changed() > 0) {
            choosePreset(board().preset());
        }
    }

    /**
     * Chooses what happens to a technique.
     *
     * @return why that is impossible; empty if it is done
     */
    Optional<Board.Reason> choose(String id, Handling handling) {
        selectRow(id);
        Optional<Board.Reason> impossible = board().impossible(id, handling);
        if (impossible.isEmpty()) {
            take(board().with(id, handling));
        }
        return impossible;
    }

    /** Steps the choice of a technique on, past those that it cannot have. */
    void step(String id) {
        choose(id, board().next(id));
    }

    /** Refusals of the server are part of the path already, and would otherwise be added once more. */
    private void take(PathRules path) {
        if (!settings.option(REFUSE).isEmpty()) {
            settings.trySet(REFUSE, "");
        }
        settings.trySet(OPTION, option(path));
    }

    private static String option(PathRules path) {
        boolean preset = Presets.find(path.id()).filter(path::equals).isPresent();
        return preset ? path.id() : path.isOpen() ? PathRules.OPEN.id() : path.text();
    }

    /**
     * Writes the path to a file that {@code --path} reads.
     *
     * @param name what it is called, in one line
     */
    void save(Path file, String name) throws IOException {
        String rules = board().path().rules().stream()
                .map(Rule::text)
                .map(rule -> rule + "\n")
                .collect(Collectors.joining());
        ResultFiles.write(file, "# " + name + "\n" + rules);
    }
}
