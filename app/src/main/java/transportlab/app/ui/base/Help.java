package transportlab.app.ui.base;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.feather.Feather;
import transportlab.words.Glossary;
import transportlab.words.Words;

/** A quiet question mark that explains a word of the program. It speaks when it is pressed, or when the mouse rests on it. */
public final class Help extends Button {
    private static final double WIDTH = 380;
    private final String meaning;
    private Tooltip tip;

    /**
     * @param keys of the terms in the {@link Glossary}; several are explained by name
     */
    public Help(Words words, String... keys) {
        Glossary glossary = Glossary.of(words.language().getLanguage());
        List<Glossary.Term> terms = Arrays.stream(keys).map(glossary::term).toList();
        this.meaning = terms.size() == 1
                ? terms.get(0).meaning()
                : terms.stream().map(Help::named).collect(Collectors.joining("\n\n"));
        setId("help-" + keys[0]);
        setGraphic(Ui.icon(Feather.HELP_CIRCLE, 15));
        getStyleClass().addAll("icon-button", "flat", "help");
        setAccessibleText(terms.stream().map(Help::named).collect(Collectors.joining(" ")));
        addEventHandler(MouseEvent.MOUSE_ENTERED, event -> setTooltip(tip()));
        setOnAction(event -> speak());
        focusedProperty().addListener((of, before, now) -> {
            if (!now && tip != null) {
                tip.hide();
            }
        });
    }

    private static String named(Glossary.Term term) {
        return term.name() + ": " + term.meaning();
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
