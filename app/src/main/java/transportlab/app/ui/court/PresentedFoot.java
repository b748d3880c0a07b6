package transportlab.app.ui.court;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.page.LessonParts;
import transportlab.words.Words;

/** A quiet line below a presented sentence: which one it is, what the digits open, and how to read on. */
final class PresentedFoot extends HBox {
    /**
     * @param above holds what is presented
     * @param size how many times as large as usual the letters are
     */
    PresentedFoot(CourtModel model, LessonParts parts, PresentedSentence above, Words words, double size) {
        super(16 * size);
        setId("court-foot");
        FlowPane line = Ui.flow(14 * size, Ui.label(place(model, words), "muted", "small"));
        if (model.isJudged()) {
            List<Exhibit> all = model.exhibits();
            CourtWords said = new CourtWords(words);
            for (int i = 0; i < all.size() && Exhibit.FIRST_KEY + i <= ExhibitTabs.LAST_KEY; i++) {
                String word = ExhibitTabs.word(all, all.get(i), said, parts);
                Label name = Ui.label(word, i == model.exhibitNumber() ? "strong" : "muted", "small");
                line.getChildren().add(Ui.row(5 * size, Ui.key(String.valueOf(Exhibit.FIRST_KEY + i)), name));
            }
        }
        HBox more = Ui.row(
                5 * size, Ui.key(words.get("court.more.key")), Ui.label(words.get("court.more"), "muted", "small"));
        more.setId("court-more");
        more.setMinWidth(USE_PREF_SIZE);
        ReadOn read = new ReadOn(above);
        read.whenFitted(of -> more.setVisible(read.isMore()));
        getChildren().addAll(Ui.grow(line), more);
    }

    private static String place(CourtModel model, Words words) {
        return words.with(
                "court.place", "n", model.number() + 1, "k", model.sentences().size());
    }
}
