package transportlab.app.ui.lesson.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.links.LessonLeads;
import transportlab.app.ui.lesson.play.Amounts;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.app.ui.lesson.play.LessonStore;
import transportlab.app.ui.lesson.play.Shown;
import transportlab.app.ui.settings.Presets;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Show;
import transportlab.lesson.Step;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.Figure;
import transportlab.lesson.claim.Measure;
import transportlab.lesson.claim.Part;
import transportlab.lesson.question.Question;
import transportlab.transport.TransportInfo;
import transportlab.visualizer.model.BytesChart;
import transportlab.visualizer.model.Charts;
import transportlab.words.Words;

/**
 * The chart of a page: one row for each transport that the lesson has reached with the page's experiment, with the
 * figure that the page asks about, on one scale.
 */
public final class LessonChart extends VBox {
    private static final int MOST_TALL = 3;
    private static final double TALL = 156;
    private final LessonModel model;
    private final Words words;
    private final String experiment;
    private final Figure figure;

    /**
     * @param size how many times as large as usual the letters are
     */
    public LessonChart(LessonModel model, Shared shared, LessonLeads leads, Listening listening, double size) {
        this.model = model;
        this.words = shared.words();
        this.experiment = new Shown(model).experiment();
        this.figure = figure(model.step());
        getStyleClass().add("card");
        List<String> ids = reached();
        BytesChart bytes = new Charts(
                        LessonStore.result(
                                model.lesson(), experiment, model.learner().evidence()),
                        words)
                .bytes(false);
        getChildren().add(ChartHead.of(model, figure, experiment, bytes, words));
        LessonScale scale = LessonScale.of(model, figure, experiment, hidden(model.step()));
        List<String> folded = ids.stream()
                .filter(id -> !scale.hidden().contains(id) && !isAsked(id))
                .limit(Math.max(0, ids.size() - MOST_TALL))
                .toList();
        VBox rows = new VBox();
        for (String id : ids) {
            LessonRow.Folding folding = folded.isEmpty()
                    ? LessonRow.Folding.WHOLE
                    : folded.contains(id) ? LessonRow.Folding.FOLDED : LessonRow.Folding.BESIDE_FOLDED;
            LessonRow row = new LessonRow(model, shared, leads, listening, id, scale, bytes, folding, size);
            row.getStyleClass().add("grid-row");
            if (ids.size() <= MOST_TALL) {
                row.setMinHeight(TALL * shared.desk().scaleProperty().get());
            }
            rows.getChildren().add(row);
        }
        if (ids.isEmpty()) {
            rows.getChildren().add(Ui.wrapped(words.get("lesson.nothingYet"), "muted"));
            rows.setPadding(new Insets(14, 20, 14, 20));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(60);
        scroll.setFocusTraversable(false);
        getChildren().addAll(Ui.grow(scroll), foot());
    }

    private static Figure figure(Step step) {
        if (Amounts.of(step) != null) {
            return Amounts.of(step).of().figure();
        }
        return step.show() instanceof Show.Chart chart ? chart.of() : new Figure(Measure.BYTES, Part.WHOLE);
    }

    private boolean isAsked(String id) {
        return Amounts.asks(model.step(), new Amounts.Asked(figure, id, experiment));
    }

    /** The transports whose figures would give the answer away. */
    private Set<String> hidden(Step step) {
        Set<String> hidden = new LinkedHashSet<>();
        if (!model.isRevealed()) {
            if (Amounts.of(step) != null) {
                hidden.addAll(Amounts.of(step).of().transports());
            } else if (step.question() instanceof Question.Which which) {
                for (Question.Option option : which.options()) {
                    Claim when = option.when();
                    hidden.addAll(when == null ? List.of() : when.transports());
                }
            }
        }
        return hidden;
    }

    /** The transports that were measured before or are to be measured on this page. */
    private List<String> reached() {
        if (model.learner().isInCourt()) {
            return model.step().transports();
        }
        Set<String> here = new LinkedHashSet<>();
        if (model.step().experiment().equals(experiment)) {
            here.addAll(model.step().transports());
        }
        if (Amounts.of(model.step()) != null) {
            here.add(Amounts.of(model.step()).of().transport());
        }
        Set<String> all = new LinkedHashSet<>(model.lesson().transports(experiment));
        all.addAll(here);
        return all.stream()
                .filter(id -> model.learner().has(experiment, id) || here.contains(id))
                .toList();
    }

    private VBox foot() {
        FlowPane marks = Ui.flow(
                18,
                Ui.label("▲ " + words.get("run.arrives"), "muted", "small"),
                Ui.label("▼ " + words.get("run.asks"), "muted", "small"));
        if (!model.learner().isInCourt()) {
            Region outline = new Region();
            outline.getStyleClass().addAll("guess-outline", "legend-outline");
            marks.getChildren().add(Ui.row(8, outline, Ui.label(words.get("lesson.outline"), "muted", "small")));
        }
        String duration = model.lesson()
                .experiments()
                .getOrDefault(experiment, java.util.Map.of())
                .get("duration");
        if (duration != null) {
            marks.getChildren()
                    .add(Ui.label(
                            words.with("lesson.client", "time", Presets.brief("duration", duration, words)),
                            "muted",
                            "small"));
        }
        VBox foot = new VBox(8, marks);
        FlowPane row = Ui.flow(10);
        if (!model.learner().isInCourt()) {
            later(row);
        }
        if (!model.learner().ran(experiment).isEmpty()
                && model.isRevealed()
                && model.step().run() != null) {
            Button again = Ui.button(words.get("lesson.again"), Feather.REFRESH_CW, model.work()::again);
            again.setId("lesson-again");
            again.setDisable(model.isRunning() || model.isBusyElsewhere());
            row.getChildren().add(again);
        }
        foot.getChildren().add(row);
        foot.setPadding(new Insets(10, 20, 14, 20));
        foot.getStyleClass().add("lesson-foot");
        return foot;
    }

    private void later(FlowPane row) {
        List<String> rest = new ArrayList<>(model.lesson().transports(experiment));
        rest.removeAll(reached());
        if (!rest.isEmpty()) {
            row.getChildren().add(Ui.label(words.get("lesson.later"), "muted", "small"));
            for (String id : rest) {
                TransportInfo info = Catalogue.find(id).orElseThrow().info();
                row.getChildren()
                        .addAll(Ui.chip(info.chip(), id), Ui.label(info.name(words.language()), "small", "strong"));
            }
        }
    }
}
