package transportlab.app.ui.lesson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Help;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.settings.Presets;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Measure;
import transportlab.lesson.Question;
import transportlab.measure.Measurement;
import transportlab.transport.TransportInfo;
import transportlab.visualizer.model.BytesChart;
import transportlab.visualizer.model.Charts;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * The chart of a page: one row for each transport that the lesson has reached, with the measure that the page asks
 * about, on one scale.
 */
final class LessonChart extends VBox {
    private static final int MOST_TALL = 3;
    private static final double TALL = 156;
    private final LessonModel model;
    private final Words words;

    /**
     * @param size how many times as large as usual the letters are
     */
    LessonChart(LessonModel model, Shared shared, Listening listening, double size) {
        this.model = model;
        this.words = shared.words();
        getStyleClass().add("card");
        Measure measure = measure();
        List<String> ids = reached();
        Charts charts =
                new Charts(LessonStore.result(model.lesson(), model.learner().measured()), words);
        BytesChart bytes = charts.bytes(false);
        getChildren().add(head(measure, bytes));
        LessonScale scale = new LessonScale(model, measure);
        List<String> folded = ids.stream()
                .filter(id -> !id.equals(asked()))
                .limit(Math.max(0, ids.size() - MOST_TALL))
                .toList();
        VBox rows = new VBox();
        for (String id : ids) {
            LessonRow row = new LessonRow(model, shared, listening, id, scale, bytes, folded.contains(id), size);
            row.getStyleClass().add("grid-row");
            if (ids.size() <= MOST_TALL) {
                row.setMinHeight(TALL * shared.desk().scaleProperty().get());
            }
            rows.getChildren().add(row);
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(60);
        scroll.setFocusTraversable(false);
        getChildren().addAll(Ui.grow(scroll), foot());
    }

    /** The measure that this page asks about. */
    private Measure measure() {
        Question question = model.step().question();
        return question == null || question.measure() != Measure.DELAY ? Measure.BYTES : Measure.DELAY;
    }

    /** The transport that the page asks about; empty if it asks about none. */
    private String asked() {
        Question question = model.step().question();
        return question == null ? "" : question.transport();
    }

    /** The transports that were measured before or are to be measured on this page. */
    private List<String> reached() {
        Set<String> here = new LinkedHashSet<>(model.step().runs());
        if (model.step().question() != null) {
            here.add(model.step().question().transport());
        }
        return model.lesson().transports().stream()
                .filter(id -> model.learner().measured().containsKey(id) || here.contains(id))
                .toList();
    }

    private HBox head(Measure measure, BytesChart bytes) {
        HBox head = Ui.row(
                12, Ui.label(words.get("lesson." + (measure == Measure.DELAY ? "delayTitle" : "bytesTitle")), "title"));
        model.learner().measured().values().stream()
                .mapToLong(trial -> trial.updates().expected())
                .max()
                .ifPresent(most -> head.getChildren()
                        .add(Ui.label(words.with("lesson.deliveries", "n", Numbers.whole(most)), "muted")));
        FlowPane legend = Ui.flow(12);
        legend.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        head.getChildren().add(Ui.grow(legend));
        if (measure == Measure.BYTES) {
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

    private VBox foot() {
        Region outline = new Region();
        outline.getStyleClass().addAll("guess-outline", "legend-outline");
        FlowPane marks = Ui.flow(
                18,
                Ui.label("▲ " + words.get("run.arrives"), "muted", "small"),
                Ui.label("▼ " + words.get("run.asks"), "muted", "small"),
                Ui.row(8, outline, Ui.label(words.get("lesson.outline"), "muted", "small")),
                Ui.label(
                        words.with(
                                "lesson.client",
                                "time",
                                Presets.brief(
                                        "duration", model.lesson().options().get("duration"), words)),
                        "muted",
                        "small"));
        VBox foot = new VBox(8, marks);
        List<String> rest = new ArrayList<>(model.lesson().transports());
        rest.removeAll(reached());
        FlowPane row = Ui.flow(10);
        if (!rest.isEmpty()) {
            row.getChildren().add(Ui.label(words.get("lesson.later"), "muted", "small"));
            for (String id : rest) {
                TransportInfo info = Catalogue.find(id).orElseThrow().info();
                row.getChildren()
                        .addAll(Ui.chip(info.chip(), id), Ui.label(info.name(words.language()), "small", "strong"));
            }
        }
        if (!model.learner().measured().isEmpty()) {
            Button again = Ui.button(words.get("lesson.runAgain"), Feather.REFRESH_CW, model::runAgain);
            again.setId("lesson-again");
            again.setDisable(model.isRunning() || model.isBusyElsewhere());
            row.getChildren().add(again);
        }
        foot.getChildren().add(row);
        foot.setPadding(new Insets(10, 20, 14, 20));
        foot.getStyleClass().add("lesson-foot");
        return foot;
    }

    /** Whether a trial may be shown as measured. */
    static boolean isWhole(Measurement trial) {
        return trial != null && trial.comparable();
    }
}
