package transportlab.app.ui.court;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.page.LessonParts;
import transportlab.lesson.Show;
import transportlab.lesson.check.Checked;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.Term;
import transportlab.lesson.court.Clause;
import transportlab.lesson.court.Sentence;
import transportlab.words.Words;

/** What is looked at of the evidence: the reason of a clause, the run, its bytes, facts, sources, or why it was believed. */
record ExhibitPane(CourtModel model, LessonParts parts, Words words, double size) {
    /** Room for a few rows of what survived. */
    private static final double ROWS = 290;

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

    /** Why the chosen clause is judged so; before that, what speaks against it in the figures that are shown. */
    List<Node> reason() {
        Clause clause = model.clause();
        List<Node> all = new ArrayList<>();
        List<Checked> doubtful = model.doubtful(clause);
        if (!doubtful.isEmpty()) {
            all.add(parts.doubt(doubtful));
        }
        new CourtWords(words).whichBlock(clause).ifPresent(which -> all.addAll(parts.text(List.of(which))));
        all.addAll(parts.text(List.of(clause.because())));
        return all;
    }

    private Region run(Exhibit exhibit) {
        Region run = parts.show(exhibit.show(), first());
        if (!run.getStyleClass().contains("card") && !run.getStyleClass().contains("lesson-panel")) {
            run.getStyleClass().add("card");
        }
        if (exhibit.show() instanceof Show.Survived) {
            run.setMinHeight(ROWS * size);
        }
        return run;
    }

    /** The transports on which the verdict rests: of the chosen clause, then of the others. */
    private List<String> first() {
        return Stream.concat(Stream.of(model.clause()), model.sentence().clauses().stream())
                .flatMap(clause -> clause.claims().stream())
                .flatMap(ExhibitPane::transports)
                .distinct()
                .toList();
    }

    private static Stream<String> transports(Claim claim) {
        if (claim instanceof Claim.Became became) {
            return Stream.of(became.transport());
        }
        return claim instanceof Claim.Comparison comparison
                ? Stream.of(comparison.left(), comparison.right())
                        .filter(Term.Of.class::isInstance)
                        .map(term -> ((Term.Of) term).transport())
                : Stream.empty();
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
