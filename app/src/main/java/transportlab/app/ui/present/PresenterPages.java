package transportlab.app.ui.present;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.chart.ChartView;
import transportlab.visualizer.draw.LegendPainter;
import transportlab.visualizer.draw.Look;
import transportlab.visualizer.draw.OutcomePainter;
import transportlab.visualizer.draw.Raster;
import transportlab.visualizer.model.BytesChart;
import transportlab.visualizer.model.Chart;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.model.FallbackChart;
import transportlab.visualizer.model.OutcomeChart;
import transportlab.visualizer.model.Row;
import transportlab.visualizer.model.Segment;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** The content of the current page of the presentation: a chart with the names of its rows, or the conclusions. */
final class PresenterPages {
    private static final int MOST_SENTENCES = 3;
    private final PresentModel model;
    private final Shared shared;
    private final Words words;
    private final double k;
    private final double width;
    private final Charts charts;
    private final Charts ofAll;

    /**
     * @param k how many times larger everything is than on a picture that is 720 px high
     * @param width the width of the picture
     */
    PresenterPages(PresentModel model, Shared shared, double k, double width) {
        this.model = model;
        this.shared = shared;
        this.words = shared.words();
        this.k = k;
        this.width = width;
        this.charts = new Charts(model.shown(), words);
        this.ofAll = new Charts(model.whole(), words);
    }

    Node body() {
        return model.page() == PresentModel.Page.SO_WHAT ? soWhat() : chart();
    }

    /** What the colours of the page's chart mean. */
    ChartView legend() {
        Chart chart = current();
        ChartView legend = ChartView.sized(shared, k);
        legend.setFocusTraversable(false);
        legend.setMinHeight(72 * k);
        legend.setMaxHeight(72 * k);
        Look base = Look.presenter(shared.desk().theme());
        Look look = new Look(base.theme(), base.value(), 26, base.bar(), false, false);
        legend.show((g, wide, high) -> new LegendPainter(words, look).paint(g, chart, 0, high / 2, wide), chart);
        return legend;
    }

    private Chart current() {
        return switch (model.page()) {
            case REQUESTS -> charts.requests();
            case OUTCOME -> charts.outcome().orElseThrow();
            case BYTES -> charts.bytes(false);
            case FALLBACK -> ofAll.fallback().orElseThrow();
            default -> charts.delay();
        };
    }

    /** The finding, and below it what it is about. */
    VBox head() {
        String title = model.page() == PresentModel.Page.SO_WHAT
                ? charts.headline().verdict()
                : current().head().finding();
        String sub = model.page() == PresentModel.Page.SO_WHAT
                ? words.get("present.soWhat")
                : current().head().title();
        if (model.page() == PresentModel.Page.OUTCOME) {
            title = ofAll.headline().overPath().verdict();
            sub = ofAll.headline().overPath().brief();
        }
        return new VBox(2, Ui.wrapped(title, "display"), Ui.wrapped(sub, "display-sub"));
    }

    private Node chart() {
        Chart chart = current();
        ChartView view = ChartView.sized(shared, k);
        Look look = Look.presenter(shared.desk().theme());
        if (chart instanceof FallbackChart) {
            view.show(Raster.bare(chart, look.named()), chart);
            return view;
        }
        VBox names = new VBox();
        List<Row> rows = chart.rows();
        if (chart instanceof OutcomeChart) {
            // beside the titles of the columns
            names.setPadding(new Insets(OutcomePainter.head(look) * k, 0, 0, 0));
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            HBox name = Ui.row(16, Ui.chip(row.chip(), row.id(), "present-chip"), Ui.label(row.name(), "present-name"));
            name.setPrefHeight(1);
            name.setMinHeight(60 * k);
            name.setMaxHeight(Double.MAX_VALUE);
            if (i == model.asked()) {
                name.getStyleClass().add("why-frame");
            }
            VBox.setVgrow(name, Priority.ALWAYS);
            names.getChildren().add(name);
        }
        names.setMinWidth(Region.USE_PREF_SIZE);
        view.show(Raster.bare(chart, look), chart);
        HBox.setHgrow(view, Priority.ALWAYS);
        HBox box = new HBox(20, names, view);
        box.setFillHeight(true);
        return box;
    }

    private Node soWhat() {
        VBox lines = new VBox(16 * k);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.getChildren().add(Ui.grow(bars()));
        List<String> shown = model.shown().experiment().transports();
        boolean many = shown.size() > 4;
        List<String> sentences = new Sentences(words).of(model.whole(), shown, many ? 1 : MOST_SENTENCES);
        sentences.forEach(
                sentence -> lines.getChildren().add(Ui.wrapped(sentence, many ? "present-legend" : "present-text")));
        return lines;
    }

    /** The bytes of each transport on one scale, to which the sentences below refer. */
    private VBox bars() {
        List<BytesChart.Bar> all = charts.bytes(false).bars();
        double most = all.stream().mapToDouble(bar -> total(bar)).max().orElse(1);
        VBox bars = new VBox((all.size() > 4 ? 2 : 10) * k);
        bars.setAlignment(Pos.CENTER_LEFT);
        for (BytesChart.Bar bar : all) {
            Region fill = new Region();
            fill.getStyleClass().add("fill-" + bar.row().id());
            fill.setMinHeight(30 * k);
            fill.setMaxHeight(30 * k);
            double length = Math.max(2, 0.6 * width * total(bar) / Math.max(1, most));
            fill.setMinWidth(bar.row().hasFigures() ? length : 0);
            String value =
                    bar.row().hasFigures() ? bar.stack().label() : bar.row().mark();
            bars.getChildren()
                    .add(Ui.row(
                            14 * k,
                            Ui.chip(bar.row().chip(), bar.row().id(), "present-chip"),
                            fill,
                            Ui.label(value, "present-value")));
        }
        return bars;
    }

    private static double total(BytesChart.Bar bar) {
        return bar.stack().segments().stream().mapToDouble(Segment::bytes).sum();
    }
}
