package transportlab.app.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Choice;
import transportlab.app.ui.base.Help;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.chart.ChartView;
import transportlab.visualizer.draw.LegendPainter;
import transportlab.visualizer.draw.Look;
import transportlab.visualizer.draw.Raster;
import transportlab.visualizer.model.Chart;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.model.DelayChart;
import transportlab.visualizer.model.Row;
import transportlab.visualizer.why.Why.Column;
import transportlab.words.Words;

/** Requests, bytes and delay on one grid of rows, with their titles above and their legends below. */
final class ResultCard extends VBox {
    private static final double WIDTH_OF_REQUESTS = 200;
    private static final double WIDTH_OF_DELAY = 318;
    private final CompareModel model;
    private final Shared shared;
    private final Words words;
    private final Charts charts;
    private final Look look;
    private final Label detail;
    private final WhyWays ways;
    private final WhyLayer layer;
    private Figures figures;
    private final double requestsWidth;
    private final double delayWidth;

    /**
     * @param look of the charts
     * @param detail shows the details of the row that has the focus or is under the mouse
     */
    ResultCard(CompareModel model, Shared shared, Charts charts, Look look, Label detail, WhyWays ways) {
        this.look = look;
        this.model = model;
        this.shared = shared;
        this.words = shared.words();
        this.charts = charts;
        this.detail = detail;
        this.ways = ways;
        this.layer = ways.layer();
        double scale = shared.desk().scaleProperty().get();
        this.requestsWidth = WIDTH_OF_REQUESTS * (1 + 0.2 * (scale - 1));
        this.delayWidth = WIDTH_OF_DELAY * (1 + 0.25 * (scale - 1));
        getStyleClass().add("card");
        int rows = charts.rows().size();
        ScrollPane scroll = Rows.scrolled(grid(), rows, scale);
        figures.scrolledBy(scroll);
        getChildren().addAll(heading(), scroll, legends());
        setMaxHeight(86 * scale + rows * Rows.TALLEST * scale);
    }

    private HBox heading() {
        Region names = new Region();
        names.setMinWidth(Rows.NAMES);
        HBox requests = column(
                requestsWidth,
                "chart.requests.title",
                new Help(words, "to-open"),
                "expand-requests",
                Expanded.REQUESTS);
        HBox bytes = column(-1, "chart.bytes.title", toggle(), "expand-bytes", Expanded.BYTES);
        HBox unit = Ui.row(4, Ui.label("ms", "muted", "small"));
        List<String> terms = new ArrayList<>();
        if (!charts.delay().brackets().isEmpty()) {
            terms.add("not-told-apart");
        }
        if (charts.delay().marks().stream().anyMatch(mark -> mark.calculated() != null)) {
            terms.add("calculated");
        }
        if (!terms.isEmpty()) {
            unit.getChildren().add(new Help(words, terms.toArray(String[]::new)));
        }
        HBox delay = column(delayWidth, "chart.delay.title", unit, "expand-delay", Expanded.DELAY);
        HBox heading = new HBox(names, requests, bytes, delay);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setStyle("-fx-padding: 0;");
        heading.getStyleClass().add("card-head");
        double high = charts.rows().size() >= Rows.MOST ? 38 : 44;
        boolean large = shared.desk().scaleProperty().get() > 1;
        heading.setMinHeight(large ? USE_PREF_SIZE : high);
        heading.setMaxHeight(large ? USE_PREF_SIZE : high);
        return heading;
    }

    private HBox column(double width, String title, Node more, String id, Expanded expands) {
        // if letters are large, the control beside the title goes below it
        Node named = Ui.label(words.get(title), "column-title");
        if (more != null) {
            named = shared.desk().scaleProperty().get() > 1 ? new VBox(2, named, more) : Ui.row(9, named, more);
        }
        HBox column = Ui.row(9, named);
        column.setPadding(new Insets(0, 10, 0, 8));
        Button expand = Ui.iconButton(
                words.with("result.expand", "column", words.get(title)),
                Feather.MAXIMIZE_2,
                () -> model.expandedProperty().set(expands),
                "flat");
        expand.setId(id);
        column.getChildren().addAll(Ui.gap(), expand);
        column.setOnMouseClicked(event -> model.expandedProperty().set(expands));
        return sized(column, width);
    }

    private static <R extends Region> R sized(R region, double width) {
        if (width < 0) {
            HBox.setHgrow(region, Priority.ALWAYS);
            region.setPrefWidth(100);
            region.setMaxWidth(Double.MAX_VALUE);
        } else {
            region.setMinWidth(width);
            region.setPrefWidth(width);
            region.setMaxWidth(width);
        }
        return region;
    }

    private Choice<Boolean> toggle() {
        boolean each = model.eachProperty().get();
        return new Choice<Boolean>(words.get("chart.bytes.title"), model.eachProperty()::set)
                .with(false, words.get("chart.total"), "total", !each)
                .with(true, words.get("chart.each"), "each", each);
    }

    private StackPane grid() {
        HBox columns = new HBox();
        VBox names = new VBox();
        names.setMinWidth(Rows.NAMES);
        List<VBox> cells = new ArrayList<>();
        VBox over = new VBox();
        over.setPickOnBounds(false);
        RowOverlay overlays = new RowOverlay(model, charts, words, look.theme());
        // below the charts, whose words may stand where a line is
        VBox lines = new VBox();
        List<Row> rows = charts.rows();
        double scale = shared.desk().scaleProperty().get();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            VBox name = Rows.name(row, Rows.isSmall(rows.size(), scale));
            name.setFocusTraversable(true);
            name.setAccessibleRole(AccessibleRole.TEXT);
            name.setAccessibleText(charts.detail(row.id()));
            name.focusedProperty().addListener((of, before, now) -> detail.setText(now ? charts.detail(row.id()) : ""));
            int at = i;
            name.setOnKeyPressed(event -> {
                if (figures.key(event.getCode(), at)) {
                    event.consume();
                }
            });
            cells.add(name);
            names.getChildren().add(Rows.equal(name, rows.size(), scale));
            over.getChildren().add(Rows.equal(overlays.of(row), rows.size(), scale));
            lines.getChildren().add(Rows.lined(new Region(), i, rows.size(), scale));
        }
        Chart bytes = charts.bytes(model.eachProperty().get());
        DelayChart delay = charts.delay();
        columns.getChildren()
                .addAll(
                        names,
                        sized(chart(charts.requests()), requestsWidth),
                        sized(chart(bytes), -1),
                        sized(chart(offersMore() ? delay.withoutWords() : delay), delayWidth));
        columns.setFillHeight(true);
        over.setMouseTransparent(false);
        StackPane grid = new StackPane(lines, columns, over);
        figures = new Figures(grid, cells, layer, requestsWidth, delayWidth);
        if (offersMore()) {
            grid.getChildren().add(new BracketButtons(delay, this::more));
        }
        List<String> details = rows.stream().map(row -> charts.detail(row.id())).toList();
        new FigureMouse(grid, figures, layer)
                .listen(at -> detail.setText(at >= 0 && at < rows.size() ? details.get(at) : ""));
        layer.over(grid, (row, which) -> ways.card(rows.get(row).id(), which));
        return grid;
    }

    /** Explains the figure of a transport. */
    void explain(String id, Column which) {
        for (int row = 0; row < charts.rows().size(); row++) {
            if (charts.rows().get(row).id().equals(id)) {
                figures.focus(row);
                figures.show(row, which);
            }
        }
    }

    /** Whether a bracket says that more rounds are needed, and a button in its place runs them. */
    boolean offersMore() {
        return model.canRunMore() && !charts.delay().brackets().isEmpty();
    }

    private Button more() {
        Button more = new Button(words.with("result.bracket", "n", CompareModel.ENOUGH_ROUNDS - 1));
        more.setOnAction(event -> model.runMore());
        more.setAccessibleText(words.get("chart.oneRoundMore"));
        return more;
    }

    private ChartView chart(Chart chart) {
        ChartView view = ChartView.scaled(shared);
        view.show(Raster.bare(chart, look), chart);
        return view;
    }

    private HBox legends() {
        HBox legends = new HBox();
        legends.getStyleClass().add("card-foot");
        legends.setStyle("-fx-padding: 0;");
        double scale = shared.desk().scaleProperty().get();
        double high = scale > 1 ? 44 * scale : charts.rows().size() >= Rows.MOST ? 37 : 40;
        legends.setMinHeight(high);
        legends.setMaxHeight(high);
        Region names = new Region();
        names.setMinWidth(Rows.NAMES);
        legends.getChildren()
                .addAll(
                        names,
                        sized(legend(charts.requests()), requestsWidth),
                        sized(legend(charts.bytes(false)), -1),
                        sized(legend(charts.delay()), delayWidth));
        return legends;
    }

    private ChartView legend(Chart chart) {
        ChartView view = ChartView.scaled(shared);
        view.setFocusTraversable(false);
        view.setMinHeight(30);
        Look look = Look.legend(shared.desk().theme());
        view.show(
                (g, width, height) -> new LegendPainter(words, look).paint(g, chart, 8, height / 2, width - 14), chart);
        return view;
    }
}
