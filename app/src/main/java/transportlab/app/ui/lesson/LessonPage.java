package transportlab.app.ui.lesson;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.Block;
import transportlab.lesson.LessonFigures;
import transportlab.lesson.Question;
import transportlab.lesson.Step;
import transportlab.words.Words;

/** What stands on a page at the left: text with its figures, the question, the guess beside the truth, code. */
record LessonPage(LessonModel model, Words words, Listening listening) {
    List<Node> blocks(List<Block> blocks) {
        LessonFigures figures = new LessonFigures(model.learner().measured());
        return blocks.stream().map(block -> (Node) flow(block, figures)).toList();
    }

    private static TextFlow flow(Block block, LessonFigures figures) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("lesson-text");
        if (block.bullet()) {
            flow.getChildren().add(styled("•  ", "body"));
        }
        for (Block.Span span : block.spans()) {
            String style =
                    switch (span.style()) {
                        case STRONG -> "lesson-strong";
                        case EMPHASIS -> "lesson-strong";
                        case CODE -> "lesson-code";
                        default -> "lesson-plain";
                    };
            flow.getChildren().add(styled(figures.fill(span.text()), style));
        }
        return flow;
    }

    private static Text styled(String text, String style) {
        Text node = new Text(text);
        node.getStyleClass().addAll("text", style);
        return node;
    }

    VBox question(Question question) {
        VBox box = new VBox(8, Ui.wrapped(question.text(), "column-title"));
        for (int i = 0; i < question.answers().size(); i++) {
            Question.Answer answer = question.answers().get(i);
            int number = i + 1;
            Button choose = new Button(answer.text());
            choose.setId("answer-" + number);
            choose.setMaxWidth(Double.MAX_VALUE);
            choose.setMinHeight(46);
            choose.setDisable(model.isRunning());
            choose.setOnAction(event -> model.answer(number));
            Runnable show = () -> {
                boolean chosen = answer.equals(chosen(question));
                choose.getStyleClass().setAll("button", "guess", "answer");
                if (chosen) {
                    choose.getStyleClass().add("chosen");
                }
                choose.setAccessibleText(answer.text() + (chosen ? ", " + words().get("before.chosen") : ""));
                choose.setGraphic(Ui.icon(chosen ? Feather.CHECK_CIRCLE : Feather.CIRCLE, 18));
            };
            show.run();
            listening.to(model.guessProperty(), now -> show.run());
            HBox.setHgrow(choose, Priority.ALWAYS);
            Label key = Ui.key(String.valueOf(number));
            // all as wide, so that the answers are too
            key.setMinWidth(28);
            HBox line = Ui.row(10, choose, key);
            box.getChildren().add(line);
        }
        return box;
    }

    private Question.Answer chosen(Question question) {
        double guess = model.guessProperty().get();
        return Double.isNaN(guess) ? null : question.nearest(guess);
    }

    /** The guess beside what was measured. */
    List<Node> outcome(Step step) {
        if (step.question() == null || Double.isNaN(model.learner().truth())) {
            return List.of();
        }
        Question question = step.question();
        double guess = model.learner().lockedGuess();
        String line = words().with(
                        "lesson.guessed",
                        "guess",
                        question.measure().text(model.learner().value(guess)),
                        "truth",
                        question.measure()
                                .text(model.learner().value(model.learner().truth())));
        Question.Answer chosen = question.nearest(guess);
        boolean right = chosen.equals(question.nearest(model.learner().truth()));
        String reply = right ? words().get("lesson.right") : chosen.reply();
        HBox box = Ui.row(
                10,
                Ui.icon(right ? Feather.CHECK_CIRCLE : Feather.INFO, 18),
                Ui.grow(new VBox(2, Ui.wrapped(line, "column-title"), Ui.wrapped(reply, "body"))));
        box.getStyleClass().add("info");
        return List.of(box);
    }
}
