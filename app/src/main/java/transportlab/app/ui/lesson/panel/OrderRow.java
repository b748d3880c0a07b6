package transportlab.app.ui.lesson.panel;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.words.Words;

/** One of the things that are put in order, with its place and two buttons that move it. */
final class OrderRow extends HBox {
    private static final double LOWEST = 46;
    private static final double BUTTON = 40;

    private final int item;
    private final String text;
    private final Words words;
    private final Label place = Ui.label("", "strong", "order-place");
    private final Label right = Ui.label("", "muted", "small", "order-belongs");
    private final Button up;
    private final Button down;

    /**
     * @param item its number in the right order, from 0
     */
    OrderRow(int item, String text, Words words, double size, Runnable moveUp, Runnable moveDown) {
        super(10);
        this.item = item;
        this.text = text;
        this.words = words;
        this.up = button(words.get("lesson.panel.order.up"), Feather.CHEVRON_UP, moveUp);
        this.down = button(words.get("lesson.panel.order.down"), Feather.CHEVRON_DOWN, moveDown);
        up.setId("order-up-" + item);
        down.setId("order-down-" + item);
        setId("order-" + item);
        getStyleClass().addAll("guess", "order-row");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        setMinHeight(LOWEST * size);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        Label said = Ui.wrapped(text, "order-text");
        HBox moves = new HBox(2, up, down);
        moves.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(place, Ui.grow(said), right, moves);
    }

    private static Button button(String word, Feather icon, Runnable action) {
        Button button = Ui.iconButton(word, icon, action, "order-move");
        button.setMinSize(BUTTON, BUTTON);
        button.setFocusTraversable(false);
        return button;
    }

    int item() {
        return item;
    }

    /** Whether the mouse is on one of its buttons. */
    boolean isOnButton(javafx.scene.Node target) {
        javafx.scene.Node at = target;
        while (at != null && at != this) {
            if (at == up || at == down) {
                return true;
            }
            at = at.getParent();
        }
        return false;
    }

    /**
     * Shows where it is now, and once the guess is locked, where it belongs if that is elsewhere.
     *
     * @param at from 0
     */
    void show(int at, int of, boolean open) {
        place.setText(String.valueOf(at + 1));
        up.setVisible(open);
        down.setVisible(open);
        up.getParent().setManaged(open);
        up.setDisable(at == 0);
        down.setDisable(at == of - 1);
        right.setGraphic(!open && at == item ? Ui.icon(Feather.CHECK, 18) : null);
        String belongs = open || at == item ? "" : words.with("lesson.panel.order.belongs", "n", item + 1);
        right.setText(belongs);
        right.setManaged(!open);
        String where = words.with("lesson.panel.order.place", "n", at + 1, "of", of);
        setAccessibleText(belongs.isEmpty() ? where + ": " + text : where + ": " + text + ", " + belongs);
    }
}
