package transportlab.app.ui.compare;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;

/** What the mouse does over the figures of a result: resting on one explains it, and so does a click. */
record FigureMouse(Region grid, Figures figures, WhyLayer layer) {
    /**
     * @param overRow told of the row under the mouse; -1 when the mouse leaves
     */
    void listen(IntConsumer overRow) {
        grid.setOnMouseMoved(event -> {
            int row = figures.rowAt(event.getY());
            overRow.accept(row);
            figures.columnAt(event.getX(), event.getY())
                    .ifPresentOrElse(column -> layer.hover(row, column, figures.cell(row, column)), layer::leave);
        });
        grid.setOnMouseClicked(event -> {
            if (!(event.getTarget() instanceof Node target && isInButton(target))) {
                int row = figures.rowAt(event.getY());
                figures.columnAt(event.getX(), event.getY()).ifPresent(column -> figures.show(row, column));
            }
        });
        grid.setOnMouseExited(event -> {
            overRow.accept(-1);
            layer.leave();
        });
    }

    private static boolean isInButton(Node target) {
        return target instanceof ButtonBase || target.getParent() != null && isInButton(target.getParent());
    }
}
