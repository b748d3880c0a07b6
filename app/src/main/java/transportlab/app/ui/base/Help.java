package transportlab.app.ui.base;

import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.feather.Feather;
import transportlab.words.Glossary;
import transportlab.words.Words;

/** A quiet question mark that explains one word of the program. It speaks when it is pressed, or when the mouse rests on it. */
public final class Help extends Button {
    private static final double WIDTH = 380;
    private final String meaning;
    private Tooltip tip;

    /**
     * @param key of the term in the {@link Glossary}
     */
    public Help(Words words, String key) {
        Glossary.Term term = Glossary.of(words.language().getLanguage()).term(key);
        this.meaning = term.meaning();
        setId("help-" + key);
        setGraphic(Ui.icon(Feather.HELP_CIRCLE, 15));
        getStyleClass().addAll("icon-button", "flat", "help");
        setAccessibleText(term.name() + ": " + meaning);
        addEventHandler(MouseEvent.MOUSE_ENTERED, event -> setTooltip(tip()));
        setOnAction(event -> speak());
        focusedProperty().addListener((of, before, now) -> {
            if (!now && tip != null) {
                tip.hide();
            }
        });
    }

    /** A tooltip is a window of its own, so it is created when it is needed. */
    private Tooltip tip() {
        if (tip == null) {
            tip = new Tooltip(meaning);
            tip.setWrapText(true);
            tip.setMaxWidth(WIDTH);
            tip.setAutoHide(true);
        }
        return tip;
    }

    private void speak() {
        Bounds at = localToScreen(getBoundsInLocal());
        if (tip().isShowing()) {
            tip.hide();
        } else if (at != null) {
            tip.show(this, at.getMinX(), at.getMaxY() + 4);
        }
    }
}
