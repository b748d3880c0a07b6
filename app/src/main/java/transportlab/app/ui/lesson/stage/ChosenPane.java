package transportlab.app.ui.lesson.stage;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.layout.VBox;
import transportlab.app.lesson.StageWords;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.panel.MessagesPanel;
import transportlab.lesson.claim.Cell;
import transportlab.lesson.trace.StageTraces;
import transportlab.stage.Attempt;
import transportlab.stage.RecordedStage;

/** The chosen cell: what came of it, what the server saw, and the bytes of its connection. */
final class ChosenPane extends VBox {
    private final StageLook look;
    private final StageModel model;
    private final StageWays ways;
    private final Shared shared;
    private final StageWords words;
    private final double size;
    private final ChangeListener<Object> chosen = (of, before, now) -> show();

    /**
     * @param ways null where links lead nowhere
     */
    ChosenPane(StageLook look, StageModel model, StageWays ways, Shared shared, double size) {
        super(3);
        this.look = look;
        this.model = model;
        this.ways = ways;
        this.shared = shared;
        this.words = new StageWords(shared.words());
        this.size = size;
        setId("stage-chosen");
        setMinHeight(0);
        model.chosenProperty().addListener(new WeakChangeListener<>(chosen));
        show();
    }

    private void show() {
        getChildren().clear();
        Optional<Cell> cell = look.current(model.chosenProperty().get());
        if (cell.isPresent()) {
            say(cell.get(), look.at(cell.get()).orElseThrow());
        } else if (look.locked()) {
            getChildren().add(Ui.wrapped(shared.words().get("lesson.stage.choose"), "muted"));
        }
    }

    private void say(Cell cell, Attempt attempt) {
        getChildren().add(Ui.wrapped(words.cell(cell) + ": " + words.said(attempt), "strong"));
        String saw = words.saw(attempt);
        if (!saw.isEmpty()) {
            getChildren().add(Ui.wrapped(saw, "small"));
        }
        model.bytes(attempt, look.staged().recorded()).ifPresentOrElse(this::bytes, () -> none(attempt));
    }

    private void none(Attempt attempt) {
        String why = attempt.seen() ? "lesson.stage.bytesGone" : "lesson.stage.noBytes";
        getChildren().add(Ui.wrapped(shared.words().get(why), "muted", "small"));
    }

    private void bytes(StageModel.Bytes bytes) {
        if (size > StageTable.LARGE) {
            // large letters leave no room for a head of ten lines
            if (ways != null) {
                getChildren().add(Ui.link(shared.words().get("lesson.panel.openWire"), () -> ways.wire(bytes)));
            }
            return;
        }
        if (bytes.recorded() && !look.staged().recorded()) {
            String of = shared.words().with("lesson.stage.bytesRecorded", "browser", RecordedStage.browser());
            getChildren().add(Ui.wrapped(of, "muted", "small"));
        }
        MessagesPanel messages = MessagesPanel.alone(
                StageTraces.readAs(bytes.exchange().of().by()),
                StageTraces.messages(bytes.exchange()),
                ways == null ? null : () -> ways.wire(bytes),
                shared,
                size);
        getChildren().add(Ui.grow(messages));
    }
}
