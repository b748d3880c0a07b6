package transportlab.app.ui.library;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.library.SavedResult;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.visualizer.sentence.Headline;
import transportlab.words.Words;

/** One saved result: its name, settings and sentence, small bars, and what can be done with it. */
final class LibraryRow extends HBox {
    private final SavedResult saved;
    private final LibraryModel model;
    private final Shared shared;
    private final Words words;
    private final LibraryView.Commands commands;
    private final LibraryCells cells;

    /**
     * @param most the bytes of the longest bar of all rows
     */
    LibraryRow(
            SavedResult saved,
            LibraryModel model,
            Shared shared,
            LibraryView.Commands commands,
            double most,
            boolean last) {
        this.saved = saved;
        this.model = model;
        this.shared = shared;
        this.words = shared.words();
        this.commands = commands;
        this.cells = new LibraryCells(words);
        CheckBox pick = new CheckBox();
        pick.setSelected(model.isSelected(saved));
        pick.setId("pick-" + (saved.isExample() ? "example" : saved.folder().getFileName()));
        pick.setAccessibleText(words.with("library.pick", "name", cells.title(saved)));
        pick.setOnAction(event -> model.toggle(saved));
        VBox texts = new VBox(4, cells.name(saved), Ui.label(cells.settings(saved), "muted", "small"));
        texts.setPrefWidth(100);
        String sentence = new Headline(saved.result(), words).verdict();
        texts.getChildren().add(Ui.wrapped(sentence, "small"));
        Button openIt = Ui.button(words.get("library.open"), null, () -> commands.open(saved));
        openIt.setAccessibleText(words.get("library.open") + ": " + cells.title(saved));
        setSpacing(16);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(pick, Ui.grow(texts), cells.bars(saved, most), cells.when(saved), openIt, menu());
        getStyleClass().add("grid-row");
        if (last) {
            getStyleClass().add("last");
        }
        if (model.isSelected(saved)) {
            getStyleClass().add("active");
        }
        setPadding(new Insets(10, 14, 10, 18));
        setMinHeight(82);
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton();
        menu.setGraphic(Ui.icon(Feather.MORE_HORIZONTAL, 18));
        menu.getStyleClass().addAll("icon-button", "no-arrow");
        menu.setAccessibleText(words.with("library.more", "name", cells.title(saved)));
        MenuItem exportIt = new MenuItem(words.get("result.export"));
        exportIt.setOnAction(event -> commands.export(saved));
        menu.getItems().add(exportIt);
        if (!saved.isExample()) {
            MenuItem rename = new MenuItem(words.get("library.rename"));
            rename.setOnAction(event -> rename(menu));
            MenuItem delete = new MenuItem(words.get("library.delete"));
            delete.setOnAction(event -> delete());
            menu.getItems().addAll(rename, delete);
        }
        return menu;
    }

    private void rename(Node anchor) {
        TextField field = new TextField(cells.title(saved));
        field.setPrefColumnCount(24);
        field.setId("rename");
        Button done = Ui.button(words.get("drawer.done"), null, () -> {
            shared.overlay().close();
            model.rename(saved, field.getText());
        });
        field.setOnAction(event -> done.fire());
        VBox box = new VBox(10, Ui.label(words.get("library.rename"), "column-title"), Ui.row(10, field, done));
        shared.overlay().popover(anchor, box, () -> {});
        field.requestFocus();
        field.selectAll();
    }

    private void delete() {
        if (commands.isBeingMeasured(saved.folder())) {
            shared.messages().say(words.get("library.running"));
            return;
        }
        model.delete(saved);
        shared.messages()
                .say(
                        words.with("library.deleted", "name", cells.title(saved)),
                        words.get("library.undo"),
                        () -> model.restore(saved));
    }
}
