package transportlab.app.ui.path;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.collections.MapChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.experiment.PathOption;
import transportlab.words.Words;

/**
 * The switchboard: presets as cards, and a row for each technique with its way through the path. It is rebuilt when the
 * path changes; what is expected is filled in as it is calculated.
 */
public final class PathView extends VBox {
    /** How long the settings must be at rest until it is calculated what is expected of them. */
    private static final Duration SETTLED = Duration.millis(80);

    private final PathModel model;
    private final Shared shared;
    private final Around around;
    private final PauseTransition settled = new PauseTransition(SETTLED);
    private final List<PathRow> rows = new ArrayList<>();
    private final List<ChooserRow> choosers = new ArrayList<>();
    private Function<String, Optional<Path>> asksFor = this::chosenFile;
    private Label headline;
    private ScrollPane scroll;
    private SurvivalPane table;

    /** The screen in which the switchboard stands. */
    public interface Around {
        /** Goes back to what was there before. */
        void leave();

        /** Whether something is being measured, so that nothing else may use the computer. */
        boolean isBusy();

        /** Whether there is a result of these very settings. */
        boolean isMeasured();
    }

    public PathView(PathModel model, Shared shared, Around around) {
        this.model = model;
        this.shared = shared;
        this.around = around;
        getStyleClass().addAll("content", "path");
        settled.setOnFinished(event -> {
            if (!around.isBusy()) {
                model.ask();
            }
        });
        MapChangeListener<String, Expectation> answered = change -> showExpected();
        model.expected().addListener(answered);
        model.open().addListener(answered);
        model.hiddenProperty().addListener((of, before, now) -> build());
        model.tableProperty().addListener((of, before, now) -> {
            build();
            if (now) {
                table.lookup("#survival-back").requestFocus();
            } else if (lookup("#path-table") instanceof Button button) {
                button.requestFocus();
            }
        });
    }

    private Words words() {
        return shared.words();
    }

    /** Shows the current state of the model. What had the focus keeps it. */
    public void build() {
        if (table != null) {
            table.end();
            table = null;
        }
        if (model.tableProperty().get()) {
            model.openTable();
            table = new SurvivalPane(model.surviving(), shared, model::closeTable);
            getChildren().setAll(Ui.grow(table));
            return;
        }
        Focus.keep(this, () -> {
            double scrolled = scroll == null ? 0 : scroll.getVvalue();
            PathLook look = new PathLook(
                    model.techniques().size(), shared.desk().scaleProperty().get());
            getChildren().setAll(head(look), new PathCards(model, words()), Ui.grow(table(look)), foot(look));
            scroll.setVvalue(scrolled);
        });
        settled.playFromStart();
    }

    /** Stops calculating. */
    public void hidden() {
        settled.stop();
        model.stop();
        model.closeTable();
    }

    /** Where letters are large, the headline stands alone. */
    private VBox head(PathLook look) {
        headline = Ui.wrapped("", "headline");
        showHeadline();
        String state = model.hiddenProperty().get() ? ".hidden" : around.isMeasured() ? ".measured" : "";
        Label sub = Ui.wrapped(words().get("path.sub" + state), "sub");
        boolean brief = look.scale() > 1.25;
        HBox below = Ui.row(12, Ui.grow(brief ? headline : sub));
        Board board = model.board();
        if (!board.path().isOpen()) {
            Hyperlink about = Ui.link(words().get("path.about"), () -> {});
            about.setId("path-about");
            about.setOnAction(event -> new PathAbout(board, shared).show(about));
            below.getChildren().add(about);
        }
        return brief ? new VBox(below) : new VBox(4, headline, below);
    }

    private void showHeadline() {
        int all = model.techniques().size();
        if (model.hiddenProperty().get()) {
            headline.setText(words().with("path.headline.hidden", "m", all));
            return;
        }
        headline.setText(model.through()
                .map(n -> n == 0 && !model.anyChooserGetsThrough()
                        ? words().get("path.headline.none")
                        : words().with(n == all ? "path.headline.all" : "path.headline", "n", n, "m", all))
                .orElseGet(() -> words().get("path.headline.calculating")));
    }

    private void showExpected() {
        showHeadline();
        rows.forEach(PathRow::showExpected);
        choosers.forEach(ChooserRow::show);
    }

    private VBox table(PathLook look) {
        rows.clear();
        choosers.clear();
        List<String> ids = model.techniques();
        VBox body = new VBox();
        for (int i = 0; i < ids.size(); i++) {
            PathRow row = new PathRow(model, ids.get(i), i == ids.size() - 1, look, shared);
            VBox.setVgrow(row, Priority.ALWAYS);
            rows.add(row);
            body.getChildren().add(row);
        }
        scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(40);
        scroll.setFocusTraversable(false);
        VBox card = new VBox(tableHead(look), Ui.grow(scroll));
        card.getStyleClass().add("card");
        for (String id : model.choosers()) {
            ChooserRow row = new ChooserRow(model, id, look, words());
            choosers.add(row);
            card.getChildren().add(row);
        }
        card.setMaxHeight(64 * look.scale() * (1 + choosers.size()) + ids.size() * look.most());
        return card;
    }

    private HBox tableHead(PathLook look) {
        Label name = Ui.label("");
        name.setMinWidth(look.name());
        Label choice = Ui.label(words().get("path.choice"), "column-title");
        HBox place = Ui.row(0, choice);
        place.setPadding(new javafx.geometry.Insets(0, 0, 0, 24));
        place.setMinWidth(look.choice());
        place.setMaxWidth(look.choice());
        HBox cell = Ui.row(0, Ui.label(words().get("path.expected"), "column-title"));
        cell.setMinWidth(0);
        cell.setPrefWidth(look.expected());
        cell.setPadding(new javafx.geometry.Insets(0, 10, 0, 12));
        HBox head = new HBox(name, Ui.grow(new RouteHead(look, words())), place, Ui.grow(cell));
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        head.getStyleClass().addAll("path-head");
        head.setMinHeight(look.scale() > 1 ? 44 * look.scale() : look.isTight() ? 34 : 44);
        return head;
    }

    private HBox foot(PathLook look) {
        Button back = Ui.button(words().get("path.back"), Feather.CHEVRON_LEFT, around::leave);
        back.setId("path-back");
        Button reset = Ui.button(words().get("path.reset"), null, model::reset);
        reset.setId("path-reset");
        reset.setDisable(model.board().changed() == 0);
        Button save = Ui.button(words().get("path.save"), Feather.ARCHIVE, this::save);
        save.setId("path-save");
        boolean hidden = model.hiddenProperty().get();
        Button hide = Ui.button(
                words().get(hidden ? "path.show" : "path.hide"),
                hidden ? Feather.EYE : Feather.EYE_OFF,
                model::toggleHidden);
        hide.setId("path-hide");
        HBox foot = Ui.row(10, back, reset, save, tableButton(look), Ui.gap());
        if (look.scale() == 1) {
            foot.getChildren()
                    .addAll(
                            Ui.key("↑ ↓"),
                            Ui.label(words().get("path.key.row"), "muted", "small"),
                            Ui.key("1–5"),
                            Ui.label(words().get("path.key.choice"), "muted", "small"),
                            Ui.key("P"),
                            Ui.label(words().get("path.key.preset"), "muted", "small"),
                            Ui.key("H"));
        }
        foot.getChildren().add(hide);
        foot.setMinHeight(USE_PREF_SIZE);
        return foot;
    }

    /**
     * Goes back from what survives what to the rows.
     *
     * @return whether it was shown
     */
    public boolean leaveTable() {
        boolean shown = model.tableProperty().get();
        model.closeTable();
        return shown;
    }

    /** The way to what survives what. While what is expected is hidden, it would give the answer away. */
    private Button tableButton(PathLook look) {
        String word = words().get("survival.open");
        Button button = look.scale() == 1
                ? Ui.button(word, Feather.GRID, model::openTable)
                : Ui.iconButton(word, Feather.GRID, model::openTable);
        button.setId("path-table");
        button.setDisable(model.hiddenProperty().get() || around.isBusy());
        return button;
    }

    /**
     * @param ask asks the user for a file under a suggested name; empty if none is chosen
     */
    public void filesBy(Function<String, Optional<Path>> ask) {
        asksFor = ask;
    }

    private Optional<Path> chosenFile(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words().get("path.save"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("*" + PathOption.SUFFIX, "*" + PathOption.SUFFIX));
        return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath);
    }

    /** Asks for a file and writes the path into it. */
    public void save() {
        Board board = model.board();
        String suggested = (board.preset() == null ? board.path() : board.preset()).id();
        asksFor.apply(suggested + PathOption.SUFFIX).ifPresent(file -> {
            Path named = file.getFileName().toString().endsWith(PathOption.SUFFIX)
                    ? file
                    : file.resolveSibling(file.getFileName() + PathOption.SUFFIX);
            try {
                model.save(named, PathNames.of(board, words()));
                shared.messages().say(words().with("export.done", "path", named));
            } catch (IOException e) {
                shared.messages()
                        .say(words().with("export.failed", "path", named, "why", String.valueOf(e.getMessage())));
            }
        });
    }

    /** Chooses what happens to the selected technique. If that is impossible, one line says why. */
    public void choose(int number) {
        if (!model.tableProperty().get()
                && number <= Handling.values().length
                && !model.rowProperty().get().isEmpty()) {
            String id = model.rowProperty().get();
            model.choose(id, Handling.values()[number - 1])
                    .ifPresent(why -> shared.messages().say(Phrases.of(why, id, model.board(), words())));
        }
    }

    /**
     * Does what a key means here.
     *
     * @return whether it means something
     */
    public boolean key(KeyCode code, Node focus) {
        if (model.tableProperty().get()) {
            return false;
        }
        switch (code) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case P -> {
                model.nextPreset();
                // a link that has the focus would take the space bar for itself
                focusRow();
            }
            case H -> model.toggleHidden();
            case LEFT, RIGHT -> {
                return focus instanceof Segments segments && step(segments, code == KeyCode.LEFT ? -1 : 1);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean step(Segments segments, int by) {
        segments.go(by);
        return true;
    }

    private void move(int by) {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        // from elsewhere, the first stroke goes to the row that is selected
        model.move(focus instanceof Segments ? by : 0);
        focusRow();
    }

    /** Gives the focus to the row that is selected, and scrolls to it. */
    public void focusRow() {
        int at = model.techniques().indexOf(model.rowProperty().get());
        if (at < 0) {
            return;
        }
        // what is in a scroll pane is in the scene only when the pane has been styled
        applyCss();
        PathRow row = rows.get(at);
        row.choice().requestFocus();
        Bounds place = row.getBoundsInParent();
        double seen = scroll.getViewportBounds().getHeight();
        double all = scroll.getContent().getLayoutBounds().getHeight();
        if (all > seen) {
            double top = scroll.getVvalue() * (all - seen);
            if (place.getMinY() < top) {
                scroll.setVvalue(place.getMinY() / (all - seen));
            } else if (place.getMaxY() > top + seen) {
                scroll.setVvalue((place.getMaxY() - seen) / (all - seen));
            }
        }
    }
}
