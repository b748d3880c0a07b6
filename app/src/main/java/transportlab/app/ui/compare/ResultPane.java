package transportlab.app.ui.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Help;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.run.Progress;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.visualizer.draw.Look;
import transportlab.visualizer.model.Charts;
import transportlab.words.Words;

/**
 * The Compare screen with a result: the verdict, the warnings, the card with the figures, and what can be done next.
 */
final class ResultPane extends VBox {
    private final CompareModel model;
    private final Shared shared;
    private final Words words;
    private final Charts charts;
    private final Label detail = Ui.grow(Ui.wrapped("", "muted", "small"));
    private final Runnable save;

    /**
     * @param expected what the current settings would yield, by transport, if they are not those of the result
     */
    ResultPane(CompareModel model, Shared shared, Runnable save, Map<String, Measurement> expected) {
        this.model = model;
        this.shared = shared;
        this.words = shared.words();
        this.charts = new Charts(model.result(), expected, words);
        this.save = save;
        double scale = shared.desk().scaleProperty().get();
        getStyleClass().add("content");
        if (charts.rows().size() >= Rows.MOST) {
            getStyleClass().add("dense");
        }
        List<Node> bands = new ResultBands(
                        model, words, !expected.isEmpty(), charts.rows().size() >= Rows.MOST || scale > 1.25)
                .all();
        getChildren().add(head(!bands.isEmpty() && scale > 1.25));
        getChildren().addAll(bands);
        Look look = Look.column(shared.desk().theme());
        ResultCard card = new ResultCard(model, shared, charts, expected.isEmpty() ? look : look.behind(), detail);
        if (ResultBands.isOutOfDate(model) && expected.isEmpty()) {
            card.getStyleClass().add("dimmed");
        }
        getChildren().addAll(Ui.grow(card), foot(card));
    }

    /**
     * @param brief whether the headline stands alone, because letters are large and a band takes up the space
     */
    private VBox head(boolean brief) {
        String verdict = charts.headline().verdict();
        Label headline = Ui.wrapped(verdict, "headline");
        if (verdict.length() > 60) {
            headline.getStyleClass().add("headline-long");
        }
        HBox sub = new HBox(8);
        guess().ifPresent(sub.getChildren()::addAll);
        Label cause = Ui.wrapped(charts.headline().cause(), "sub");
        sub.setAlignment(Pos.CENTER_LEFT);
        sub.getChildren().addAll(cause, new Help(words, "without-tcpip"));
        if (model.isRunning()) {
            Progress now = model.run().progressProperty().get();
            sub.getChildren().add(Ui.label(words.with("run.round", "n", now.round(), "k", now.rounds()), "muted"));
        }
        return brief ? new VBox(headline) : new VBox(4, headline, sub);
    }

    private Optional<List<Node>> guess() {
        String guess = model.guessProperty().get();
        if (guess.isEmpty() || model.isRunning()) {
            return Optional.empty();
        }
        String outcome = charts.headline().outcome(guess);
        boolean right = outcome.startsWith("right");
        String most = charts.headline().mostBytes().orElse(guess);
        String text = words.with(
                "guess." + outcome,
                "most",
                Catalogue.name(most, words.language()),
                "name",
                Catalogue.name(guess, words.language()));
        return Optional.of(
                List.of(Ui.icon(right ? Feather.CHECK_CIRCLE : Feather.INFO, 17), Ui.label(text, "strong", "body")));
    }

    private HBox foot(ResultCard card) {
        Button export = Ui.button(words.get("result.export"), Feather.UPLOAD, save);
        export.setId("save");
        Button fresh = Ui.button(words.get("result.new"), Feather.PLUS, model::clear);
        fresh.setId("new-comparison");
        fresh.setDisable(model.isRunning());
        HBox foot = Ui.row(10, Ui.label(saved(), "muted", "small"), detail);
        if (charts.fallback().isPresent()) {
            Button fallback = Ui.button(
                    words.get("chart.fallback.title"), Feather.CORNER_DOWN_RIGHT, () -> model.expandedProperty()
                            .set(Expanded.FALLBACK));
            fallback.setId("expand-fallback");
            foot.getChildren().add(fallback);
        }
        if (model.canRunMore() && !card.offersMore()) {
            Button more = Ui.button(
                    words.with("result.more", "n", CompareModel.ENOUGH_ROUNDS - 1), Feather.PLAY, model::runMore);
            more.setId("run-more");
            foot.getChildren().add(more);
        }
        foot.getChildren().addAll(fresh, export);
        if (model.result().trials().stream().anyMatch(ResultPane::isMarked)) {
            foot.getChildren().set(0, Ui.label(words.get("result.marked"), "small", "strong"));
        }
        detail.textProperty()
                .addListener((of, before, now) -> foot.getChildren().get(0).setManaged(now.isEmpty()));
        detail.textProperty()
                .addListener((of, before, now) -> foot.getChildren().get(0).setVisible(now.isEmpty()));
        boolean low = charts.rows().size() >= Rows.MOST
                && shared.desk().scaleProperty().get() == 1;
        foot.setMinHeight(low ? 36 : USE_PREF_SIZE);
        return foot;
    }

    private String saved() {
        if (!model.notSavedProperty().get().isEmpty()) {
            return "";
        }
        return words.get(
                model.saved() == null ? "library.example" : model.isSaved() ? "result.saved" : "result.deleted");
    }

    private static boolean isMarked(Measurement trial) {
        return trial.failure() == null && !trial.comparable();
    }
}
