package transportlab.app.ui.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Help;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.run.Progress;
import transportlab.app.ui.settings.Presets;
import transportlab.catalogue.Catalogue;
import transportlab.words.Words;

/** While a run is on: what is measured, how long it takes, and each transport live. */
final class RunningPane extends VBox {
    private final CompareModel model;
    private final Words words;
    private final Shared shared;
    private final Label headline = Ui.label("", "headline");
    private final Label round = Ui.label("", "sub");
    private final Label first = Ui.label("", "body", "strong");
    private final Label rest = Ui.label("", "sub");
    private final ProgressStrip strip;
    private final Listening listening;
    private final Map<String, LiveRow> rows = new HashMap<>();

    RunningPane(CompareModel model, Shared shared, Listening listening) {
        this.model = model;
        this.shared = shared;
        this.words = shared.words();
        this.listening = listening;
        this.strip = new ProgressStrip();
        getStyleClass().add("content");
        HBox head = Ui.row(12, headline, new HBox(4, round, new Help(words, "trial")), Ui.gap(), first, rest);
        getChildren().addAll(head, strip, Ui.grow(card()), foot());
        listening.to(model.run().progressProperty(), this::progress);
        listening.to(model.run().playheadMillisProperty(), now -> rows.forEach(this::show));
        listening.to(model.run().lanes(), id -> {
            LiveRow row = rows.get(id);
            if (row != null) {
                show(id, row);
            }
        });
        progress(model.run().progressProperty().get());
        rows.forEach(this::show);
    }

    private void progress(Progress now) {
        headline.setText(now.text(words));
        boolean one = now.doing() == Progress.Doing.WARMING || now.transport().isEmpty();
        round.setText(one ? "" : words.with("run.round", "n", now.round(), "k", now.rounds()));
        if (now.transport().isEmpty()) {
            first.setText("");
            rest.setText("");
            strip.show(now);
            return;
        }
        boolean many = now.rounds() > 1;
        first.setText(words.with(
                many ? "run.first" : "run.result",
                "time",
                Presets.time(many ? now.firstMillis() : now.leftMillis(), words)));
        rest.setText(many ? words.with("run.all", "time", Presets.time(now.leftMillis(), words)) : "");
        strip.show(now);
    }

    private void show(String id, LiveRow row) {
        row.show(
                model.run().lane(id),
                model.run().playheadMillisProperty().get(),
                model.run().durationMillis());
    }

    private VBox card() {
        VBox card = new VBox();
        card.getStyleClass().add("card");
        Region names = new Region();
        names.setMinWidth(Rows.NAMES - 16);
        FlowPane legend = Ui.flow(
                14,
                Ui.label(words.with("run.client", "n", model.settings().option("clients")), "column-title"),
                Ui.label("▲ " + words.get("run.arrives"), "muted", "small"),
                Ui.label("▼ " + words.get("run.asks"), "muted", "small"),
                Ui.label(words.get("run.zero"), "muted", "small"));
        HBox heading = Ui.row(
                0,
                names,
                Ui.grow(legend),
                LiveRow.counter(Ui.label(words.get("chart.requests.title"), "column-title")),
                LiveRow.counter(Ui.label(words.get("run.bytes"), "column-title")),
                LiveRow.counter(Ui.label(words.get("run.delivered"), "column-title")));
        heading.getStyleClass().add("card-head");
        heading.setMinHeight(shared.desk().scaleProperty().get() > 1 ? USE_PREF_SIZE : 44);
        card.getChildren().add(heading);
        int count = model.settings().transports().size();
        double scale = shared.desk().scaleProperty().get();
        card.setMaxHeight(46 + count * Rows.TALLEST * scale);
        VBox lanes = new VBox();
        for (int i = 0; i < count; i++) {
            String id = model.settings().transports().get(i);
            LiveRow row = new LiveRow(id, model, shared);
            rows.put(id, row);
            lanes.getChildren().add(Rows.lined(row, i, count, scale));
        }
        card.getChildren().add(Rows.scrolled(lanes, count, scale));
        return card;
    }

    private HBox foot() {
        HBox foot = Ui.row(10, cut(), noCut());
        String guess = model.guessProperty().get();
        if (!guess.isEmpty()) {
            foot.getChildren()
                    .addAll(
                            Ui.icon(Feather.LOCK, 16),
                            Ui.label(
                                    words.with("run.guess", "name", Catalogue.name(guess, words.language())),
                                    "strong"));
        }
        foot.getChildren().addAll(Ui.gap(), Ui.key("Esc"), Ui.label(words.get("run.esc"), "muted", "small"));
        foot.setMinHeight(shared.desk().scaleProperty().get() > 1 ? USE_PREF_SIZE : 40);
        return foot;
    }

    /** The button that cuts the link of the transport that is being measured. It is visible during the whole run. */
    private Button cut() {
        Button cut = Ui.button(words.get("run.cut"), Feather.SCISSORS, model::cut);
        cut.setId("cut");
        cut.disableProperty().bind(model.run().noCutProperty().isNotEmpty());
        Ui.hint(cut, words.get("run.cut.hint"));
        return cut;
    }

    /** A label that says why the link cannot be cut yet, or can no longer be cut. */
    private Label noCut() {
        Label why = Ui.label("", "muted", "small");
        why.setMinWidth(190 * shared.desk().scaleProperty().get());
        Consumer<String> show = reason -> why.setText(reason.isEmpty() ? "" : words.get("run.noCut." + reason));
        listening.to(model.run().noCutProperty(), show);
        show.accept(model.run().noCutProperty().get());
        return why;
    }
}
