package transportlab.app.ui.court;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.words.Words;

/**
 * Asks before all verdicts are forgotten, because that cannot be undone.
 *
 * @param judged how many were heard
 */
record ForgetAll(CourtModel model, int judged, Shared shared) {
    private static final double WIDTH = 380;

    void show(Node anchor) {
        Words words = shared.words();
        Label ask = Ui.wrapped(words.with("court.forget.ask", "n", judged), "strong");
        Label means = Ui.wrapped(words.get("court.forget.means"), "muted");
        Button keep = Ui.button(
                words.get("court.forget.no"), null, () -> shared.overlay().close());
        keep.setId("court-forget-no");
        Button forget = Ui.button(words.get("court.forget.yes"), null, () -> {
            shared.overlay().close();
            model.beginAllAgain();
        });
        forget.setId("court-forget-yes");
        VBox box = new VBox(10, ask, means, Ui.row(10, keep, forget));
        double size = shared.desk().scaleProperty().get();
        box.setPrefWidth(WIDTH * size);
        box.setMaxWidth(WIDTH * size);
        shared.overlay().popover(anchor, box, () -> {});
        keep.requestFocus();
    }
}
