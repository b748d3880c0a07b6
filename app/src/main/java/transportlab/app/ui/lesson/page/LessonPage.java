package transportlab.app.ui.lesson.page;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.panel.AmountPane;
import transportlab.app.ui.lesson.panel.Asking;
import transportlab.app.ui.lesson.panel.OrderPane;
import transportlab.app.ui.lesson.panel.TeacherPane;
import transportlab.app.ui.lesson.panel.WhichPane;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.app.ui.lesson.play.Truth;
import transportlab.lesson.Step;
import transportlab.lesson.check.Checked;
import transportlab.lesson.check.Judged;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.visualizer.sentence.Failures;
import transportlab.words.Words;

/** What stands on a page at the left: text with its figures, the question, the guess beside the truth, code. */
public record LessonPage(LessonModel model, Shared shared, Listening listening) {
    private Words words() {
        return shared.words();
    }

    public List<Node> parts() {
        Step step = model.step();
        LessonText text = new LessonText(model, words());
        List<Node> all = new ArrayList<>(text.blocks(step.text()));
        if (step.question() != null) {
            if (model.isRevealed()) {
                outcome(step).ifPresent(all::add);
            } else {
                all.add(question(step.question()));
            }
        }
        if (model.isRevealed()) {
            all.addAll(told(step, text));
        }
        if (model.teachingProperty().get() && step.teacher() != null) {
            TeacherPane notes = new TeacherPane(step.teacher(), shared);
            notes.setId("teacher");
            all.add(notes);
        }
        if (!model.problemProperty().get().isEmpty()) {
            all.add(problem(model.problemProperty().get()));
        }
        return all;
    }

    /** What an audience reads beside the picture: the question, or the outcome with the explanation. */
    public List<Node> presented() {
        Step step = model.step();
        LessonText text = new LessonText(model, words());
        List<Node> all = new ArrayList<>();
        if (step.question() != null && !model.isRevealed()) {
            all.add(question(step.question()));
            return all;
        }
        if (step.question() != null) {
            outcome(step).ifPresent(all::add);
        } else {
            all.addAll(text.blocks(step.text()));
        }
        if (model.isRevealed()) {
            all.addAll(told(step, text));
        }
        return all;
    }

    /** The explanation, or what speaks against it in the figures that are shown. */
    private List<Node> told(Step step, LessonText text) {
        List<Node> all = new ArrayList<>();
        List<Checked> doubtful = model.work().doubtful();
        if (doubtful.isEmpty()) {
            all.addAll(text.blocks(step.reveal()));
            if (!step.excerpts().isEmpty()) {
                all.add(new CodePane(step.excerpts(), words()));
            }
        } else {
            all.add(new DoubtPane(model, doubtful, words()));
        }
        return all;
    }

    /** The question with its answers. Fields and moments are chosen at the right. */
    private VBox question(Question question) {
        Asking asking = asking();
        VBox box = new VBox(8);
        box.setId("question");
        if (question instanceof Question.Order) {
            OrderPane order = new OrderPane(asking, shared, listening);
            order.setId("lesson-order");
            box.getChildren().add(order);
            return box;
        }
        if (question instanceof Question.Amount) {
            box.getChildren().add(new AmountPane(asking, shared, listening));
        } else if (question instanceof Question.Which) {
            box.getChildren().add(new WhichPane(asking, shared, listening));
        } else {
            String kind = question instanceof Question.Find ? "lesson.find.hint" : "lesson.moment.hint";
            box.getChildren()
                    .addAll(Ui.wrapped(question.text(), "column-title"), Ui.wrapped(words().get(kind), "muted"));
        }
        return box;
    }

    Asking asking() {
        return new Asking(model.step().question(), model.guessProperty(), model.openProperty());
    }

    /** The guess beside what was true. */
    java.util.Optional<Node> outcome(Step step) {
        int page = model.pageProperty().get();
        Guess guess = model.learner().guess(page);
        return new Truth(model).judged(page).map(judged -> outcome(step, guess, judged));
    }

    private HBox outcome(Step step, Guess guess, Judged judged) {
        boolean exact = judged.right() && guess.value() == null;
        VBox said = new VBox(2, Ui.wrapped(new GuessText(model, words()).line(step, guess, judged), "column-title"));
        String reply = judged.right() ? words().get("lesson.right") : judged.reply();
        if (!reply.isEmpty() && !exact) {
            said.getChildren().add(Ui.wrapped(reply, "body"));
        }
        if (step.question() instanceof Question.Order order && !judged.right()) {
            said.getChildren().add(Ui.wrapped(words().get("lesson.order.right"), "body"));
            for (int i = 0; i < order.items().size(); i++) {
                said.getChildren().add(Ui.wrapped((i + 1) + ". " + order.items().get(i), "body"));
            }
        }
        HBox box = Ui.row(10, Ui.icon(judged.right() ? Feather.CHECK_CIRCLE : Feather.INFO, 18), Ui.grow(said));
        box.setId("lesson-outcome");
        box.getStyleClass().add("info");
        return box;
    }

    HBox problem(String why) {
        String said = words().find("lesson.problem." + why).orElseGet(() -> new Failures(words()).sentence(why));
        HBox band = Ui.row(12, Ui.icon(Feather.ALERT_TRIANGLE, 18), Ui.wrapped(said, "body"));
        band.getStyleClass().add("band");
        return band;
    }
}
