package transportlab.app.ui.lesson.panel;

import java.util.Locale;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.chart.ChartView;
import transportlab.sweep.Sweep;
import transportlab.visualizer.draw.Look;
import transportlab.visualizer.draw.SweepChart;
import transportlab.visualizer.sentence.SweepSentences;
import transportlab.words.Words;

/** Bytes above and delay below over one setting, with a ring where the bytes of two transports cross. */
public final class SweptPanel extends VBox {
    /** With larger letters, the chart needs the room of a large headline. */
    private static final double LARGE = 1.3;

    /**
     * @param openScale opens Scale with this sweep; null if that is not possible
     * @param size by which letters and marks are enlarged
     */
    public SweptPanel(Sweep sweep, Runnable openScale, Shared shared, double size) {
        super(6);
        Words words = shared.words();
        SweepSentences sentences = new SweepSentences(sweep, words);
        setId("lesson-sweep");
        getStyleClass().add("lesson-panel");
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", 15 * size));
        String finding = sentences.headline();
        getChildren().add(Ui.wrapped(finding, size > LARGE ? "column-title" : "title"));
        getChildren().add(Ui.wrapped(words.with("lesson.panel.sweep.over", "setting", sentences.setting()), "muted"));
        ChartView chart = ChartView.sized(shared, size);
        chart.setId("lesson-sweep-chart");
        chart.show(
                SweepChart.bargains(sweep, words, Look.column(shared.desk().theme())),
                finding + " " + String.join(" ", sentences.more()));
        chart.setMinHeight(240 * size);
        getChildren().addAll(Ui.grow(chart), PanelHead.foot(words.get("lesson.panel.openScale"), openScale));
    }
}
