package transportlab.app.ui.lesson.chart;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.links.LessonLeads;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.app.ui.lesson.play.LessonStore;
import transportlab.lesson.Run;
import transportlab.lesson.claim.Figure;
import transportlab.visualizer.model.BytesChart;
import transportlab.visualizer.model.Charts;
import transportlab.words.Words;

/** Low bars of what a page has measured, without lanes, for where there is little room. */
public final class LowBars extends VBox {
    private final LessonModel model;
    private final Words words;
    private final String experiment;

    /**
     * @param leads null where links lead nowhere, as in a presentation
     * @param size how many times as large as usual the letters are
     */
    public LowBars(
            LessonModel model, Figure figure, Shared shared, LessonLeads leads, Listening listening, double size) {
        this.model = model;
        this.words = shared.words();
        this.experiment = model.step().experiment();
        setId("low-bars");
        BytesChart bytes =
                new Charts(LessonStore.result(model.lesson(), experiment, model.evidence()), words).bytes(false);
        LessonScale scale = LessonScale.of(model, figure, experiment, java.util.Set.of());
        VBox rows = new VBox();
        for (String id : model.step().transports()) {
            rows.getChildren()
                    .add(new LessonRow(
                            model, shared, leads, listening, id, scale, bytes, LessonRow.Folding.LOWEST, size));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().addAll(ChartHead.of(model, figure, experiment, bytes, words), Ui.grow(scroll));
        if (leads != null) {
            getChildren().add(foot(leads));
        }
    }

    private FlowPane foot(LessonLeads leads) {
        FlowPane foot = Ui.flow(10);
        foot.setPadding(new Insets(2, 20, 6, 20));
        Run.How how = source();
        if (how != Run.How.LIVE) {
            foot.getChildren()
                    .add(Ui.label(words.get(how == Run.How.MODEL ? "lesson.calculated" : "lesson.recorded"), "badge"));
        }
        if (model.step().run() != null) {
            Button again = Ui.button(words.get("lesson.again"), Feather.REFRESH_CW, model.work()::again, "low-button");
            again.setId("lesson-again");
            again.setDisable(model.isRunning() || model.isBusyElsewhere());
            foot.getChildren().add(again);
            if (model.work().hasRecording()) {
                Button recorded = Ui.button(
                        words.get("lesson.showRecorded"), Feather.ARCHIVE, model.work()::showRecording, "low-button");
                recorded.setId("bars-recorded");
                recorded.setDisable(model.isRunning());
                foot.getChildren().add(recorded);
            }
            List<String> ran = model.learner().ran(experiment);
            model.step().transports().stream()
                    .filter(ran::contains)
                    .reduce((first, last) -> last)
                    .ifPresent(id -> foot.getChildren()
                            .add(Ui.link(words.get("lesson.messages"), () -> leads.messages(experiment, id))));
        }
        return foot;
    }

    /** Where the figures come from; if that differs, they are not all measured here. */
    private Run.How source() {
        return model.step().transports().stream()
                .map(id -> model.learner().source(experiment, id))
                .filter(how -> how != Run.How.LIVE)
                .findFirst()
                .orElse(Run.How.LIVE);
    }
}
