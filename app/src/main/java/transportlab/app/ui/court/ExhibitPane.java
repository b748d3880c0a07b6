package transportlab.app.ui.court;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.page.LessonParts;
import transportlab.lesson.Show;
import transportlab.lesson.check.Checked;
import transportlab.lesson.court.Clause;
import transportlab.lesson.court.Sentence;
import transportlab.words.Words;

/** What is looked at of the evidence: the reason of a clause, the run, its bytes, facts, sources, or why it was believed. */
record ExhibitPane(CourtModel model, LessonParts parts, Words words, double size) {
    private static final double TALL = 290;

    /** The exhibit on a card. */
    Region region(Exhibit exhibit) {
        Sentence sentence = model.sentence();
        return switch (exhibit.kind()) {
            case REASON -> card(reason());
            case RUN, BYTES -> run(exhibit);
            case FACTS -> card(List.of(new FactsPane(sentence.tables())));
            case SOURCES ->
                card(sentence.step().sources().stream()
                        .map(source -> (Node) Ui.wrapped(source, "body"))
                        .toList());
            case BELIEVED -> card(parts.text(sentence.step().reveal()));
        };
    }

    /** Why the chosen clause is judged so, or what speaks against it in the figures that are shown. */
    List<Node> reason() {
        Clause clause = model.clause();
        List<Node> all = new ArrayList<>();
        List<Checked> doubtful = model.doubtful(clause);
        if (!doubtful.isEmpty()) {
            all.add(parts.doubt(doubtful));
            return all;
        }
        String which = new CourtWords(words).which(clause);
        if (!which.isEmpty()) {
            all.add(Ui.wrapped(which, "column-title"));
        }
        all.addAll(parts.text(List.of(clause.because())));
        return all;
    }

    private Region run(Exhibit exhibit) {
        Region run = parts.show(exhibit.show());
        if (!run.getStyleClass().contains("card") && !run.getStyleClass().contains("lesson-panel")) {
            run.getStyleClass().add("card");
        }
        if (exhibit.show() instanceof Show.Chart || exhibit.show() instanceof Show.Messages) {
            return run;
        }
        // they need more height than there may be
        run.setMinHeight(TALL * size);
        ScrollPane scroll = new ScrollPane(run);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private static VBox card(List<Node> content) {
        VBox inner = new VBox(8);
        inner.getChildren().addAll(content);
        inner.setPadding(new Insets(14, 18, 14, 18));
        ScrollPane scroll = new ScrollPane(inner);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // beside a scroll bar there are parts of a pixel, at which lines would break elsewhere than was calculated
        scroll.viewportBoundsProperty().addListener((of, before, now) -> inner.setMaxWidth(Math.floor(now.getWidth())));
        scroll.setFocusTraversable(false);
        VBox card = new VBox(Ui.grow(scroll));
        card.setId("court-exhibit");
        card.getStyleClass().add("card");
        return card;
    }
}
