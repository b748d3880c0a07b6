package transportlab.app.ui.compare;

import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Choice;
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.experiment.BadInput;
import transportlab.experiment.NamedLink;
import transportlab.words.Words;

/** All settings, in groups. They apply at once; the foot says how long a run takes. */
final class SettingsDrawer {
    private static final double WIDTH = 540;
    private static final double NAME = 158;
    private static final double UNIT = 58;

    private final CompareModel model;
    private final Shared shared;
    private final Words words;
    private final Label total = Ui.wrapped("", "muted", "small");
    private boolean more;

    SettingsDrawer(CompareModel model, Shared shared) {
        this.model = model;
        this.shared = shared;
        this.words = shared.words();
    }

    void show(Runnable closed) {
        VBox drawer = new VBox(content());
        drawer.setMaxWidth(WIDTH);
        drawer.setPrefWidth(WIDTH);
        shared.overlay().drawer(drawer, closed);
        Node first = drawer.lookup("#field-clients");
        if (first != null) {
            first.requestFocus();
        }
    }

    private VBox content() {
        VBox rows = new VBox(3);
        rows.setPadding(new Insets(4, 24, 10, 24));
        section(rows, "workload");
        number(rows, Setting.CLIENTS);
        number(rows, Setting.RATE);
        number(rows, Setting.PAYLOAD);
        number(rows, Setting.DURATION);
        section(rows, "link");
        rows.getChildren().add(links());
        number(rows, Setting.ROUND_TRIP);
        section(rows, "polling");
        number(rows, Setting.POLL_INTERVAL);
        section(rows, "measurement");
        number(rows, Setting.ROUNDS);
        rows.getChildren().add(seed());
        Button show = Ui.button(
                words.get(more ? "drawer.less" : "drawer.more"),
                more ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN,
                () -> {},
                "flat");
        show.setId("more");
        rows.getChildren().add(show);
        if (more) {
            more(rows);
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox all = new VBox(head(), Ui.grow(scroll), foot());
        VBox.setVgrow(all, javafx.scene.layout.Priority.ALWAYS);
        show.setOnAction(event -> {
            more = !more;
            rebuild(total);
        });
        total();
        return all;
    }

    private HBox head() {
        Button close = Ui.iconButton(
                words.get("drawer.close"), Feather.X, () -> shared.overlay().close(), "flat");
        HBox head = Ui.row(8, Ui.label(words.get("drawer.title"), "title"), Ui.gap(), Ui.key("Esc"), close);
        head.setPadding(new Insets(10, 18, 0, 24));
        return head;
    }

    private void section(VBox rows, String key) {
        rows.getChildren().add(Ui.label(words.get("drawer." + key), "section"));
    }

    private void number(VBox rows, Setting setting) {
        Label problem = problem();
        NumberEditor[] editor = new NumberEditor[1];
        editor[0] = new NumberEditor(setting, model, shared, () -> {
            tell(editor[0].field(), problem);
            total();
        });
        editor[0].slider().setMinWidth(160);
        editor[0].slider().setMaxWidth(160);
        editor[0].field().setMinWidth(92);
        editor[0].field().setMaxWidth(92);
        VBox name = new VBox(Ui.wrapped(words.get("setting." + setting.key()), "body"));
        // where letters are large, names have the room
        Optional<String> said =
                shared.desk().scaleProperty().get() > 1.25 ? Optional.empty() : words.find("hint." + setting.key());
        said.ifPresent(hint -> name.getChildren().add(Ui.wrapped(hint, "muted", "small")));
        name.setMinWidth(NAME);
        name.setMaxWidth(NAME);
        name.setPrefWidth(NAME);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setAlignment(Pos.CENTER_LEFT);
        Label unit = Ui.label(words.get("unit." + setting.key()), "muted", "small");
        unit.setMinWidth(UNIT);
        HBox row = Ui.row(14, name, editor[0].slider(), editor[0].field(), unit);
        row.setMinHeight(Region.USE_PREF_SIZE);
        rows.getChildren().addAll(row, problem);
    }

    private Node links() {
        Choice<NamedLink> links = new Choice<>(words.get("drawer.link"), link -> {
            choose(link.options());
        });
        for (NamedLink link : NamedLink.ALL) {
            links.with(
                    link,
                    words.get("link." + link.id()),
                    "link-" + link.id(),
                    link.isIn(model.settings().options()));
        }
        return links;
    }

    private void rebuild(Node inside) {
        Node node = inside;
        while (node != null && !node.getStyleClass().contains("drawer")) {
            node = node.getParent();
        }
        if (node instanceof VBox drawer) {
            Focus.keep(drawer, () -> drawer.getChildren().setAll(content()));
        }
    }

    /** Takes these options; where one cannot be taken, it says why and shows what holds. */
    private void choose(Map<String, String> options) {
        for (Map.Entry<String, String> option : options.entrySet()) {
            try {
                model.settings().set(option.getKey(), option.getValue());
            } catch (BadInput e) {
                shared.messages().say(Reasons.of(e, option.getKey(), words));
            }
        }
        rebuild(total);
    }

    private VBox seed() {
        Label problem = problem();
        CheckedField field = checked("seed", model.settings().seed(), problem);
        Button fresh = Ui.button(words.get("drawer.newSeed"), Feather.REFRESH_CW, () -> {
            model.settings().newSeed();
            field.show(model.settings().option("seed"));
            tell(field, problem);
        });
        VBox name = new VBox(
                Ui.label(words.get("setting.seed"), "body"), Ui.wrapped(words.get("hint.seed"), "muted", "small"));
        name.setMinWidth(NAME);
        HBox place = Ui.row(0, fresh);
        place.setMinWidth(160);
        return new VBox(Ui.row(14, name, place, field), problem);
    }

    /** A line under a setting that says why it cannot be taken. */
    private static Label problem() {
        Label problem = Ui.wrapped("", "small", "problem");
        problem.setManaged(false);
        return problem;
    }

    private CheckedField checked(String key, CheckedField.Held held, Label problem) {
        CheckedField[] field = new CheckedField[1];
        field[0] = new CheckedField(key, held.value(), held, words, () -> tell(field[0], problem));
        field[0].setMinWidth(92);
        field[0].setMaxWidth(92);
        return field[0];
    }

    private static void tell(CheckedField field, Label problem) {
        problem.setText(field.problem());
        problem.setManaged(!field.problem().isEmpty());
    }

    private void more(VBox rows) {
        choice(rows, "pattern", "ticker", "notifications", "chat", "echo");
        choice(rows, "arrivals", "poisson", "periodic");
        choice(rows, "poll-clock", "fixed", "after-answer");
        choice(rows, "headers", "browser", "minimal");
        number(rows, Setting.WARMUP);
        number(rows, Setting.HOLD);
        number(rows, Setting.ROOMS_OF);
        number(rows, Setting.COOKIE);
        number(rows, Setting.CUT);
        rows.getChildren().add(refuse());
        rows.getChildren().add(port());
        section(rows, "screen");
        rows.getChildren().add(scale());
        rows.getChildren().add(motion());
    }

    private HBox scale() {
        Choice<Double> box =
                new Choice<>(words.get("drawer.scale"), shared.desk().scaleProperty()::set);
        for (double scale : new double[] {1, 1.25, 1.5}) {
            String percent = Math.round(scale * 100) + "%";
            box.with(
                    scale,
                    percent,
                    "scale-" + Math.round(scale * 100),
                    shared.desk().scaleProperty().get() == scale);
        }
        Label name = Ui.label(words.get("drawer.scale"), "body");
        name.setMinWidth(NAME);
        return Ui.row(16, name, box);
    }

    private Node motion() {
        javafx.scene.control.CheckBox box = new javafx.scene.control.CheckBox(words.get("drawer.motion"));
        box.selectedProperty().bindBidirectional(shared.desk().reducedMotionProperty());
        box.setMinHeight(38);
        return box;
    }

    private void choice(VBox rows, String key, String... options) {
        Choice<String> box = new Choice<>(words.get("setting." + key), option -> {
            choose(Map.of(key, option));
        });
        for (String option : options) {
            box.with(
                    option,
                    words.get("choice." + option),
                    key + "-" + option,
                    option.equals(model.settings().option(key)));
        }
        Label name = Ui.label(words.get("setting." + key), "body");
        name.setMinWidth(110);
        HBox row = Ui.row(10, name, box);
        row.setMinHeight(38);
        rows.getChildren().add(row);
    }

    /** How the server refuses each technique; what a class will see of it stands beside. */
    private Node refuse() {
        RefusalChooser chooser = new RefusalChooser(model.settings(), words, () -> rebuild(total));
        return chooser.rows();
    }

    private VBox port() {
        Label problem = problem();
        CheckedField field = checked("port", model.settings().portHeld(), problem);
        VBox name = new VBox(
                Ui.label(words.get("setting.port"), "body"), Ui.wrapped(words.get("hint.port"), "muted", "small"));
        name.setMinWidth(NAME);
        Region gap = new Region();
        gap.setMinWidth(160);
        return new VBox(Ui.row(14, name, gap, field), problem);
    }

    private void total() {
        total.setText(words.with(
                model.settings().option("repetitions").equals("1") ? "drawer.total.one" : "drawer.total",
                "n",
                model.settings().transports().size(),
                "k",
                model.settings().option("repetitions"),
                "duration",
                Presets.brief("duration", model.settings().option("duration"), words),
                "time",
                Presets.time(model.settings().length(false).toMillis(), words)));
    }

    private HBox foot() {
        Button reset = Ui.button(words.get("drawer.reset"), null, () -> {
            model.settings()
                    .choosePreset(
                            transportlab.experiment.ExperimentFile.PRESETS.contains(
                                            model.settings().name())
                                    ? model.settings().name()
                                    : transportlab.experiment.ExperimentFile.PRESETS.get(0));
            rebuild(total);
        });
        Button done =
                Ui.button(words.get("drawer.done"), null, () -> shared.overlay().close(), "primary");
        done.setId("done");
        total.setMaxWidth(240);
        HBox foot = Ui.row(12, total, Ui.gap(), reset, done);
        foot.setPadding(new Insets(10, 22, 14, 24));
        return foot;
    }
}
