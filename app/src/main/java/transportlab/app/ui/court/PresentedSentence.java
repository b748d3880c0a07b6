package transportlab.app.ui.court;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.page.LessonParts;
import transportlab.words.Words;

/** The open sentence for an audience: with the answers, with its run, or with the verdict, its clauses and the evidence. */
public final class PresentedSentence extends VBox {
    private static final double GAP = 14;

    /** How much of the evidence is seen at least without scrolling. */
    private static final double LEAST = 170;

    private final CourtModel model;
    private final LessonParts parts;
    private final Words words;
    private final double size;

    /**
     * @param listening takes the listeners of all parts
     * @param size how many times as large as usual the letters are
     */
    public PresentedSentence(CourtModel model, Shared shared, Listening listening, double size) {
        super(GAP * size);
        this.model = model;
        this.words = shared.words();
        this.size = size;
        this.parts = model.sitting().parts(shared, null, listening, size);
        boolean judged = model.isJudged();
        boolean runs = !judged && (model.isRunning() || model.sitting().hasFailures());
        Label sentence = Ui.wrapped(model.sentence().text(), judged || runs ? "court-said" : "court-display");
        if (judged) {
            verdict(sentence);
        } else if (runs) {
            getChildren().add(sentence);
            problem();
            getChildren().add(Ui.grow(parts.lanes()));
        } else {
            AskedPane asked = new AskedPane(model, words, size * 1.2, "court-question");
            asked.setPadding(new Insets(20 * size, 0, 0, 0));
            asked.getStyleClass().add("court-large");
            getChildren().addAll(sentence, asked);
            problem();
        }
        getChildren().add(new PresentedFoot(model, parts, this, words, size));
    }

    /** Why nothing could run. */
    private void problem() {
        if (!model.sitting().problem().isEmpty() && !model.isRunning()) {
            Region problem = parts.problem();
            problem.setId("court-problem");
            getChildren().add(problem);
        }
    }

    private void verdict(Label sentence) {
        Region shown = new AtLeast(new ExhibitPane(model, parts, words, size).region(model.exhibit()), LEAST * size);
        VBox all = new VBox(GAP * size / 2, sentence);
        if (model.exhibitNumber() == 0) {
            all.getChildren()
                    .addAll(new VerdictHead(model, words, size, "court-ruling"), new ClauseTable(model, words, size));
        }
        // what else is looked at gets all the room, so that it is read from the last row
        all.getChildren().add(Ui.grow(shown));
        getChildren().add(Ui.grow(new Fitted(all, model.isLooking())));
    }
}
