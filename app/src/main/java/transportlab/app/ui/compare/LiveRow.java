package transportlab.app.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.run.Lane;
import transportlab.app.ui.run.LaneCanvas;
import transportlab.app.ui.settings.Presets;
import transportlab.catalogue.Catalogue;
import transportlab.visualizer.sentence.Failures;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The row of one transport during a run. */
final class LiveRow extends HBox {
    private static final double COUNTER = 122;
    private final Words words;
    private final LaneCanvas lane;
    private final Label state = Ui.label("", "muted");
    private final Label requests = Ui.label("–", "value");
    private final Label bytes = Ui.label("–", "value");
    private final Label delivered = Ui.label("–", "value");

    LiveRow(String id, CompareModel model, Shared shared) {
        this.words = shared.words();
        setAlignment(Pos.CENTER_LEFT);
        lane = new LaneCanvas(id, shared.desk().theme());
        StackPane live = new StackPane(lane, state);
        state.setTranslateX(8);
        HBox.setHgrow(live, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Rows.name(
                                id,
                                model,
                                words,
                                Presets.note(Catalogue.find(id).orElseThrow().info(), model.settings(), words),
                                shared.desk().scaleProperty().get()),
                        live,
                        counter(requests),
                        counter(bytes));
        StackPane last = counter(delivered);
        last.setMinWidth(COUNTER + 10);
        getChildren().add(last);
    }

    void show(Lane now, double playhead, double duration) {
        getStyleClass().remove("active");
        if (now.status() == Lane.Status.MEASURING) {
            getStyleClass().add("active");
        }
        lane.show(now, playhead, duration);
        state.setText(text(now, playhead));
        StackPane.setAlignment(
                state, now.cut() != null || now.status() == Lane.Status.DONE ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
        boolean counted = now.due() > 0;
        requests.setText(counted ? Numbers.whole(now.requests()) : "–");
        bytes.setText(counted ? Numbers.bytes(now.bytes()) : "–");
        delivered.setText(counted ? Numbers.whole(now.delivered()) + " / " + Numbers.whole(now.due()) : "–");
    }

    private String text(Lane now, double playhead) {
        return switch (now.status()) {
            case WAITING -> words.get("run.waiting");
            case WARMING -> words.get("run.warmingUp");
            case FAILED -> words.with("mark.failed", "why", new Failures(words).sentence(now.failure()));
            case MEASURING -> playhead < 0 ? words.get("run.opening") : cut(now);
            case DONE -> cut(now);
        };
    }

    /** What a cut did, and how many clients are back. */
    private String cut(Lane lane) {
        if (lane.cut() == null) {
            return "";
        }
        Double slowest = lane.cut().slowestMillis();
        return words.with(
                slowest == null ? "run.cutOff" : "run.wasCut",
                "back",
                lane.cut().back(),
                "clients",
                lane.cut().clients(),
                "time",
                Numbers.millis(slowest == null ? null : slowest * 1000));
    }

    /** A cell of the columns at the right. */
    static StackPane counter(Region content) {
        StackPane cell = new StackPane(content);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setMinWidth(COUNTER);
        cell.setPrefWidth(COUNTER);
        return cell;
    }
}
