package transportlab.app.ui.scale;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Choice;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.OptionUnit;
import transportlab.replay.Replay;
import transportlab.replay.Replays;
import transportlab.replay.Today;
import transportlab.sweep.SweepPoint;
import transportlab.visualizer.draw.SweepChart;
import transportlab.visualizer.sentence.Failures;
import transportlab.words.Numbers;
import transportlab.words.Words;
import transportlab.workload.Durations;

/** A published table: the claim, the same with today's headers, and what was measured here. */
final class PublishedPane {
    private final PublishedModel model;
    private final Shared shared;

    PublishedPane(PublishedModel model, Shared shared) {
        this.model = model;
        this.shared = shared;
    }

    private Words words() {
        return shared.words();
    }

    Button primary() {
        boolean on = model.isMeasuring();
        Button primary = on
                ? Ui.button(words().get("run.stop"), Feather.SQUARE, model::stop, "primary", "stop")
                : Ui.button(words().get("published.run"), Feather.PLAY, model::measure, "primary");
        primary.setId("primary");
        primary.setDisable(!on && (model.isBusyElsewhere() || model.fitting().isEmpty()));
        return primary;
    }

    Node content() {
        if (model.replay() == null) {
            model.open(Replays.IDS.get(0));
        }
        Replay replay = model.replay();
        Choice<String> tables = new Choice<>(words().get("scale.view.PUBLISHED"), model::open);
        for (String id : Replays.IDS) {
            tables.with(id, words().find("published." + id).orElse(id), "table-" + id, id.equals(replay.id()));
        }
        if (!Replays.IDS.contains(replay.id())) {
            tables.with(replay.id(), replay.id(), "table-file", true);
        }
        Button open = Ui.button(words().get("published.open"), Feather.FOLDER, () -> {});
        open.setOnAction(event -> open(open));
        open.setId("open-replay");
        open.setDisable(model.isMeasuring());
        tables.setDisable(model.isMeasuring());
        VBox head = new VBox(
                4,
                Ui.wrapped(finding(replay), "headline", "headline-long"),
                Ui.wrapped(replay.title() + " · " + replay.source(), "sub"));
        ScrollPane scroll = new ScrollPane(table(replay));
        scroll.setFitToWidth(true);
        VBox card = new VBox(10, Ui.row(10, tables, Ui.gap(), open), Ui.grow(scroll));
        card.getStyleClass().add("card");
        card.setPadding(new Insets(14, 16, 12, 16));
        HBox note = Ui.row(12, Ui.icon(Feather.INFO, 18), Ui.wrapped(words().get("published.note"), "body"));
        note.getStyleClass().add("info");
        VBox content = new VBox(head, Ui.grow(card), note);
        content.getStyleClass().add("content");
        if (!model.problem().isEmpty()) {
            HBox band = Ui.row(
                    12,
                    Ui.icon(Feather.ALERT_TRIANGLE, 20),
                    Ui.wrapped(new Failures(words()).sentence(model.problem()), "body"));
            band.getStyleClass().add("band");
            content.getChildren().add(1, band);
        }
        return content;
    }

    private void open(Node anchor) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words().get("published.open"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*" + Replays.SUFFIX, "*" + Replays.SUFFIX));
        File file = chooser.showOpenDialog(anchor.getScene().getWindow());
        if (file != null) {
            model.open(file.toPath());
        }
    }

    /** How many times the bits of pushing the table claims for polling, and how many it is today. */
    private String finding(Replay replay) {
        List<Replay.Row> rows = replay.rows();
        int push = first(rows, false);
        int poll = first(rows, true);
        Optional<Today> today = model.calculated(poll);
        if (push < 0) {
            return today.map(now -> words().with(
                                    "published.headers",
                                    "claim",
                                    replay.pollHeaders() + " B",
                                    "today",
                                    Numbers.significant(now.headerBytes()) + " B"))
                    .orElseGet(() -> words().get("published.calculating"));
        }
        double claimed = rows.get(poll).bitsPerSecond().doubleValue()
                / Math.max(1, rows.get(push).bitsPerSecond().doubleValue());
        return today.flatMap(now -> model.calculated(push).map(other -> now.bitsPerSecond() / other.bitsPerSecond()))
                .map(now ->
                        words().with("published.ratio", "claim", words().times(claimed), "today", words().times(now)))
                .orElseGet(() -> words().get("published.calculating"));
    }

    /** The table for an audience, with nothing to press. */
    Node presented() {
        if (model.replay() == null) {
            model.open(Replays.IDS.get(0));
        }
        VBox all = new VBox(
                18,
                Ui.wrapped(finding(model.replay()), "present-name"),
                Ui.wrapped(model.replay().title() + " · " + model.replay().source(), "sub"),
                table(model.replay()));
        return all;
    }

    private static int first(List<Replay.Row> rows, boolean polls) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).polls() == polls) {
                return i;
            }
        }
        return -1;
    }

    private GridPane table(Replay replay) {
        GridPane grid = new GridPane();
        grid.setHgap(18);
        grid.setVgap(7);
        Words words = words();
        group(grid, words.get("published.claim"), 3, 4);
        group(grid, words.get("published.calculated"), 7, 2);
        group(grid, words.get("published.measured"), 9, 1);
        String[] heads = {"technique", "clients", "every", "headers", "bits", "unit", "wait", "headers", "bits", "ran"};
        for (int i = 0; i < heads.length; i++) {
            String head = heads[i].equals("unit")
                    ? words.get("published.unit." + replay.unit())
                    : words.get("published.column." + heads[i]);
            Label label = Ui.label(head, "muted", "small");
            grid.add(i == 0 ? label : right(label), i, 1);
        }
        List<Replay.Row> rows = replay.rows();
        for (int i = 0; i < rows.size(); i++) {
            row(grid, replay, rows.get(i), i);
        }
        return grid;
    }

    private static void group(GridPane grid, String text, int column, int columns) {
        Label label = Ui.label(text, "column-title");
        grid.add(right(label), column, 0, columns, 1);
    }

    private static HBox right(Label label) {
        HBox box = new HBox(label);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private void row(GridPane grid, Replay replay, Replay.Row row, int index) {
        String id = row.polls() ? "short-polling" : "websocket";
        String none = Numbers.NOT_MEASURED;
        Optional<Today> today = model.calculated(index);
        Optional<Today> live = model.measured(index);
        HBox name = Ui.row(
                10,
                Ui.chip(Catalogue.find(id).orElseThrow().info().chip(), id),
                Ui.label(Catalogue.name(id, words().language()), "name-small"));
        grid.add(name, 0, index + 2);
        String[] cells = {
            Numbers.whole(row.clients()),
            row.polls() ? Numbers.duration(Durations.format(row.pollInterval())) : none,
            (row.polls() ? replay.pollHeaders() : replay.frame()) + " B",
            Numbers.whole(row.bitsPerSecond().doubleValue()),
            OptionUnit.plain(replay.unit().of(row.bitsPerSecond())),
            row.polls()
                    ? SweepChart.label(SweepPoint.Figure.DELAY)
                            .apply(row.meanWait().toNanos() / 1e3)
                    : none,
            today.map(now -> Numbers.significant(now.headerBytes()) + " B").orElse("…"),
            today.map(now -> Numbers.whole(now.bitsPerSecond())).orElse("…"),
            live.map(this::measured).orElse(none)
        };
        for (int i = 0; i < cells.length; i++) {
            boolean claim = i == 3 || i == 7 || i == 8;
            grid.add(right(Ui.label(cells[i], claim ? "strong" : "body")), i + 1, index + 2);
        }
    }

    /** The measured figure, with the clients that ran. */
    private String measured(Today live) {
        return words().with(
                        "published.ran",
                        "bits",
                        Numbers.whole(live.bitsPerSecond()),
                        "clients",
                        Numbers.whole(live.clients()));
    }
}
