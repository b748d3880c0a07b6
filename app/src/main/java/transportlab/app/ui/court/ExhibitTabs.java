package transportlab.app.ui.court;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.page.LessonParts;
import transportlab.words.Words;

/** Chooses what is looked at of the evidence, by mouse, by its digit, or with the arrow keys. */
final class ExhibitTabs extends FlowPane {
    static final int LAST_KEY = 9;

    ExhibitTabs(CourtModel model, LessonParts parts, Words words) {
        super(6, 4);
        setId("court-tabs");
        CourtWords said = new CourtWords(words);
        List<Exhibit> all = model.exhibits();
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            boolean chosen = i == model.exhibitNumber();
            Button tab = Ui.button(word(all, all.get(i), said, parts), null, () -> model.show(index));
            tab.getStyleClass().setAll("button", "court-tab");
            if (chosen) {
                tab.getStyleClass().add("chosen");
            }
            tab.setId("court-tab-" + (i + 1));
            tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
            tab.setAccessibleText(chosen ? tab.getText() + ", " + words.get("before.chosen") : tab.getText());
            getChildren().add(Exhibit.FIRST_KEY + i <= LAST_KEY ? keyed(tab, Exhibit.FIRST_KEY + i) : tab);
        }
    }

    /** What is run several times is told apart by what is shown of it. */
    static String word(List<Exhibit> all, Exhibit one, CourtWords said, LessonParts parts) {
        long same = all.stream().filter(other -> other.kind() == one.kind()).count();
        return same > 1 ? parts.name(one.show()).orElse(said.exhibit(one)) : said.exhibit(one);
    }

    /** A button with its digit over its right end. */
    private static StackPane keyed(Button tab, int digit) {
        Label key = Ui.key(String.valueOf(digit));
        key.setMouseTransparent(true);
        tab.getStyleClass().add("keyed");
        StackPane.setAlignment(key, Pos.CENTER_RIGHT);
        StackPane.setMargin(key, new Insets(0, 9, 0, 0));
        return new StackPane(tab, key);
    }
}
