package transportlab.app.ui.path;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.path.PathRules;
import transportlab.path.PathWords;
import transportlab.path.Rule;
import transportlab.words.Words;

/** What a path does as a whole and rule by rule, what helps against it, and from which source that is known. */
record PathAbout(Board board, Shared shared) {
    private static final double WIDTH = 500;

    /** From so many rules on, what each of them does has no room. */
    private static final int MANY = 5;

    void show(Node anchor) {
        Words words = shared.words();
        PathWords paths = new PathWords(words.language().getLanguage());
        double scale = shared.desk().scaleProperty().get();
        HBox heading = Ui.row(12, Ui.label(PathNames.of(board, words), "title"), Ui.gap(), Ui.key("Esc"));
        VBox content = new VBox(6, heading);
        boolean preset = board.preset() != null && !board.preset().isOpen();
        PathRules whole = preset
                ? board.preset()
                : new PathRules(PathRules.OWN, board.path().rules());
        if (preset) {
            content.getChildren().add(Ui.wrapped(paths.does(whole)));
        }
        paths.helps(whole).ifPresent(text -> said(content, "path.helps", text));
        paths.source(whole).ifPresent(text -> said(content, "path.source", text));
        boolean each = (!preset || board.changed() > 0) && board.path().rules().size() < MANY;
        rules(content, paths, each);
        content.setPrefWidth(WIDTH * Math.min(1.4, scale));
        content.setMaxWidth(content.getPrefWidth());
        content.setId("path-about-card");
        content.setFocusTraversable(true);
        shared.overlay().popover(anchor, content, () -> {});
        content.requestFocus();
    }

    private void said(VBox content, String title, String text) {
        content.getChildren().addAll(Ui.label(shared.words().get(title), "section"), Ui.wrapped(text, "small"));
    }

    private void rules(VBox content, PathWords paths, boolean each) {
        content.getChildren().add(Ui.label(shared.words().get("path.stages"), "section"));
        if (!each) {
            content.getChildren().add(Ui.wrapped(board.path().text().replace(",", ", "), "mono", "muted"));
            return;
        }
        for (Rule rule : board.path().rules()) {
            content.getChildren()
                    .addAll(Ui.wrapped(rule.text(), "mono", "muted"), Ui.wrapped(paths.does(rule), "small"));
        }
    }
}
