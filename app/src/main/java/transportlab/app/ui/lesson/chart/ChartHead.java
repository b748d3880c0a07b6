package transportlab.app.ui.lesson.chart;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import transportlab.app.lesson.FigureWords;
import transportlab.app.ui.base.Help;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.lesson.claim.Figure;
import transportlab.visualizer.model.BytesChart;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** What stands above the bars of a page: the figure, how many deliveries there were, and what the colours mean. */
final class ChartHead {
    private ChartHead() {}

    static HBox of(LessonModel model, Figure figure, String experiment, BytesChart bytes, Words words) {
        HBox head = Ui.row(12, Ui.wrapped(new FigureWords(words).title(figure), "title"));
        model.learner().ran(experiment).stream()
                .flatMap(id -> model.learner().evidence().trials(experiment, id).stream())
                .filter(trial -> trial.updates() != null)
                .mapToLong(trial -> trial.updates().expected())
                .max()
                .stream()
                .filter(most -> most > 1)
                .forEach(most -> head.getChildren()
                        .add(Ui.label(words.with("lesson.deliveries", "n", Numbers.whole(most)), "muted")));
        FlowPane legend = Ui.flow(12);
        legend.setAlignment(Pos.CENTER_RIGHT);
        head.getChildren().add(Ui.grow(legend));
        if (FigureWords.isStacked(figure)) {
            for (BytesChart.Legend entry : bytes.legend()) {
                boolean toOpen = entry.kind().equals("toOpen");
                Region swatch = new Region();
                swatch.getStyleClass().addAll("swatch", toOpen ? "swatch-to-open" : "fill-" + entry.kind());
                legend.getChildren().add(Ui.row(7, swatch, Ui.label(entry.word(), "muted", "small")));
                if (toOpen) {
                    legend.getChildren().add(new Help(words, "to-open"));
                }
            }
        }
        head.setPadding(new Insets(14, 20, 6, 20));
        return head;
    }
}
