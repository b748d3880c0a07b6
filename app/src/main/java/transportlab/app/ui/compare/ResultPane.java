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
import transportlab.visualizer.why.Why;
import transportlab.visualizer.why.Whys;
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
    private final WhyWays ways;
    private final ResultCard card;

    /**
     * @param expected what the current settings would yield, by transport, if they are not those of the result
     */
    ResultPane(CompareModel model, Shared shared, Runnable save, Map<String, Measurement> expected, WhyWays ways) {
        this.ways = ways;
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
        card = new ResultCard(model, shared, charts, expected.isEmpty() ? look : look.behind(), detail, ways);
        if (ResultBands.isOutOfDate(model) && expected.isEmpty()) {
            card.getStyleClass().add("dimmed");
        }
        getChildren().addAll(Ui.grow(card), foot());
    }

    /**
     * @param brief whether the headline stands alone, because letters are large and a band takes up the space
     */
    private VBox head(boolean brief) {
        String verdict = charts.headline().verdict();
        Label headline = Ui.wrapped(verdict, "headline");
        if (charts.headline().about().isPresent()) {
            headline.getStyleClass().add("asks-why");
            headline.setOnMouseClicked(event -> explain());
            headline.setAccessibleHelp(words.get("why.headline"));
        }
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
        Label saved = Ui.label(saved(), "muted", "small");
        HBox top = Ui.row(16, Ui.grow(headline), saved);
        return brief ? new VBox(headline) : new VBox(4, top, sub);
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

    /** Explains what the headline says: the figure of the transport that it names first. */
    void explain() {
        charts.headline().about().ifPresent(about -> card.explain(about.transport(), Why.Column.of(about.metric())));
    }

    void explain(String transport, Why.Column column) {
        card.explain(transport, column);
    }

    /** The ways from the headline to the update, to the bytes and to more clients. */
    private HBox seeWhy() {
        HBox row = Ui.row(8);
        boolean large = shared.desk().scaleProperty().get() > 1;
        charts.headline().about().ifPresent(about -> {
            Whys whys = new Whys(model.result(), words);
            whys.of(about.transport(), Why.Column.DELAY, false)
                    .filter(ways.links()::has)
                    .ifPresent(why -> row.getChildren()
                            .add(way("see-timeline", "why.watch", Feather.GIT_COMMIT, large, () -> ways.links()
                                    .timeline(why))));
            whys.of(about.transport(), Why.Column.BYTES, false)
                    .filter(ways.links()::has)
                    .ifPresent(why -> row.getChildren()
                            .add(way("see-wire", "why.inspect", Feather.CODE, large, () -> ways.links()
                                    .wire(why))));
        });
        boolean many = charts.fallback().isPresent() || model.canRunMore() && !card.offersMore();
        row.getChildren().add(way("see-scale", "why.scale", Feather.TRENDING_UP, large || many, ways.links()::scale));
        return row;
    }

    private Button way(String id, String word, Feather icon, boolean small, Runnable action) {
        Button button = small ? Ui.iconButton(words.get(word), icon, action) : Ui.button(words.get(word), icon, action);
        button.setId(id);
        return button;
    }

    private HBox foot() {
        Button export = Ui.button(words.get("result.export"), Feather.UPLOAD, save);
        export.setId("save");
        Button fresh = Ui.button(words.get("result.new"), Feather.PLUS, model::clear);
        fresh.setId("new-comparison");
        fresh.setDisable(model.isRunning());
        HBox seeWhy = seeWhy();
        HBox foot = Ui.row(10, seeWhy, detail);
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
            foot.getChildren().add(0, Ui.label(words.get("result.marked"), "small", "strong"));
        }
        detail.textProperty().addListener((of, before, now) -> {
            seeWhy.setManaged(now.isEmpty());
            seeWhy.setVisible(now.isEmpty());
        });
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
