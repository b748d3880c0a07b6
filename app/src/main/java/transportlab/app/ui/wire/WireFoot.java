package transportlab.app.ui.wire;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Choice;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.wire.message.Message;
import transportlab.words.Words;

/** How the bytes are shown, and what can be done with them. */
final class WireFoot extends FlowPane {
    private final WireModel model;
    private final WireShown shown;
    private final Shared shared;
    private final Words words;
    private final Runnable search;
    private Frame built;

    WireFoot(WireModel model, WireShown shown, Shared shared, Runnable search) {
        super(8, 4);
        this.model = model;
        this.shown = shown;
        this.shared = shared;
        this.words = shared.words();
        this.search = search;
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setPrefWrapLength(100);
        setMaxWidth(Double.MAX_VALUE);
    }

    /** On what the buttons depend. */
    private record Frame(boolean none, boolean text, boolean clear, boolean masked, boolean beside, boolean request) {}

    private Frame frame() {
        Message of = model.message();
        return new Frame(
                of == null,
                model.isText(),
                model.clearProperty().get(),
                of != null && of.clear() != null,
                model.beside() != null,
                of != null && of.sort() == Message.Sort.REQUEST);
    }

    void show() {
        Frame now = frame();
        if (now.equals(built)) {
            return;
        }
        built = now;
        getChildren().clear();
        if (model.message() == null) {
            return;
        }
        if (model.beside() == null) {
            boolean text = model.isText();
            getChildren()
                    .add(new Choice<Boolean>(words.get("wire.as"), wanted -> {
                                if (wanted != model.isText()) {
                                    model.switchText();
                                }
                            })
                            .with(true, words.get("wire.as.text"), "as-text", text)
                            .with(false, words.get("wire.as.hex"), "as-hex", !text));
        }
        if (model.beside() == null && model.message().clear() != null) {
            boolean clear = model.clearProperty().get();
            getChildren()
                    .add(new Choice<Boolean>(words.get("wire.mask"), model::setClear)
                            .with(false, words.get("wire.masked"), "masked", !clear)
                            .with(true, words.get("wire.unmasked"), "unmasked", clear));
        }
        if (!shown.others().isEmpty()) {
            getChildren().add(beside());
        }
        getChildren().add(copy());
        getChildren().add(Ui.iconButton(words.get("wire.find"), Feather.SEARCH, search, "flat"));
    }

    private MenuButton beside() {
        MenuButton menu = menu("wire-beside", words.get("wire.beside"));
        if (model.beside() != null) {
            MenuItem none = new MenuItem(words.get("wire.beside.end"));
            none.setOnAction(event -> model.compareWith(null));
            menu.getItems().add(none);
        }
        for (String id : shown.others()) {
            MenuItem item = new MenuItem(Catalogue.name(id, words.language()));
            item.setOnAction(event -> model.compareWith(id));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuButton copy() {
        MenuButton menu = menu("wire-copy", words.get("wire.copy"));
        item(menu, "wire.copy.hex", this::copyHex);
        item(menu, "wire.copy.text", () -> put(shown.asText()));
        shown.asCurl().ifPresent(line -> item(menu, "wire.copy.curl", () -> put(line)));
        return menu;
    }

    private MenuButton menu(String id, String word) {
        MenuButton menu = new MenuButton(word);
        menu.setId(id);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getStyleClass().add("source");
        return menu;
    }

    private void item(MenuButton menu, String word, Runnable action) {
        MenuItem item = new MenuItem(words.get(word));
        item.setOnAction(event -> action.run());
        menu.getItems().add(item);
    }

    void copyHex() {
        put(shown.asHex());
    }

    private void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        shared.messages().say(words.get("wire.copied"));
    }
}
