package transportlab.app.ui.lesson.page;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.Excerpt;
import transportlab.lesson.Sources;
import transportlab.words.Words;

/** Pieces of the program's own code, behind a button. */
final class CodePane extends VBox {
    CodePane(List<Excerpt> excerpts, Words words) {
        super(2);
        VBox code = new VBox(4);
        code.getStyleClass().add("code");
        code.setManaged(false);
        code.setVisible(false);
        for (Excerpt excerpt : excerpts) {
            Text text = new Text(Sources.member(excerpt).orElse(""));
            text.getStyleClass().addAll("text", "code-text", "mono");
            String file = excerpt.file().substring(excerpt.file().lastIndexOf('/') + 1);
            code.getChildren().addAll(Ui.label(file, "muted", "small"), new TextFlow(text));
        }
        Button show = Ui.button(words.get("lesson.showCode"), Feather.CHEVRON_DOWN, () -> {}, "flat");
        show.setId("show-code");
        show.setOnAction(event -> {
            boolean now = !code.isVisible();
            code.setVisible(now);
            code.setManaged(now);
            show.setText(words.get(now ? "lesson.hideCode" : "lesson.showCode"));
            show.setGraphic(Ui.icon(now ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN, 18));
        });
        getChildren().addAll(new HBox(show), code);
    }
}
