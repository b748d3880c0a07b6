package transportlab.app.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import transportlab.visualizer.why.Why.Column;

/** The figures of a result as a grid: where each one is, and how the arrow keys go from one to the next. */
final class Figures {
    private final Region grid;
    private final List<? extends Node> rows;
    private final WhyLayer layer;
    private final double requestsWidth;
    private final double delayWidth;
    private ScrollPane scroll;
    private Column column;

    /**
     * @param rows the names of the rows, which have the focus; the list may be filled later
     */
    Figures(Region grid, List<? extends Node> rows, WhyLayer layer, double requestsWidth, double delayWidth) {
        this.grid = grid;
        this.rows = rows;
        this.layer = layer;
        this.requestsWidth = requestsWidth;
        this.delayWidth = delayWidth;
    }

    /**
     * @param pane in which the rows scroll if there is not enough space
     */
    void scrolledBy(ScrollPane pane) {
        scroll = pane;
    }

    void focus(int row) {
        rows.get(row).requestFocus();
    }

    /** Moves among the figures: rows up and down, columns to the sides. */
    boolean key(KeyCode code, int row) {
        int to = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
        int aside = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
        if (to != 0 && row + to >= 0 && row + to < rows.size()) {
            focus(row + to);
            if (layer.isOpen()) {
                show(row + to, column);
            }
            return true;
        }
        if (aside != 0) {
            aside(row, aside);
        }
        return aside != 0;
    }

    private void aside(int row, int by) {
        int last = Column.values().length - 1;
        int next = column == null || !layer.isOpen() ? (by > 0 ? 0 : last) : column.ordinal() + by;
        if (next < 0 || next > last) {
            layer.close();
        } else {
            show(row, Column.values()[next]);
        }
    }

    /** Explains a figure. */
    void show(int row, Column which) {
        column = which;
        reveal(row);
        layer.show(row, which, cell(row, which));
    }

    /** Scrolls to a row, if the rows scroll. */
    private void reveal(int row) {
        double room = scroll.getViewportBounds().getHeight();
        double high = grid.getHeight() / rows.size();
        double more = grid.getHeight() - room;
        double top = scroll.getVvalue() * more;
        if (more > 1 && (row * high < top || (row + 1) * high > top + room)) {
            scroll.setVvalue(Math.max(0, Math.min(1, (row * high - (room - high) / 2) / more)));
        }
    }

    /** The row at a height; one that does not exist above and below the grid. */
    int rowAt(double y) {
        return (int) Math.floor(y / grid.getHeight() * rows.size());
    }

    /** The column at a place; empty over the names of the rows, and outside of the grid. */
    Optional<Column> columnAt(double x, double y) {
        int row = rowAt(y);
        if (x < Rows.NAMES || row < 0 || row >= rows.size()) {
            return Optional.empty();
        }
        if (x < Rows.NAMES + requestsWidth) {
            return Optional.of(Column.REQUESTS);
        }
        return Optional.of(x < grid.getWidth() - delayWidth ? Column.BYTES : Column.DELAY);
    }

    Bounds cell(int row, Column which) {
        double high = grid.getHeight() / rows.size();
        double right = grid.getWidth() - delayWidth;
        double left = Rows.NAMES + requestsWidth;
        double from = which == Column.REQUESTS ? Rows.NAMES : which == Column.BYTES ? left : right;
        double to = which == Column.REQUESTS ? left : which == Column.BYTES ? right : grid.getWidth();
        return new BoundingBox(from, row * high, to - from, high);
    }
}
