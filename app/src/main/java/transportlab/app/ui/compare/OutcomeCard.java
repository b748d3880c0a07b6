package transportlab.app.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.chart.ChartView;
import transportlab.visualizer.draw.Look;
import transportlab.visualizer.draw.OutcomePainter;
import transportlab.visualizer.draw.Raster;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.model.OutcomeChart;
import transportlab.visualizer.model.Row;

/** What became of each technique over a path: what happened, how much was delivered, and who noticed when. */
final class OutcomeCard extends VBox {
    private final CompareModel model;
    private final Shared shared;
    private final Charts charts;
    private final OutcomeChart chart;
    private final Look look;
    private final Label detail;
    private final ChartView view;
    private final List<VBox> names = new ArrayList<>();

    /**
     * @param detail shows the details of the row that has the focus or is under the mouse
     */
    OutcomeCard(CompareModel model, Shared shared, Charts charts, Look look, Label detail) {
        this.model = model;
        this.shared = shared;
        this.charts = charts;
        this.chart = charts.outcome().orElseThrow();
        this.look = look;
        this.detail = detail;
        this.view = ChartView.scaled(shared);
        view.show(Raster.bare(chart, look), chart);
        getStyleClass().add("card");
        int rows = chart.lines().size();
        double scale = shared.desk().scaleProperty().get();
        getChildren().addAll(heading(), Rows.scrolled(grid(rows, scale), rows, scale));
        setMaxHeight(46 * scale + rows * Rows.TALLEST * scale);
    }

    private HBox heading() {
        double[] columns = OutcomePainter.columns(1);
        Region left = new Region();
        left.setMinWidth(Rows.NAMES);
        HBox heading = new HBox(
                left,
                title(chart.columns().happened(), "", columns[1]),
                title(chart.columns().delivered(), chart.of(), columns[2] - columns[1]),
                title(chart.columns().notice(), "s", 1 - columns[2]));
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().addAll("card-head", "flush");
        boolean large = shared.desk().scaleProperty().get() > 1;
        double high = chart.lines().size() >= Rows.MOST ? 38 : 44;
        heading.setMinHeight(large ? USE_PREF_SIZE : high);
        heading.setMaxHeight(large ? USE_PREF_SIZE : high);
        return heading;
    }

    /** A title as wide as that share of the picture below. */
    private HBox title(String text, String unit, double share) {
        HBox title = Ui.row(8, Ui.label(text, "column-title"), Ui.label(unit, "muted"));
        title.prefWidthProperty().bind(view.widthProperty().multiply(share));
        title.setMinWidth(0);
        return title;
    }

    private StackPane grid(int count, double scale) {
        VBox left = new VBox();
        left.setMinWidth(Rows.NAMES);
        VBox over = new VBox();
        over.setPickOnBounds(false);
        // below the picture, so that the row of the headline is tinted as a whole
        VBox lines = new VBox();
        RowOverlay overlays = new RowOverlay(model, charts, shared.words(), look.theme());
        for (int i = 0; i < count; i++) {
            OutcomeChart.Line line = chart.lines().get(i);
            VBox name = name(line, i, Rows.isSmall(count, scale));
            names.add(name);
            left.getChildren().add(Rows.equal(name, count, scale));
            Region overlay = line.outcome() == null ? overlays.of(line.row()) : empty();
            over.getChildren().add(Rows.equal(overlay, count, scale));
            Region tint = Rows.lined(new Region(), i, count, scale);
            if (chart.about().contains(line.row().id())) {
                tint.getStyleClass().add("active");
            }
            lines.getChildren().add(tint);
        }
        HBox columns = new HBox(left, Ui.grow(view));
        columns.setFillHeight(true);
        HBox.setMargin(view, new Insets(0));
        StackPane grid = new StackPane(lines, columns, over);
        grid.setOnMouseMoved(event -> tell((int) (event.getY() / grid.getHeight() * count)));
        grid.setOnMouseExited(event -> detail.setText(""));
        return grid;
    }

    private static Region empty() {
        Region empty = new Region();
        empty.setMouseTransparent(true);
        return empty;
    }

    private void tell(int row) {
        detail.setText(
                row >= 0 && row < chart.lines().size() ? chart.lines().get(row).detail() : "");
    }

    private VBox name(OutcomeChart.Line line, int index, boolean small) {
        Row row = line.row();
        VBox name = Rows.name(row.withoutNote(), small);
        name.setFocusTraversable(true);
        name.setAccessibleRole(AccessibleRole.TEXT);
        name.setAccessibleText(line.detail());
        name.focusedProperty().addListener((of, before, now) -> detail.setText(now ? line.detail() : ""));
        name.setOnKeyPressed(event -> {
            int to = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
            if (to != 0 && index + to >= 0 && index + to < names.size()) {
                names.get(index + to).requestFocus();
                event.consume();
            }
        });
        return name;
    }
}
