package transportlab.app.ui.compare;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Choice;
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.base.Help;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.chart.ChartView;
import transportlab.app.ui.chart.Clip;
import transportlab.visualizer.draw.Look;
import transportlab.visualizer.draw.Raster;
import transportlab.visualizer.draw.Sheet;
import transportlab.visualizer.model.BytesChart;
import transportlab.visualizer.model.Chart;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.model.DirectionsChart;
import transportlab.visualizer.sentence.UpgradeCost;
import transportlab.words.Words;

/** One column of the result over the whole screen, as pictures or as tables. */
final class ExpandedPane extends VBox {
    private final CompareModel model;
    private final Shared shared;
    private final Words words;
    private final Charts charts;
    private boolean table;
    private boolean estimates = true;

    ExpandedPane(CompareModel model, Shared shared) {
        this.model = model;
        this.shared = shared;
        this.words = shared.words();
        this.charts = new Charts(model.result(), words);
        getStyleClass().add("content");
        show();
    }

    private List<Chart> shown() {
        return switch (model.expandedProperty().get()) {
            case REQUESTS -> List.of(charts.requests(), charts.overTime());
            case BYTES -> List.of(directions());
            case FALLBACK -> charts.fallback().<List<Chart>>map(List::of).orElse(List.of(charts.requests()));
            default -> List.of(charts.curve(), charts.scatter());
        };
    }

    private Chart directions() {
        DirectionsChart all = charts.directions(model.eachProperty().get());
        return estimates ? all : withoutEstimates(all);
    }

    private static DirectionsChart withoutEstimates(DirectionsChart all) {
        List<BytesChart.Legend> legend = all.legend().stream()
                .filter(entry -> !entry.kind().equals("estimate"))
                .toList();
        return new DirectionsChart(all.head(), all.bars(), legend, all.upWord(), all.downWord());
    }

    private void show() {
        Focus.keep(this, this::fill);
    }

    private void fill() {
        List<Chart> all = shown();
        var back = Ui.iconButton(
                words.get("expanded.back"),
                Feather.ARROW_LEFT,
                () -> model.expandedProperty().set(Expanded.NONE),
                "flat");
        back.setId("back");
        Label headline = Ui.wrapped(all.get(0).head().finding(), "headline");
        HBox.setHgrow(headline, Priority.ALWAYS);
        var asTable = Ui.button(
                words.get(table ? "expanded.charts" : "expanded.table"),
                table ? Feather.BAR_CHART_2 : Feather.LIST,
                () -> {
                    table = !table;
                    show();
                });
        asTable.setId("as-table");
        HBox head = Ui.row(6, back, headline, asTable);
        HBox cards = new HBox(20);
        cards.setFillHeight(true);
        for (Chart chart : all) {
            VBox card = table ? tableCard(chart) : chartCard(chart);
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(100);
            card.setMaxWidth(Double.MAX_VALUE);
            cards.getChildren().add(card);
        }
        HBox note = Ui.row(12, Ui.icon(Feather.INFO, 18), Ui.wrapped(note(), "body"));
        note.getStyleClass().add("info");
        if (model.expandedProperty().get() == Expanded.FALLBACK) {
            note.getChildren().add(new Help(words, "position"));
        }
        getChildren().setAll(head, Ui.grow(cards), note);
    }

    private String note() {
        return switch (model.expandedProperty().get()) {
            case REQUESTS -> words.get("expanded.requests.note") + upgrades();
            case BYTES -> words.get("expanded.bytes.note");
            case FALLBACK -> words.get("expanded.fallback.note");
            default -> words.get("expanded.delay.note");
        };
    }

    private String upgrades() {
        List<String> said = new UpgradeCost(model.result(), words).sentences();
        return said.isEmpty() ? "" : " " + String.join(" ", said);
    }

    private VBox chartCard(Chart chart) {
        VBox card = new VBox(4);
        card.getStyleClass().add("card");
        card.setPadding(new javafx.geometry.Insets(14, 16, 12, 16));
        var copy = Ui.iconButton(words.get("expanded.copy"), Feather.COPY, () -> copy(chart), "flat");
        copy.setId("copy-" + chart.head().key());
        HBox title = Ui.row(8, Ui.label(chart.head().title(), "column-title"), Ui.gap());
        if (chart instanceof DirectionsChart) {
            title.getChildren().addAll(toggle(), estimateBox());
        }
        title.getChildren().add(copy);
        title.setAlignment(Pos.CENTER_LEFT);
        ChartView view = ChartView.scaled(shared);
        Look look = Look.picture(shared.desk().theme());
        view.show(Raster.bare(chart, look), chart);
        card.getChildren().addAll(title, Ui.wrapped(chart.head().unit(), "muted"), Ui.grow(view), legend(chart));
        return card;
    }

    private Node legend(Chart chart) {
        ChartView view = ChartView.scaled(shared);
        view.setFocusTraversable(false);
        view.setMinHeight(38);
        view.setMaxHeight(38);
        Look look = Look.legend(shared.desk().theme());
        view.show(
                (g, width, height) -> new transportlab.visualizer.draw.LegendPainter(words, look)
                        .paint(g, chart, 0, height / 2, width),
                chart);
        return view;
    }

    private Choice<Boolean> toggle() {
        boolean each = model.eachProperty().get();
        return new Choice<Boolean>(words.get("chart.bytes.title"), chosen -> {
                    model.eachProperty().set(chosen);
                    show();
                })
                .with(false, words.get("chart.total"), "total", !each)
                .with(true, words.get("chart.each"), "each", each);
    }

    private CheckBox estimateBox() {
        CheckBox box = new CheckBox(words.get("expanded.estimate"));
        box.setMinWidth(USE_PREF_SIZE);
        box.setId("estimates");
        box.setSelected(estimates);
        box.setOnAction(event -> {
            estimates = box.isSelected();
            show();
        });
        return box;
    }

    private void copy(Chart chart) {
        Clip.picture(new Sheet(chart, charts, words, shared.desk().theme()), shared.charts(), shared.ui());
        shared.messages().say(words.get("expanded.copied"));
    }

    private VBox tableCard(Chart chart) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("table-twin");
        List<List<String>> rows = chart.table();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                grid.add(Ui.label(rows.get(i).get(j), i == 0 || j == 0 ? "strong" : "body"), j, i);
            }
        }
        ScrollPane scroll = new ScrollPane(grid);
        VBox card = new VBox(8, Ui.label(chart.head().title(), "column-title"), Ui.grow(scroll));
        card.getStyleClass().add("card");
        card.setPadding(new javafx.geometry.Insets(14, 16, 12, 16));
        return card;
    }
}
