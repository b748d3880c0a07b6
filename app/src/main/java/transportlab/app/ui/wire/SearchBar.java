package transportlab.app.ui.wire;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.OpeningKey;
import transportlab.app.ui.base.Ui;
import transportlab.visualizer.bytes.Search;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Where one types what to look for, with how often it was found. */
final class SearchBar extends HBox {
    private final WireModel model;
    private final Words words;
    private final TextField text = new TextField();
    private final OpeningKey opening = new OpeningKey(text);
    private final Label count = Ui.label("", "muted", "small");

    /**
     * @param close takes the bar away
     */
    SearchBar(WireModel model, Words words, Runnable close) {
        super(8);
        this.model = model;
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        text.setId("wire-search");
        text.setPromptText(words.get("wire.find.prompt"));
        text.setAccessibleText(words.get("wire.find"));
        text.setText(model.finder().text());
        text.setMinWidth(80);
        text.textProperty().addListener((of, before, now) -> model.find(now.strip()));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren()
                .addAll(
                        Ui.grow(text),
                        count,
                        Ui.iconButton(
                                words.get("wire.find.back"), Feather.CHEVRON_UP, () -> model.findNext(true), "flat"),
                        Ui.iconButton(
                                words.get("wire.find.next"), Feather.CHEVRON_DOWN, () -> model.findNext(false), "flat"),
                        Ui.iconButton(words.get("wire.find.close"), Feather.X, close, "flat"));
        show();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F3) {
            model.findNext(event.isShiftDown());
            event.consume();
        }
    }

    void show() {
        Finder finder = model.finder();
        int all = finder.matches().size();
        if (finder.text().isEmpty()) {
            count.setText("");
        } else if (all == 0) {
            count.setText(words.get("wire.find.none"));
        } else {
            String of = all == Search.MOST ? Numbers.whole(all) + "+" : Numbers.whole(all);
            count.setText(words.with("wire.find.count", "n", Numbers.whole(finder.at() + 1), "of", of));
        }
    }

    void focusText() {
        opening.open();
    }
}
