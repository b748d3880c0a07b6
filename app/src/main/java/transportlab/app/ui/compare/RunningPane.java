package transportlab.app.ui.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.run.Lane;
import transportlab.app.ui.run.LaneCanvas;
import transportlab.app.ui.run.Progress;
import transportlab.catalogue.Catalogue;
import transportlab.visualizer.sentence.Failures;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** While a run is on: what is measured, how long it takes, and each transport live. */
final class RunningPane extends VBox {
    private static final double COUNTER = 122;
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
        HBox head = Ui.row(12, headline, round, Ui.gap(), first, rest);
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
        if (now.transport().isEmpty()) {
            headline.setText(words.get("run.starting"));
            return;
        }
        String name = Catalogue.name(now.transport(), words.language());
        headline.setText(words.with(now.warming() ? "run.warming" : "run.measuring", "transport", name));
        round.setText(now.warming() ? "" : words.with("run.round", "n", now.round(), "k", now.rounds()));
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
        HBox legend = Ui.row(
                14,
                Ui.label(words.with("run.client", "n", model.settings().option("clients")), "column-title"),
                Ui.label("▲ " + words.get("run.arrives"), "muted", "small"),
                Ui.label("▼ " + words.get("run.asks"), "muted", "small"));
        HBox heading = Ui.row(
                0,
                names,
                Ui.grow(legend),
                counter(Ui.label(words.get("chart.requests.title"), "column-title")),
                counter(Ui.label(words.get("run.bytes"), "column-title")),
                counter(Ui.label(words.get("run.delivered"), "column-title")));
        heading.getStyleClass().add("card-head");
        heading.setMinHeight(44);
        card.getChildren().add(heading);
        int count = model.settings().transports().size();
        double scale = shared.desk().scaleProperty().get();
        card.setMaxHeight(46 + count * Rows.TALLEST * scale);
        VBox lanes = new VBox();
        for (int i = 0; i < count; i++) {
            String id = model.settings().transports().get(i);
            LiveRow row = new LiveRow(id);
            rows.put(id, row);
            lanes.getChildren().add(Rows.equal(row, i, count, scale));
        }
        card.getChildren().add(Rows.scrolled(lanes, count, scale));
        return card;
    }

    private static StackPane counter(Region content) {
        StackPane cell = new StackPane(content);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setMinWidth(COUNTER);
        cell.setPrefWidth(COUNTER);
        return cell;
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
        foot.setMinHeight(40);
        return foot;
    }

    /** Cuts the link of the transport that is being measured: there for the whole run. */
    private Button cut() {
        Button cut = Ui.button(words.get("run.cut"), Feather.SCISSORS, model::cut);
        cut.setId("cut");
        cut.disableProperty().bind(model.run().noCutProperty().isNotEmpty());
        Ui.hint(cut, words.get("run.cut.hint"));
        return cut;
    }

    /** Why it cannot be cut yet, or no more. */
    private Label noCut() {
        Label why = Ui.label("", "muted", "small");
        why.setMinWidth(190 * shared.desk().scaleProperty().get());
        Consumer<String> show = reason -> why.setText(reason.isEmpty() ? "" : words.get("run.noCut." + reason));
        listening.to(model.run().noCutProperty(), show);
        show.accept(model.run().noCutProperty().get());
        return why;
    }

    /** One transport live. */
    private final class LiveRow extends HBox {
        private final LaneCanvas lane;
        private final Label state = Ui.label("", "muted");
        private final Label requests = Ui.label("–", "value");
        private final Label bytes = Ui.label("–", "value");
        private final Label delivered = Ui.label("–", "value");

        LiveRow(String id) {
            setAlignment(Pos.CENTER_LEFT);
            lane = new LaneCanvas(id, shared.desk().theme());
            StackPane live = new StackPane(lane, state);
            state.setTranslateX(8);
            HBox.setHgrow(live, Priority.ALWAYS);
            getChildren()
                    .addAll(
                            Rows.name(
                                    id,
                                    model,
                                    words,
                                    Rows.note(Catalogue.find(id).orElseThrow().info(), model, words),
                                    shared.desk().scaleProperty().get()),
                            live,
                            counter(requests),
                            counter(bytes));
            StackPane last = counter(delivered);
            last.setMinWidth(COUNTER + 10);
            getChildren().add(last);
        }

        void show(Lane now, double playhead, double duration) {
            getStyleClass().remove("active");
            if (now.status() == Lane.Status.MEASURING) {
                getStyleClass().add("active");
            }
            lane.show(now, playhead, duration);
            state.setText(text(now, playhead));
            StackPane.setAlignment(
                    state, now.cut() != null || now.status() == Lane.Status.DONE ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
            boolean counted = now.due() > 0;
            requests.setText(counted ? Numbers.whole(now.requests()) : "–");
            bytes.setText(counted ? Numbers.bytes(now.bytes()) : "–");
            delivered.setText(counted ? Numbers.whole(now.delivered()) + " / " + Numbers.whole(now.due()) : "–");
        }

        private String text(Lane now, double playhead) {
            return switch (now.status()) {
                case WAITING -> words.get("run.waiting");
                case WARMING -> words.get("run.warmingUp");
                case FAILED -> words.with("mark.failed", "why", new Failures(words).sentence(now.failure()));
                case MEASURING -> playhead < 0 ? words.get("run.opening") : cut(now);
                case DONE -> cut(now);
            };
        }
    }

    /** What a cut did, and who is back. */
    private String cut(Lane lane) {
        if (lane.cut() == null) {
            return "";
        }
        Double slowest = lane.cut().slowestMillis();
        return words.with(
                slowest == null ? "run.cutOff" : "run.wasCut",
                "back",
                lane.cut().back(),
                "clients",
                lane.cut().clients(),
                "time",
                Numbers.millis(slowest == null ? null : slowest * 1000));
    }

    /** One segment a transport and round, in the colours of the transports. */
    private static final class ProgressStrip extends HBox {
        ProgressStrip() {
            super(3);
            setMinHeight(10);
            setMaxHeight(10);
        }

        void show(Progress now) {
            if (getChildren().size() != now.segments().size()) {
                getChildren().clear();
                int round = 0;
                for (Progress.Segment segment : now.segments()) {
                    StackPane place = new StackPane();
                    place.getStyleClass().add("segment");
                    place.setMinWidth(2);
                    place.setPrefWidth(10);
                    HBox.setHgrow(place, Priority.ALWAYS);
                    if (segment.round() != round) {
                        HBox.setMargin(place, new javafx.geometry.Insets(0, 0, 0, 9));
                        round = segment.round();
                    }
                    Region fill = new Region();
                    fill.getStyleClass().addAll("segment", "fill-" + segment.transport());
                    StackPane.setAlignment(fill, Pos.CENTER_LEFT);
                    place.getChildren().add(fill);
                    getChildren().add(place);
                }
            }
            for (int i = 0; i < getChildren().size(); i++) {
                StackPane place = (StackPane) getChildren().get(i);
                Region fill = (Region) place.getChildren().get(0);
                double share = now.segments().get(i).share();
                fill.maxWidthProperty().unbind();
                fill.maxWidthProperty().bind(place.widthProperty().multiply(share));
                fill.setVisible(share > 0);
                place.setOpacity(now.segments().get(i).failed() ? 0.4 : 1);
            }
        }
    }
}
