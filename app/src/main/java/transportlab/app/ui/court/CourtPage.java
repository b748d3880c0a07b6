package transportlab.app.ui.court;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.page.LessonParts;
import transportlab.lesson.Run;
import transportlab.words.Words;

/** One sentence: with its question, with its run, or with its verdict and the evidence. */
final class CourtPage extends VBox {
    private static final double GAP = 10;

    /** How much of the evidence is seen at least without scrolling. */
    private static final double LEAST = 190;

    private final CourtModel model;
    private final LessonParts parts;
    private final Words words;
    private final double size;

    /**
     * @param primary gets the main button when it is pressed, and does what the button says
     */
    CourtPage(CourtModel model, LessonParts parts, Shared shared, Consumer<Button> primary) {
        super(GAP);
        this.model = model;
        this.parts = parts;
        this.words = shared.words();
        this.size = shared.desk().scaleProperty().get();
        boolean judged = model.isJudged();
        boolean runs = !judged && (model.isRunning() || model.sitting().hasFailures());
        String[] style = judged || runs ? new String[] {"title"} : new String[] {"headline", "headline-long"};
        Label sentence = Ui.wrapped(model.sentence().text(), style);
        sentence.setId("court-sentence");
        if (judged) {
            verdict(sentence);
        } else {
            getChildren().add(sentence);
            shown(runs);
        }
        getChildren().add(actions(primary));
    }

    private void shown(boolean runs) {
        if (runs) {
            running();
        } else {
            asked();
        }
    }

    private void asked() {
        List<Node> all = new ArrayList<>(parts.text(model.sentence().step().text()));
        VBox text = new VBox(10);
        text.getChildren().addAll(all);
        text.getChildren().add(new AskedPane(model, words, size, "column-title"));
        text.getChildren().add(Ui.wrapped(words.get("court.guess.free"), "muted", "small"));
        problem(text);
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.viewportBoundsProperty().addListener((of, before, now) -> text.setMaxWidth(Math.floor(now.getWidth())));
        getChildren().add(Ui.grow(scroll));
    }

    private void running() {
        model.guess().ifPresent(guess -> getChildren()
                .add(Ui.wrapped(
                        words.with("court.guess.other", "guess", new CourtWords(words).verdict(guess)), "body")));
        problem(this);
        getChildren().add(Ui.grow(parts.lanes()));
    }

    private void problem(VBox into) {
        if (!model.sitting().problem().isEmpty() && !model.isRunning()) {
            Region problem = parts.problem();
            problem.setId("court-problem");
            into.getChildren().add(problem);
        }
    }

    private void verdict(Label sentence) {
        Region shown = new AtLeast(new ExhibitPane(model, parts, words, size).region(model.exhibit()), LEAST * size);
        VBox all = new VBox(
                GAP,
                sentence,
                new VerdictHead(model, words, size, "headline", "headline-long"),
                new ClauseTable(model, words, size),
                new ExhibitTabs(model, parts, words),
                Ui.grow(shown));
        getChildren().add(Ui.grow(new Fitted(all, model.isLooking())));
    }

    private HBox actions(Consumer<Button> primary) {
        if (model.isRunning()) {
            Button stop = Ui.button(words.get("run.stop"), Feather.SQUARE, model::stop, "primary", "stop");
            stop.setId("court-stop");
            return Ui.row(12, stop, Ui.gap(), Ui.key("Esc"));
        }
        Button main = Ui.button(words.get(word(model)), icon(), () -> {}, "primary");
        main.setId("court-primary");
        main.setOnAction(event -> primary.accept(main));
        main.setDisable(!model.canGoOn());
        // with large letters they take two lines
        FlowPane buttons = Ui.flow(12, main);
        if (model.isJudged() || model.guess().isPresent()) {
            Button again = Ui.button(words.get("lesson.beginAgain"), null, model::beginAgain, "flat");
            again.setId("court-again");
            buttons.getChildren().add(again);
        }
        if (!model.isJudged() && model.sitting().hasRecording()) {
            Button recorded = Ui.button(
                    words.get("lesson.showRecorded"), Feather.ARCHIVE, model.sitting()::showRecording, "flat");
            recorded.setId("court-recorded");
            buttons.getChildren().add(recorded);
        }
        if (!model.isJudged() && model.sitting().isBusyElsewhere()) {
            buttons.getChildren().add(Ui.label(words.get("lesson.elsewhere"), "muted", "small"));
        }
        Label keys = Ui.label(words.get("court.keys"), "muted", "small");
        return Ui.row(12, Ui.grow(buttons), more(), Ui.key("F1"), keys, Ui.key("Enter"));
    }

    /** The key that reads on, as long as more is there than is seen. */
    private HBox more() {
        HBox more = Ui.row(6, Ui.key(words.get("court.more.key")), Ui.label(words.get("court.more"), "muted", "small"));
        more.setId("court-more");
        ReadOn all = new ReadOn(this);
        all.whenFitted(of -> more.setVisible(all.isMore()));
        return more;
    }

    /** What the main button says. */
    static String word(CourtModel model) {
        if (model.isJudged()) {
            return model.isLast() ? "court.end" : "court.next";
        }
        Run.How lacks = model.sitting().lacks().orElse(null);
        if (lacks == null) {
            return "court.hear";
        }
        boolean guessed = model.guess().isPresent();
        return switch (lacks) {
            case LIVE -> guessed ? "lesson.lockAndRun" : "run.run";
            case MODEL -> guessed ? "lesson.lockAndCalculate" : "lesson.calculate";
            case RECORDED -> guessed ? "lesson.lockAndShow" : "lesson.showRecording";
        };
    }

    private Feather icon() {
        String word = word(model);
        if (model.isJudged()) {
            return model.isLast() ? Feather.ARROW_LEFT : Feather.ARROW_RIGHT;
        }
        return word.equals("court.hear") || word.startsWith("lesson.lock") ? Feather.LOCK : Feather.PLAY;
    }
}
