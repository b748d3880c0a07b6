package transportlab.app.ui.court;

import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.court.Sentence;
import transportlab.lesson.court.Verdict;
import transportlab.words.Words;

/** The verdict on a sentence for the time that was asked for, as a headline, and below it what was guessed. */
final class VerdictHead extends VBox {
    private static final double MARK = 28;

    /**
     * @param size how many times as large as usual the letters are
     * @param styles of the headline
     */
    VerdictHead(CourtModel model, Words words, double size, String... styles) {
        super(4);
        setId("court-verdict");
        Sentence sentence = model.sentence();
        CourtWords said = new CourtWords(words);
        Verdict verdict = sentence.verdict(sentence.asks());
        getChildren()
                .add(Ui.row(
                        12 * size,
                        new VerdictMark(verdict, MARK * size),
                        Ui.grow(Ui.wrapped(said.headline(sentence), styles))));
        String because = said.because(sentence);
        HBox guessed = guessed(model.guess(), verdict, said, words);
        if (because.isEmpty()) {
            getChildren().add(guessed);
        } else if (sentence.clauses().size() > 1) {
            guessed.setMinWidth(USE_PREF_SIZE);
            getChildren().add(Ui.row(24, Ui.grow(Ui.wrapped(because, "column-title")), guessed));
        } else {
            getChildren().addAll(Ui.wrapped(because, "column-title"), guessed);
        }
    }

    private static HBox guessed(Optional<Verdict> guess, Verdict verdict, CourtWords said, Words words) {
        if (guess.isEmpty()) {
            return Ui.row(8, Ui.icon(Feather.EYE, 18), Ui.label(words.get("court.guess.none"), "muted"));
        }
        boolean right = guess.get() == verdict;
        String text = words.with(right ? "court.guess.right" : "court.guess.other", "guess", said.verdict(guess.get()));
        HBox line = Ui.row(8, Ui.icon(right ? Feather.CHECK_CIRCLE : Feather.DISC, 18), Ui.label(text, "body"));
        line.setId("court-guess");
        return line;
    }
}
