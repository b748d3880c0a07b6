package transportlab.app.ui.compare;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.run.Pictograms;
import transportlab.app.ui.settings.Presets;
import transportlab.app.ui.settings.TransportPicker;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Mode;
import transportlab.transport.TransportInfo;
import transportlab.visualizer.pictogram.Pictogram;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * The Compare screen before a run: a question, how each transport works, and a guess. Nothing here reveals the outcome.
 */
final class BeforePane extends VBox {
    private static final double HOW = 264;

    private final CompareModel model;
    private final Shared shared;
    private final Pictograms pictograms;
    private final Words words;
    private final Listening listening;

    BeforePane(CompareModel model, Shared shared, Pictograms pictograms, Listening listening) {
        this.listening = listening;
        this.model = model;
        this.shared = shared;
        this.pictograms = pictograms;
        this.words = shared.words();
        getStyleClass().add("content");
        String question = words.with(
                model.settings().experiment().path().isOpen() ? "before.question" : "before.question.path",
                "n",
                Numbers.whole(model.settings().deliveries()));
        String hint = words.with(
                model.settings().experiment().mode() == Mode.MODEL ? "before.hint.model" : "before.hint",
                "rtt",
                Presets.value("rtt", model.settings(), words),
                "time",
                Presets.time(model.settings().length(true).toMillis(), words));
        VBox head = new VBox(4, Ui.wrapped(question, "headline"), Ui.wrapped(hint, "sub"));
        getChildren().addAll(head, Ui.grow(card()), foot());
    }

    private VBox card() {
        VBox card = new VBox();
        card.getStyleClass().add("card");
        HBox heading = Ui.row(0);
        heading.getStyleClass().add("card-head");
        heading.setMinHeight(shared.desk().scaleProperty().get() > 1 ? USE_PREF_SIZE : 44);
        int count = model.settings().transports().size();
        heading.getChildren()
                .add(cell(count < Rows.MANY ? Rows.NAMES - 60 : Rows.NAMES - 16, Ui.label("", "column-title")));
        if (count < Rows.MANY) {
            heading.getChildren().add(cell(HOW, Ui.label(words.get("before.how"), "column-title")));
        }
        heading.getChildren().add(Ui.grow(legend()));
        card.getChildren().add(heading);
        double scale = shared.desk().scaleProperty().get();
        card.setMaxHeight(46 + count * Rows.TALLEST * scale);
        VBox rows = new VBox();
        for (int i = 0; i < count; i++) {
            rows.getChildren().add(Rows.lined(row(model.settings().transports().get(i), i), i, count, scale));
        }
        card.getChildren().add(Rows.scrolled(rows, count, scale));
        return card;
    }

    private Node legend() {
        return Ui.flow(
                14,
                Ui.label(words.get("before.seconds"), "column-title"),
                sign("★", words.get("before.new")),
                sign("↗", words.get("before.asks")),
                sign("↘", words.get("before.empty")),
                sign("⬊", words.get("before.data")));
    }

    private static HBox sign(String sign, String word) {
        return Ui.row(5, Ui.label(sign, "strong"), Ui.label(word, "muted", "small"));
    }

    private static StackPane cell(double width, Node content) {
        StackPane cell = new StackPane(content);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setMinWidth(width);
        cell.setPrefWidth(width);
        return cell;
    }

    private HBox row(String id, int index) {
        TransportInfo info = Catalogue.find(id).orElseThrow().info();
        VBox name =
                Rows.name(id, model, words, "", shared.desk().scaleProperty().get());
        boolean many = model.settings().transports().size() >= Rows.MANY;
        double width = many ? Rows.NAMES : Rows.NAMES - 44;
        name.setMinWidth(width);
        name.setPrefWidth(width);
        String line1 = info.words().get(words.language(), "line1");
        String line2 = info.words().get(words.language(), "line2");
        boolean large = shared.desk().scaleProperty().get() > 1;
        Region how =
                large ? Ui.wrapped(line1 + " " + line2, "small") : Ui.column(2, Ui.wrapped(line1), Ui.wrapped(line2));
        if (how instanceof VBox lines) {
            lines.setAlignment(Pos.CENTER_LEFT);
        }
        HBox row = new HBox(name);
        row.setAlignment(Pos.CENTER_LEFT);
        if (model.settings().transports().size() < Rows.MANY) {
            row.getChildren().add(cell(HOW, how));
        }
        StackPane picture = new StackPane();
        show(picture, id);
        listening.to(pictograms.pictures(), key -> {
            if (key.equals(id)) {
                show(picture, id);
            }
        });
        row.getChildren().addAll(Ui.grow(picture), guess(id, index));
        return row;
    }

    private void show(StackPane place, String id) {
        Pictogram picture = pictograms.pictures().get(id);
        if (picture == null) {
            place.getChildren().clear();
        } else {
            place.getChildren()
                    .setAll(new PictogramCanvas(picture, shared.desk().theme(), words));
        }
    }

    private HBox guess(String id, int index) {
        Button guess = new Button(words.get("before.guess"));
        guess.setId("guess-" + id);
        guess.setMinWidth(USE_PREF_SIZE);
        String spoken = words.get("before.guess") + ": " + Catalogue.name(id, words.language()) + ", " + (index + 1);
        guess.setOnAction(event -> model.guess(id));
        Runnable show = () -> {
            boolean chosen = model.guessProperty().get().equals(id);
            guess.getStyleClass().setAll("button", "guess");
            if (model.settings().transports().size() >= Rows.MOST) {
                guess.getStyleClass().add("tight");
            }
            if (chosen) {
                guess.getStyleClass().add("chosen");
            }
            guess.setAccessibleText(spoken + (chosen ? ", " + words.get("before.chosen") : ""));
            guess.setGraphic(Ui.icon(chosen ? Feather.CHECK_CIRCLE : Feather.CIRCLE, 18));
        };
        show.run();
        listening.to(model.guessProperty(), now -> show.run());
        HBox cell = Ui.row(0, guess);
        cell.setPadding(new javafx.geometry.Insets(0, 18, 0, 8));
        return cell;
    }

    private HBox foot() {
        Button add = Ui.button(words.get("before.add"), Feather.PLUS, () -> {});
        add.setId("add-transport");
        add.setOnAction(event -> new TransportPicker(model.settings(), shared).show(add));
        List<String> here = model.settings().transports();
        String others = String.join(
                ", ",
                Catalogue.all().stream()
                        .map(t -> t.info())
                        .filter(info -> !here.contains(info.id()))
                        .map(info -> info.name(words.language()))
                        .toList());
        String more = others.isEmpty() ? words.get("before.all") : words.with("before.more", "names", others);
        HBox foot = Ui.row(
                10,
                add,
                Ui.grow(Ui.wrapped(more, "muted", "small")),
                Ui.key(words.get("key.space")),
                Ui.label(words.get("key.run"), "muted", "small"),
                Ui.key("1–" + Math.min(9, model.settings().transports().size())),
                Ui.label(words.get("key.guess"), "muted", "small"));
        foot.setMinHeight(USE_PREF_SIZE);
        return foot;
    }
}
