package transportlab.app.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.visualizer.sentence.Failures;
import transportlab.words.Words;

/**
 * The Compare screen when nothing could run: the cause, what is still valid, and one button that solves the problem.
 */
final class FailedPane extends VBox {
    FailedPane(CompareModel model, Shared shared) {
        Words words = shared.words();
        getStyleClass().add("content");
        VBox card = new VBox(14);
        card.getStyleClass().add("card");
        card.setAlignment(Pos.CENTER);
        String why = model.failureProperty().get();
        // a free port helps only if the problem is this port
        boolean port = model.settings().port() != 0
                && why.contains("port " + model.settings().port());
        Button mend = port
                ? Ui.button(
                        words.get("failed.freePort"),
                        Feather.SHUFFLE,
                        () -> {
                            model.settings().setPort(0);
                            model.start();
                        },
                        "primary")
                : Ui.button(words.get("failed.again"), Feather.REFRESH_CW, model::start, "primary");
        mend.setId("mend");
        card.getChildren()
                .addAll(
                        Ui.icon(Feather.ALERT_TRIANGLE, 34),
                        Ui.wrapped(words.get("failed.title"), "headline", "centred"),
                        Ui.wrapped(new Failures(words).sentence(why), "body", "centred"),
                        Ui.wrapped(words.get("failed.holds"), "muted", "centred"),
                        mend);
        getChildren().add(Ui.grow(card));
    }
}
