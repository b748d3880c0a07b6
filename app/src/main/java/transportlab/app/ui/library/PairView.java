package transportlab.app.ui.library;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.library.SavedResult;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.chart.ChartView;
import transportlab.app.ui.settings.Presets;
import transportlab.visualizer.draw.LegendPainter;
import transportlab.visualizer.draw.Look;
import transportlab.visualizer.draw.Raster;
import transportlab.visualizer.model.Chart;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.model.PairCharts;
import transportlab.visualizer.model.Row;
import transportlab.words.Words;

/** Two results side by side on one scale, and in what they differ. */
public final class PairView extends BorderPane {
    private static final double NAMES = 300;
    private static final double REQUESTS = 210;
    private static final double DELAY = 300;
    private final Shared shared;

    public PairView(SavedResult one, SavedResult other, Shared shared, Runnable back) {
        this.shared = shared;
        Words words = shared.words();
        Map<String, String[]> different = Difference.of(one.result(), other.result());
        PairCharts charts = new PairCharts(
                new Charts(one.result(), words),
                label(different, 0, "A", words),
                new Charts(other.result(), words),
                label(different, 1, "B", words));
        var leave = Ui.iconButton(words.get("expanded.back"), Feather.ARROW_LEFT, back, "flat");
        leave.setId("back");
        String title = different.size() == 1
                ? words.with(
                        "pair.one",
                        "what",
                        words.get("setting." + different.keySet().iterator().next()))
                : words.get("pair.title");
        HBox head = Ui.row(6, leave, Ui.wrapped(title, "headline"));
        VBox content = new VBox(head, Ui.wrapped(charts.answer().text(), "sub"));
        content.getStyleClass().add("content");
        if (different.size() > 1) {
            HBox band = Ui.row(
                    12,
                    Ui.icon(Feather.ALERT_TRIANGLE, 20),
                    Ui.wrapped(words.with("pair.mixed", "n", different.size()), "body"));
            band.getStyleClass().add("band");
            content.getChildren().add(band);
        }
        content.getChildren().add(Ui.grow(card(charts, words)));
        setCenter(content);
    }

    private static String label(Map<String, String[]> different, int which, String otherwise, Words words) {
        if (different.size() != 1) {
            return otherwise;
        }
        Map.Entry<String, String[]> only = different.entrySet().iterator().next();
        return Presets.brief(only.getKey(), only.getValue()[which], words);
    }

    private VBox card(PairCharts charts, Words words) {
        List<Row> rows = charts.bytes().rows();
        VBox names = new VBox();
        for (Row row : rows) {
            HBox name = Ui.row(
                    10,
                    Ui.chip(row.chip(), row.id()),
                    Ui.label(row.name(), "name-small"),
                    Ui.label(row.note(), "muted", "small"));
            name.getStyleClass().add("row-cell");
            name.setPrefHeight(1);
            name.setMinHeight(36);
            VBox.setVgrow(name, Priority.ALWAYS);
            names.getChildren().add(name);
        }
        names.setMinWidth(NAMES);
        HBox columns = new HBox(
                names,
                sized(chart(charts.requests()), REQUESTS),
                Ui.grow(chart(charts.bytes())),
                sized(chart(charts.delay()), DELAY));
        HBox heading = new HBox();
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("card-head");
        heading.setStyle("-fx-padding: 0;");
        heading.setMinHeight(44);
        Region gap = new Region();
        gap.setMinWidth(NAMES + 8);
        heading.getChildren()
                .addAll(
                        gap,
                        sized(Ui.label(words.get("chart.requests.title"), "column-title"), REQUESTS),
                        Ui.label(words.get("chart.bytes.title"), "column-title"),
                        Ui.gap(),
                        sized(Ui.label(words.get("chart.delay.title") + " (ms)", "column-title"), DELAY - 8));
        VBox card = new VBox(heading, Ui.grow(columns), legends(charts, words));
        card.getStyleClass().add("card");
        return card;
    }

    private HBox legends(PairCharts charts, Words words) {
        Region gap = new Region();
        gap.setMinWidth(NAMES);
        HBox legends = new HBox(
                gap,
                sized(legend(charts.requests(), words), REQUESTS),
                Ui.grow(legend(charts.bytes(), words)),
                sized(legend(charts.delay(), words), DELAY));
        legends.getStyleClass().add("card-foot");
        legends.setStyle("-fx-padding: 0;");
        legends.setMinHeight(40);
        legends.setMaxHeight(40);
        return legends;
    }

    private ChartView legend(Chart chart, Words words) {
        ChartView view = ChartView.scaled(shared);
        view.setFocusTraversable(false);
        view.setMinHeight(30);
        Look look = Look.legend(shared.desk().theme());
        view.show(
                (g, width, height) -> new LegendPainter(words, look).paint(g, chart, 8, height / 2, width - 14), chart);
        return view;
    }

    private static <R extends Region> R sized(R region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
        return region;
    }

    private ChartView chart(Chart chart) {
        ChartView view = ChartView.scaled(shared);
        view.show(Raster.bare(chart, Look.column(shared.desk().theme())), chart);
        return view;
    }
}
