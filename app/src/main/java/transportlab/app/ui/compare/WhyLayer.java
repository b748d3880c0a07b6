package transportlab.app.ui.compare;

import java.util.function.BiFunction;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.util.Duration;
import transportlab.visualizer.why.Why.Column;

/**
 * Lies over a result and shows one card that explains a figure. The card opens when the mouse has rested on a figure for
 * 300 ms, or at once by a key or a click. It stands below or above its row and beside its column, points at the row, and
 * stays while the mouse is in it.
 */
public final class WhyLayer extends Pane {
    private static final Duration REST = Duration.millis(300);
    private static final double WIDTH = 428;
    private static final double EDGE = 10;
    private static final double POINTER = 9;

    private final double scale;
    private final PauseTransition resting = new PauseTransition(REST);
    private final PauseTransition leaving = new PauseTransition(REST);
    private final Polygon pointer = new Polygon(0, POINTER, POINTER * 1.4, 0, POINTER * 2.8, POINTER);
    private final Region frame = new Region();
    private BiFunction<Integer, Column, WhyCard> cards = (row, column) -> null;
    private Node anchor;
    private Figure shown;
    private Figure wanted;
    private WhyCard card;

    /** A figure: the row and the column, with where it is. */
    private record Figure(int row, Column column, Bounds cell) {
        boolean is(int otherRow, Column otherColumn) {
            return row == otherRow && column == otherColumn;
        }
    }

    /**
     * @param scale the size of everything on the screen
     */
    public WhyLayer(double scale) {
        this.scale = scale;
        setPickOnBounds(false);
        pointer.getStyleClass().add("why-pointer");
        pointer.setMouseTransparent(true);
        frame.getStyleClass().add("why-frame");
        frame.setMouseTransparent(true);
        resting.setOnFinished(event -> open());
        leaving.setOnFinished(event -> close());
    }

    /**
     * @param over the node in whose coordinates cells are given
     * @param make makes the card of a figure; null if there is nothing to explain
     */
    public void over(Node over, BiFunction<Integer, Column, WhyCard> make) {
        anchor = over;
        cards = make;
    }

    /** The mouse is over a figure. */
    public void hover(int row, Column column, Bounds cell) {
        leaving.stop();
        if (shown != null && shown.is(row, column)) {
            resting.stop();
            wanted = null;
        } else if (wanted == null || !wanted.is(row, column)) {
            wanted = new Figure(row, column, cell);
            resting.playFromStart();
        }
    }

    /** The mouse is over no figure. */
    public void leave() {
        resting.stop();
        wanted = null;
        if (shown != null) {
            leaving.playFromStart();
        }
    }

    /** Shows the card of a figure at once. */
    public void show(int row, Column column, Bounds cell) {
        resting.stop();
        leaving.stop();
        wanted = new Figure(row, column, cell);
        open();
    }

    public boolean isOpen() {
        return shown != null;
    }

    /** The card that is open; null if none is. */
    public WhyCard card() {
        return card;
    }

    /** @return whether a card was open */
    public boolean close() {
        boolean open = shown != null;
        resting.stop();
        leaving.stop();
        shown = null;
        wanted = null;
        card = null;
        getChildren().clear();
        return open;
    }

    private void open() {
        Figure figure = wanted;
        close();
        WhyCard made = figure == null ? null : cards.apply(figure.row(), figure.column());
        if (made == null) {
            return;
        }
        shown = figure;
        card = made;
        made.setOnMouseEntered(event -> leaving.stop());
        made.setOnMouseExited(event -> leaving.playFromStart());
        getChildren().setAll(frame, made, pointer);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (shown == null || anchor == null) {
            return;
        }
        Bounds cell = sceneToLocal(anchor.localToScene(shown.cell()));
        frame.resizeRelocate(cell.getMinX() + 2, cell.getMinY() + 2, cell.getWidth() - 4, cell.getHeight() - 4);
        double width = Math.min(WIDTH * scale, getWidth() - 2 * EDGE);
        double height = card.prefHeight(width);
        boolean below = cell.getMaxY() + POINTER + height <= getHeight() - 4 || cell.getMinY() < getHeight() / 2;
        double y = below ? cell.getMaxY() + POINTER - 1 : cell.getMinY() - POINTER - height + 1;
        y = Math.max(4, Math.min(y, getHeight() - height - 4));
        double x = Math.max(EDGE, Math.min(place(cell, width), getWidth() - width - EDGE));
        card.resizeRelocate(x, y, width, height);
        double at = Math.max(x + 24, Math.min(cell.getMinX() + cell.getWidth() / 2, x + width - 48));
        pointer.setVisible(y >= cell.getMaxY() || y + height <= cell.getMinY());
        pointer.setRotate(below ? 0 : 180);
        pointer.relocate(at, below ? y - POINTER + 1 : y + height - 1);
    }

    /** The left edge of the card, so that it leaves its column free where there is space. */
    private double place(Bounds cell, double width) {
        return switch (shown.column()) {
            case REQUESTS -> cell.getMaxX() - 12;
            case BYTES -> getWidth() - width - EDGE;
            case DELAY -> cell.getMinX() - width + 12;
        };
    }
}
