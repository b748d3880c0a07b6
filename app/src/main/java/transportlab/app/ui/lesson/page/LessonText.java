package transportlab.app.ui.lesson.page;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.lesson.Block;
import transportlab.lesson.check.LessonTexts;
import transportlab.words.Words;

/** The text of a page, with its figures filled in. */
record LessonText(LessonModel model, Words words) {
    List<Node> blocks(List<Block> blocks) {
        LessonTexts texts = new LessonTexts(model.lesson(), model.learner().evidence(), words);
        return blocks.stream().map(block -> (Node) flow(block, texts)).toList();
    }

    private TextFlow flow(Block block, LessonTexts texts) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("lesson-text");
        if (block.bullet()) {
            flow.getChildren().add(styled("•  ", "body"));
        }
        for (Block.Span span : block.spans()) {
            String style =
                    switch (span.style()) {
                        case STRONG, EMPHASIS -> "lesson-strong";
                        case CODE -> "lesson-code";
                        default -> "lesson-plain";
                    };
            flow.getChildren().add(styled(texts.fill(span.text(), model.step().experiment()), style));
        }
        return flow;
    }

    private static Text styled(String text, String style) {
        Text node = new Text(text);
        node.getStyleClass().addAll("text", style);
        return node;
    }
}
