package transportlab.app.ui.compare;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.chart.SignView;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.model.OutcomeChart;
import transportlab.visualizer.model.Row;
import transportlab.visualizer.palette.Theme;
import transportlab.words.Words;

/** What lies over the row of a transport without figures: why there are none, and a way to try it again. */
record RowOverlay(CompareModel model, Charts charts, Words words, Theme theme) {
    private static final double WIDEST = 560;

    /** Empty for a row with figures. */
    Region of(Row row) {
        Pane empty = new Pane();
        empty.setMouseTransparent(true);
        if (row.hasFigures()) {
            return empty;
        }
        HBox box = Ui.row(14);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setPadding(new Insets(0, 16, 0, Rows.NAMES + 16));
        box.setPickOnBounds(false);
        box.getChildren().addAll(sign(row), reason(row));
        if (row.state() == Row.State.FAILED && model.canGoOn()) {
            Button again =
                    Ui.button(words.get("result.retry"), Feather.REFRESH_CW, () -> model.retry(row.id()), "retry");
            again.setId("retry-" + row.id());
            box.getChildren().add(again);
        }
        return box;
    }

    /** A warning for what failed; what a path did to a technique has its own sign. */
    private Node sign(Row row) {
        Optional<OutcomeChart.Line> line = row.state() == Row.State.UNDELIVERED
                ? charts.outcome().flatMap(chart -> chart.line(row.id()))
                : Optional.empty();
        return line.isPresent() && line.get().outcome() != null
                ? new SignView(line.get().outcome(), line.get().measured(), theme)
                : Ui.icon(row.state() == Row.State.FAILED ? Feather.ALERT_TRIANGLE : Feather.MINUS_CIRCLE, 18);
    }

    private static Label reason(Row row) {
        Label label = new Label(row.mark());
        label.getStyleClass().add("body");
        label.setTooltip(new Tooltip(row.mark()));
        label.setMaxWidth(WIDEST);
        label.setWrapText(true);
        return label;
    }
}
