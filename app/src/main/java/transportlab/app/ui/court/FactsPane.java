package transportlab.app.ui.court;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.court.Table;

/** Tables of facts from sources. */
final class FactsPane extends VBox {
    private static final int MOST_CHARACTERS = 40;

    FactsPane(List<Table> tables) {
        super(16);
        setId("court-facts");
        tables.forEach(table -> getChildren().add(grid(table)));
    }

    private static GridPane grid(Table table) {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        int columns = table.columns().size();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            // wide columns get more, as in a printed table
            column.setPercentWidth(100.0 * weight(table, i) / total(table));
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
            grid.add(cell(table.columns().get(i), "column-title"), i, 0);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int i = 0; i < columns; i++) {
                grid.add(cell(table.rows().get(row).get(i), "body"), i, row + 1);
            }
        }
        return grid;
    }

    private static double total(Table table) {
        double all = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            all += weight(table, i);
        }
        return all;
    }

    /** The length of the longest text of a column, within limits. */
    private static double weight(Table table, int column) {
        int longest = table.columns().get(column).length();
        for (List<String> row : table.rows()) {
            longest = Math.max(longest, row.get(column).length());
        }
        return Math.max(10, Math.min(MOST_CHARACTERS, longest));
    }

    private static Label cell(String text, String style) {
        Label cell = Ui.wrapped(text, style);
        cell.setPadding(new Insets(4, 0, 4, 0));
        GridPane.setValignment(cell, VPos.TOP);
        return cell;
    }
}
