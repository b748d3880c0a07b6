package transportlab.app.ui.lesson.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import transportlab.app.lesson.MixedOrder;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;

/**
 * Three to five things that are put in order. At first they are mixed, always in the same way and never in the right
 * order. The focus moves with the up and down keys or a number, the thing that has it with Alt and these keys; by mouse
 * it is dragged, or moved by its buttons.
 */
public final class OrderPane extends VBox {
    private final Asking asking;
    private final List<OrderRow> rows = new ArrayList<>();
    private final VBox list = new VBox(8);
    private final Label hint;

    /**
     * @param asking its question is a {@link Question.Order}
     */
    public OrderPane(Asking asking, Shared shared, Listening listening) {
        super(8);
        this.asking = asking;
        Question.Order question = (Question.Order) asking.question();
        double size = shared.desk().scaleProperty().get();
        for (int item : MixedOrder.of(question.items().size())) {
            OrderRow row = new OrderRow(
                    item, question.items().get(item), shared.words(), size, () -> move(item, -1), () -> move(item, 1));
            row.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> row.requestFocus());
            row.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> dragged(row, event));
            rows.add(row);
        }
        list.getChildren().addAll(rows);
        this.hint = Ui.wrapped(shared.words().get("lesson.panel.order.hint"), "muted", "small");
        getChildren().addAll(Ui.wrapped(question.text(), "column-title"), list, hint);
        listening.to(asking.guess(), now -> show());
        listening.to(asking.open(), now -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    private List<Integer> order() {
        Guess guess = asking.guess().get();
        boolean fits = guess != null && guess.order() != null && guess.order().size() == rows.size();
        return fits ? guess.order() : MixedOrder.of(rows.size());
    }

    private void show() {
        List<Integer> order = order();
        List<OrderRow> sorted = rows.stream()
                .sorted(Comparator.comparingInt(row -> order.indexOf(row.item())))
                .toList();
        if (!list.getChildren().equals(sorted)) {
            var focused = getScene() == null ? null : getScene().getFocusOwner();
            list.getChildren().setAll(sorted);
            if (focused != null && focused.getScene() != null && rows.contains(focused)) {
                focused.requestFocus();
            }
        }
        hint.setVisible(asking.isOpen());
        hint.setManaged(asking.isOpen());
        for (OrderRow row : rows) {
            row.show(order.indexOf(row.item()), rows.size(), asking.isOpen());
        }
    }

    /** Moves a thing by some places. */
    private void move(int item, int by) {
        moveTo(item, order().indexOf(item) + by);
    }

    private void moveTo(int item, int to) {
        List<Integer> order = new ArrayList<>(order());
        if (!asking.isOpen() || to < 0 || to >= order.size() || order.indexOf(item) == to) {
            return;
        }
        order.remove(Integer.valueOf(item));
        order.add(to, item);
        asking.guess(Guess.order(order));
        rows.stream().filter(row -> row.item() == item).forEach(OrderRow::requestFocus);
    }

    private void dragged(OrderRow row, MouseEvent event) {
        if (event.getTarget() instanceof javafx.scene.Node target && row.isOnButton(target)) {
            return;
        }
        double y = list.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        for (int i = 0; i < list.getChildren().size(); i++) {
            var bounds = list.getChildren().get(i).getBoundsInParent();
            if (y >= bounds.getMinY() && y <= bounds.getMaxY()) {
                moveTo(row.item(), i);
                return;
            }
        }
    }

    private void key(KeyEvent event) {
        OrderRow row = rows.stream()
                .filter(each -> getScene().getFocusOwner() == each)
                .findFirst()
                .orElse(null);
        int number = Digits.of(event);
        int by = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (number >= 1 && number <= rows.size()) {
            choose(number);
        } else if (by != 0 && row != null && event.isAltDown()) {
            move(row.item(), by);
        } else if (by != 0 && row != null) {
            choose(order().indexOf(row.item()) + 1 + by);
        } else {
            return;
        }
        event.consume();
    }

    /**
     * Gives the focus to the thing at a place.
     *
     * @param place from 1; nothing happens if there is no such place
     */
    public void choose(int place) {
        if (place >= 1 && place <= rows.size()) {
            list.getChildren().get(place - 1).requestFocus();
        }
    }
}
