package transportlab.app.ui.lesson.page;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.play.Amounts;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.app.ui.lesson.play.Truth;
import transportlab.lesson.Review;
import transportlab.lesson.Step;
import transportlab.lesson.check.Judged;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.words.Words;

/** The end of a lesson: the own guesses beside the truth, two questions on earlier lessons, and the sources. */
final class EndPane extends VBox {
    private final LessonModel model;
    private final Words words;

    EndPane(LessonModel model, Shared shared) {
        super(18);
        this.model = model;
        this.words = shared.words();
        setId("lesson-end");
        List<Node> guesses = guesses();
        if (!guesses.isEmpty()) {
            getChildren().add(part("lesson.end.guesses", guesses));
        }
        List<Review> reviews = model.step().reviews();
        for (int i = 0; i < reviews.size(); i++) {
            getChildren().add(review(i, reviews.get(i)));
        }
        if (!model.lesson().sources().isEmpty()) {
            getChildren()
                    .add(part(
                            "lesson.end.sources",
                            model.lesson().sources().stream()
                                    .map(source -> (Node) Ui.wrapped(source, "muted", "small"))
                                    .toList()));
        }
    }

    private VBox part(String title, List<Node> rows) {
        VBox part = new VBox(6, Ui.wrapped(words.get(title), "column-title"));
        part.getChildren().addAll(rows);
        return part;
    }

    private List<Node> guesses() {
        Truth truth = new Truth(model);
        return java.util.stream.IntStream.range(0, model.lesson().steps().size())
                .boxed()
                .flatMap(page -> truth.judged(page).map(judged -> guess(page, judged)).stream())
                .toList();
    }

    private Node guess(int page, Judged judged) {
        Step step = model.lesson().steps().get(page);
        Guess guess = model.learner().guess(page);
        String line = new GuessText(model, words).line(step, guess, judged);
        HBox row = Ui.row(
                10,
                Ui.icon(judged.right() ? Feather.CHECK_CIRCLE : Feather.CIRCLE, 18),
                Ui.grow(new VBox(1, Ui.wrapped(step.question().text(), "body"), Ui.wrapped(line, "strong"))));
        if (judged.right() || isClose(step, guess, judged.truth())) {
            row.getChildren()
                    .add(Ui.label(words.get(judged.right() ? "lesson.end.right" : "lesson.end.close"), "badge"));
        }
        row.setAccessibleText(words.get(judged.right() ? "lesson.end.right" : "lesson.end.other") + ": " + line);
        return row;
    }

    /** Whether a guess on an amount is less than twofold off. */
    private static boolean isClose(Step step, Guess guess, Guess truth) {
        boolean amount = Amounts.of(step) != null && guess.value() > 0 && truth.value() > 0;
        return amount && Math.abs(Math.log(guess.value() / truth.value())) < Math.log(2);
    }

    /** A question on an earlier lesson, which is answered in its place. */
    private VBox review(int number, Review review) {
        String of = model.shelves().lessons(words.language().getLanguage()).stream()
                .filter(lesson -> lesson.id().equals(review.lesson()))
                .findFirst()
                .map(lesson -> words.with("lesson.end.review", "title", lesson.title()))
                .orElse(words.get("lesson.end.reviewOther"));
        VBox box = new VBox(
                6,
                Ui.wrapped(of, "muted", "small"),
                Ui.wrapped(review.question().text(), "column-title"));
        int chosen = model.learner().review(number);
        List<Question.Option> options = review.question().options();
        for (int i = 0; i < options.size(); i++) {
            box.getChildren().add(option(number, i, options.get(i), chosen));
        }
        if (chosen >= 0 && chosen < options.size()) {
            Question.Option mine = options.get(chosen);
            String reply = mine.right() ? words.get("lesson.end.yes") : mine.reply();
            HBox said = Ui.row(
                    10,
                    Ui.icon(mine.right() ? Feather.CHECK_CIRCLE : Feather.INFO, 18),
                    Ui.grow(Ui.wrapped(reply, "body")));
            said.getStyleClass().add("info");
            box.getChildren().add(said);
        }
        return box;
    }

    private Button option(int number, int index, Question.Option option, int chosen) {
        boolean told = chosen >= 0;
        boolean marked = told && (option.right() || index == chosen);
        Feather icon =
                marked && option.right() ? Feather.CHECK_CIRCLE : index == chosen ? Feather.DISC : Feather.CIRCLE;
        Button choose = Ui.button(option.text(), icon, () -> model.review(number, index));
        choose.setId("review-" + number + "-" + (index + 1));
        choose.getStyleClass().setAll("button", "guess", "review");
        if (marked) {
            choose.getStyleClass().add("chosen");
        }
        choose.setWrapText(true);
        choose.setMinWidth(0);
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setDisable(told);
        return choose;
    }
}
