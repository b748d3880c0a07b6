package transportlab.app.ui.timeline;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.settings.Presets;
import transportlab.app.ui.timeline.play.TimelineModel;
import transportlab.words.Words;

/** Which result is shown, or that it is an example, and what can be done about that. */
final class TimelineBar extends HBox {
    /**
     * @param present starts the presentation
     * @param toRun goes where an own recording can be made
     */
    TimelineBar(TimelineModel model, Shared shared, Runnable present, Runnable toRun) {
        super(14);
        Words words = shared.words();
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(56 * shared.desk().scaleProperty().get());
        setFillHeight(false);
        getChildren().add(Ui.label(words.get("frame.timeline"), "title"));
        TimelineModel.State state = model.state();
        if (state == TimelineModel.State.EXAMPLE) {
            getChildren().add(Ui.label(words.get("timeline.example"), "badge"));
            getChildren().add(Ui.label(words.get("timeline.source.example"), "muted"));
        } else if (model.traced().result() != null) {
            String name = Presets.name(model.traced().title(), words);
            getChildren().add(Ui.label(words.with("timeline.source.result", "name", name), "muted"));
        }
        getChildren().addAll(Ui.gap(), Ui.iconButton(words.get("frame.present"), Feather.MAXIMIZE, present));
        if (state == TimelineModel.State.EXAMPLE || state == TimelineModel.State.NO_TRACE) {
            Button run = Ui.button(words.get("timeline.runOwn"), Feather.PLAY, toRun);
            run.setId("run-own");
            getChildren().add(run);
        }
    }
}
