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
import transportlab.app.ui.base.Choice;
import transportlab.app.ui.base.Help;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.run.Progress;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.measure.Outcome;
import transportlab.visualizer.draw.Look;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.outcome.Happened;
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
    private final boolean overPath;
    private final boolean cost;

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
        this.overPath = charts.headline().overPath().isNeeded();
        this.cost = !overPath || model.costProperty().get();
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
        card = cost
                ? new ResultCard(model, shared, charts, expected.isEmpty() ? look : look.behind(), detail, ways)
                : null;
        VBox shown = cost ? card : new OutcomeCard(model, shared, charts, look, detail);
        if (ResultBands.isOutOfDate(model) && (!cost || expected.isEmpty())) {
            shown.getStyleClass().add("dimmed");
        }
        getChildren().addAll(Ui.grow(shown), foot());
    }

    /**
     * @param brief whether the headline stands alone, because letters are large and a band takes up the space
     */
    private VBox head(boolean brief) {
        String verdict =
                cost ? charts.headline().cost() : charts.headline().overPath().verdict();
        Label headline = Ui.wrapped(verdict, "headline");
        if (cost && charts.headline().about().isPresent()) {
            headline.getStyleClass().add("asks-why");
            headline.setOnMouseClicked(event -> explain());
            headline.setAccessibleHelp(words.get("why.headline"));
        }
        if (verdict.length() > 60) {
            headline.getStyleClass().add("headline-long");
        }
        HBox sub = new HBox(8);
        guess().ifPresent(sub.getChildren()::addAll);
        Label cause = Ui.wrapped(
                cost
                        ? charts.headline().costCause()
                        : charts.headline().overPath().cause(),
                "sub");
        sub.setAlignment(Pos.CENTER_LEFT);
        sub.getChildren().add(cause);
        if (cost) {
            sub.getChildren().add(new Help(words, "without-tcpip"));
        }
        if (model.isRunning()) {
            Progress now = model.run().progressProperty().get();
            sub.getChildren().add(Ui.label(words.with("run.round", "n", now.round(), "k", now.rounds()), "muted"));
        }
        Label saved = Ui.label(saved(), "muted", "small");
        HBox top = Ui.row(16, Ui.grow(headline), saved);
        if (overPath) {
            top.getChildren().add(form());
        }
        return brief ? new VBox(headline) : new VBox(4, top, sub);
    }

    /** The switch between what happened over the path and what it cost. */
    private Choice<Boolean> form() {
        return new Choice<Boolean>(words.get("result.form"), model.costProperty()::set)
                .with(false, words.get("result.outcome"), "form-outcome", !cost)
                .with(true, words.get("result.cost"), "form-cost", cost);
    }

    private Optional<List<Node>> guess() {
        String guess = model.guessProperty().get();
        if (guess.isEmpty() || model.isRunning()) {
            return Optional.empty();
        }
        String outcome = charts.headline().outcome(guess);
        boolean right = outcome.startsWith("right") || outcome.equals("path.right");
        String most = charts.headline().overPath().about().stream()
                .map(Happened::transport)
                .findFirst()
                .or(charts.headline()::mostBytes)
                .orElse(guess);
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
        if (card == null) {
            return;
        }
        charts.headline().about().ifPresent(about -> card.explain(about.transport(), Why.Column.of(about.metric())));
    }

    void explain(String transport, Why.Column column) {
        if (card == null) {
            return;
        }
        card.explain(transport, column);
    }

    /** The ways from the headline to the update, to the bytes and to more clients. */
    private HBox seeWhy() {
        HBox row = Ui.row(8);
        if (!cost) {
            seeWhyOverAPath(row);
            return row;
        }
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
        boolean many = charts.fallback().isPresent() || offersMoreBelow();
        row.getChildren().add(way("see-scale", "why.scale", Feather.TRENDING_UP, large || many, ways.links()::scale));
        return row;
    }

    /** The ways from the headline to the silence, to the bytes and to the path itself. */
    private void seeWhyOverAPath(HBox row) {
        boolean large = shared.desk().scaleProperty().get() > 1;
        if (!large) {
            row.getChildren().add(Ui.label(words.get("why.see"), "column-title"));
        }
        charts.headline().overPath().about().stream().findFirst().ifPresent(about -> {
            int round = round(about);
            if (ways.links().has(about.transport(), round)) {
                String watch = about.outcome() == Outcome.MUTED ? "why.silence" : "why.watch";
                row.getChildren()
                        .addAll(
                                way("see-timeline", watch, Feather.GIT_COMMIT, large, () -> ways.links()
                                        .timeline(about.transport(), round)),
                                way("see-wire", "why.inspect", Feather.CODE, large, () -> ways.links()
                                        .wire(about.transport(), round)));
            }
        });
        Button change = way("see-path", "why.path", Feather.SHIELD, large, model::openSwitchboard);
        change.setDisable(model.isRunning());
        row.getChildren().add(change);
    }

    /** The first round that ended as the headline says. */
    private int round(Happened about) {
        return model.result().trials().stream()
                .filter(trial -> trial.transport().equals(about.transport()) && trial.outcome() == about.outcome())
                .mapToInt(Measurement::repetition)
                .findFirst()
                .orElse(0);
    }

    /** Whether a button below the card runs more rounds, because none in the card does. */
    private boolean offersMoreBelow() {
        return model.canRunMore() && (card == null || !card.offersMore());
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
        if (cost && charts.fallback().isPresent()) {
            Button fallback = Ui.button(
                    words.get("chart.fallback.title"), Feather.CORNER_DOWN_RIGHT, () -> model.expandedProperty()
                            .set(Expanded.FALLBACK));
            fallback.setId("expand-fallback");
            foot.getChildren().add(fallback);
        }
        if (cost && offersMoreBelow()) {
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
        return trial.whole() && !trial.comparable();
    }
}
