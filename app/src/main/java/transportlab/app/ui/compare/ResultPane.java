package transportlab.app.ui.compare;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Choice;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.chart.ChartView;
import transportlab.app.ui.run.Progress;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.visualizer.draw.Look;
import transportlab.visualizer.draw.Raster;
import transportlab.visualizer.model.Chart;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.model.Row;
import transportlab.words.Words;

/** The result: the verdict, and requests, bytes and delay on one grid of rows. */
final class ResultPane extends VBox {
    private static final double WIDTH_OF_REQUESTS = 200;
    private static final double WIDTH_OF_DELAY = 318;
    private final CompareModel model;
    private final Shared shared;
    private final Words words;
    private final Charts charts;
    private final Label detail = Ui.label("", "muted", "small");
    private final Runnable save;
    private final double requestsWidth;
    private final double delayWidth;

    ResultPane(CompareModel model, Shared shared, Runnable save) {
        this.model = model;
        this.shared = shared;
        this.words = shared.words();
        this.charts = new Charts(model.result(), words);
        this.save = save;
        double scale = shared.desk().scaleProperty().get();
        this.requestsWidth = WIDTH_OF_REQUESTS * (1 + 0.2 * (scale - 1));
        this.delayWidth = WIDTH_OF_DELAY * (1 + 0.25 * (scale - 1));
        getStyleClass().add("content");
        if (charts.rows().size() >= Rows.MOST) {
            getStyleClass().add("dense");
        }
        List<Node> bands = new ResultBands(model, words, charts.rows().size() >= Rows.MOST || scale > 1.25).all();
        getChildren().add(head(!bands.isEmpty() && scale > 1.25));
        getChildren().addAll(bands);
        VBox card = card();
        if (!model.changed().isEmpty()) {
            card.getStyleClass().add("dimmed");
        }
        getChildren().addAll(Ui.grow(card), foot());
    }

    /**
     * @param brief whether the headline stands alone, because letters are large and a band takes the room
     */
    private VBox head(boolean brief) {
        String verdict = charts.headline().verdict();
        Label headline = Ui.wrapped(verdict, "headline");
        if (verdict.length() > 60) {
            headline.getStyleClass().add("headline-long");
        }
        HBox sub = new HBox(8);
        sub.setAlignment(Pos.BASELINE_LEFT);
        guess().ifPresent(sub.getChildren()::addAll);
        Label cause = Ui.wrapped(charts.headline().cause(), "sub");
        HBox.setHgrow(cause, Priority.ALWAYS);
        sub.getChildren().add(cause);
        if (model.isRunning()) {
            Progress now = model.run().progressProperty().get();
            sub.getChildren().add(Ui.label(words.with("run.round", "n", now.round(), "k", now.rounds()), "muted"));
        }
        return brief ? new VBox(headline) : new VBox(4, headline, sub);
    }

    private java.util.Optional<List<Node>> guess() {
        String guess = model.guessProperty().get();
        if (guess.isEmpty() || model.isRunning()) {
            return java.util.Optional.empty();
        }
        String outcome = charts.headline().outcome(guess);
        boolean right = outcome.startsWith("right");
        String most = charts.headline().mostBytes().orElse(guess);
        String text = words.with(
                "guess." + outcome,
                "most",
                Catalogue.name(most, words.language()),
                "name",
                Catalogue.name(guess, words.language()));
        return java.util.Optional.of(
                List.of(Ui.icon(right ? Feather.CHECK_CIRCLE : Feather.INFO, 17), Ui.label(text, "strong", "body")));
    }

    private VBox card() {
        VBox card = new VBox();
        card.getStyleClass().add("card");
        int rows = charts.rows().size();
        double scale = shared.desk().scaleProperty().get();
        card.getChildren().addAll(heading(), Rows.scrolled(grid(), rows, scale), legends());
        card.setMaxHeight(86 * scale + rows * Rows.TALLEST * scale);
        return card;
    }

    private HBox heading() {
        Region names = new Region();
        names.setMinWidth(Rows.NAMES);
        HBox requests =
                column(requestsWidth, "chart.requests.title", null, "expand-requests", CompareModel.Expanded.REQUESTS);
        HBox bytes = column(-1, "chart.bytes.title", toggle(), "expand-bytes", CompareModel.Expanded.BYTES);
        HBox delay = column(
                delayWidth,
                "chart.delay.title",
                Ui.label("ms", "muted", "small"),
                "expand-delay",
                CompareModel.Expanded.DELAY);
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

    private HBox column(double width, String title, Node more, String id, CompareModel.Expanded expands) {
        // where letters are large, what belongs to the title goes below it
        Node named = Ui.label(words.get(title), "column-title");
        if (more != null) {
            named = shared.desk().scaleProperty().get() > 1 ? new VBox(2, named, more) : Ui.row(9, named, more);
        }
        HBox column = Ui.row(9, named);
        column.setPadding(new javafx.geometry.Insets(0, 10, 0, 8));
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
        VBox over = new VBox();
        over.setPickOnBounds(false);
        List<Row> rows = charts.rows();
        double scale = shared.desk().scaleProperty().get();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            VBox name = Rows.name(row, Rows.isSmall(rows.size(), scale));
            name.setFocusTraversable(true);
            name.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
            name.setAccessibleText(charts.detail(row.id()));
            name.focusedProperty().addListener((of, before, now) -> detail.setText(now ? charts.detail(row.id()) : ""));
            name.setOnKeyPressed(event -> {
                int to = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
                int at = names.getChildren().indexOf(name) + to;
                if (to != 0 && at >= 0 && at < names.getChildren().size()) {
                    names.getChildren().get(at).requestFocus();
                    event.consume();
                }
            });
            name.setOnMouseEntered(event -> detail.setText(charts.detail(row.id())));
            name.setOnMouseExited(event -> detail.setText(""));
            names.getChildren().add(Rows.equal(name, i, rows.size(), scale));
            over.getChildren().add(Rows.equal(overlay(row), i, rows.size(), scale));
        }
        Chart bytes = charts.bytes(model.eachProperty().get());
        columns.getChildren()
                .addAll(
                        names,
                        sized(chart(charts.requests()), requestsWidth),
                        sized(chart(bytes), -1),
                        sized(chart(charts.delay()), delayWidth));
        columns.setFillHeight(true);
        over.setMouseTransparent(false);
        StackPane grid = new StackPane(columns, over);
        return grid;
    }

    private ChartView chart(Chart chart) {
        ChartView view = ChartView.scaled(shared);
        view.show(Raster.bare(chart, Look.column(shared.desk().theme())), chart);
        return view;
    }

    /** A row that failed says so across the columns, with a way to try it again. */
    private Region overlay(Row row) {
        Pane empty = new Pane();
        empty.setMouseTransparent(true);
        if (row.hasFigures()) {
            return empty;
        }
        HBox box = Ui.row(14);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setPadding(new javafx.geometry.Insets(0, 16, 0, Rows.NAMES + 16));
        box.setPickOnBounds(false);
        boolean failed = row.state() == Row.State.FAILED;
        box.getChildren().addAll(Ui.icon(failed ? Feather.ALERT_TRIANGLE : Feather.MINUS_CIRCLE, 18), reason(row));
        if (failed && model.canGoOn()) {
            Button again = Ui.button(words.get("result.retry"), Feather.REFRESH_CW, () -> model.retry(row.id()));
            again.setId("retry-" + row.id());
            box.getChildren().add(again);
        }
        return box;
    }

    private Label reason(Row row) {
        Label label = new Label(row.mark());
        label.getStyleClass().add("body");
        label.setTooltip(new javafx.scene.control.Tooltip(row.mark()));
        label.setMaxWidth(560);
        label.setWrapText(true);
        return label;
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
                (g, width, height) -> new transportlab.visualizer.draw.LegendPainter(words, look)
                        .paint(g, chart, 8, height / 2, width - 14),
                chart);
        return view;
    }

    private HBox foot() {
        Button export = Ui.button(words.get("result.export"), Feather.UPLOAD, save);
        export.setId("save");
        Button fresh = Ui.button(words.get("result.new"), Feather.PLUS, model::clear);
        fresh.setId("new-comparison");
        fresh.setDisable(model.isRunning());
        HBox foot = Ui.row(10, Ui.label(saved(), "muted", "small"), detail, Ui.gap());
        if (charts.fallback().isPresent()) {
            Button fallback = Ui.button(
                    words.get("chart.fallback.title"), Feather.CORNER_DOWN_RIGHT, () -> model.expandedProperty()
                            .set(CompareModel.Expanded.FALLBACK));
            fallback.setId("expand-fallback");
            foot.getChildren().add(fallback);
        }
        foot.getChildren().addAll(fresh, export);
        if (model.result().trials().stream().anyMatch(ResultPane::isMarked)) {
            foot.getChildren().set(0, Ui.label(words.get("result.marked"), "small", "strong"));
        }
        detail.textProperty()
                .addListener((of, before, now) -> foot.getChildren().get(0).setManaged(now.isEmpty()));
        detail.textProperty()
                .addListener((of, before, now) -> foot.getChildren().get(0).setVisible(now.isEmpty()));
        boolean low = charts.rows().size() >= Rows.MOST
                && shared.desk().scaleProperty().get() == 1;
        foot.setMinHeight(low ? 36 : USE_PREF_SIZE);
        return foot;
    }

    private String saved() {
        if (!model.notSavedProperty().get().isEmpty()) {
            return "";
        }
        return words.get(model.saved() == null ? "library.example" : "result.saved");
    }

    private static boolean isMarked(Measurement trial) {
        return trial.failure() == null && !trial.comparable();
    }
}
