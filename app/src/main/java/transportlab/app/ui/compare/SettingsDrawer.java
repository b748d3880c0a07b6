package transportlab.app.ui.compare;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
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
            ((VBox) all.getParent()).getChildren().setAll(content());
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
        Label problem = Ui.wrapped("", "small");
        problem.setManaged(false);
        NumberEditor[] editor = new NumberEditor[1];
        editor[0] = new NumberEditor(setting, model, shared, () -> {
            problem.setText(editor[0].problem());
            problem.setManaged(!editor[0].problem().isEmpty());
            total();
        });
        editor[0].slider().setMinWidth(160);
        editor[0].slider().setMaxWidth(160);
        editor[0].field().setMinWidth(92);
        editor[0].field().setMaxWidth(92);
        VBox name = new VBox(Ui.label(words.get("setting." + setting.key()), "body"));
        words.find("hint." + setting.key()).ifPresent(hint -> name.getChildren().add(Ui.label(hint, "muted", "small")));
        name.setMinWidth(NAME);
        name.setMaxWidth(NAME);
        name.setAlignment(Pos.CENTER_LEFT);
        Label unit = Ui.label(words.get("unit." + setting.key()), "muted", "small");
        unit.setMinWidth(UNIT);
        HBox row = Ui.row(14, name, editor[0].slider(), editor[0].field(), unit);
        row.setMinHeight(39);
        rows.getChildren().addAll(row, problem);
    }

    private HBox links() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("segmented");
        box.setMaxWidth(Region.USE_PREF_SIZE);
        for (NamedLink link : NamedLink.ALL) {
            ToggleButton button = new ToggleButton(words.get("link." + link.id()));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(link.isIn(model.settings().options()));
            button.setOnAction(event -> {
                link.options().forEach(model.settings()::trySet);
                rebuild(box);
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private void rebuild(Node inside) {
        Node node = inside;
        while (node != null && !node.getStyleClass().contains("drawer")) {
            node = node.getParent();
        }
        if (node instanceof VBox drawer) {
            drawer.getChildren().setAll(content());
        }
    }

    private HBox seed() {
        TextField field = new TextField(model.settings().option("seed"));
        field.getStyleClass().add("number-field");
        field.setMinWidth(92);
        field.setMaxWidth(92);
        field.setId("field-seed");
        field.setAccessibleText(words.get("setting.seed"));
        field.textProperty().addListener((of, before, now) -> {
            field.getStyleClass().remove("wrong");
            if (!model.settings().trySet("seed", now)
                    && !now.equals(model.settings().option("seed"))) {
                field.getStyleClass().add("wrong");
            }
        });
        Button fresh = Ui.button(words.get("drawer.newSeed"), Feather.REFRESH_CW, () -> {
            model.settings().newSeed();
            field.setText(model.settings().option("seed"));
        });
        VBox name = new VBox(
                Ui.label(words.get("setting.seed"), "body"), Ui.label(words.get("hint.seed"), "muted", "small"));
        name.setMinWidth(NAME);
        HBox place = Ui.row(0, fresh);
        place.setMinWidth(160);
        return Ui.row(14, name, place, field);
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
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("segmented");
        for (double scale : new double[] {1, 1.25, 1.5}) {
            ToggleButton button = new ToggleButton(Math.round(scale * 100) + "%");
            button.setToggleGroup(group);
            button.setSelected(shared.desk().scaleProperty().get() == scale);
            button.setOnAction(event -> shared.desk().scaleProperty().set(scale));
            box.getChildren().add(button);
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
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("segmented");
        for (String option : options) {
            ToggleButton button = new ToggleButton(words.get("choice." + option));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setAccessibleText(words.get("setting." + key) + ": " + button.getText());
            button.setSelected(option.equals(model.settings().option(key)));
            button.setOnAction(event -> {
                model.settings().trySet(key, option);
                rebuild(box);
            });
            box.getChildren().add(button);
        }
        Label name = Ui.label(words.get("setting." + key), "body");
        name.setMinWidth(110);
        HBox row = Ui.row(10, name, box);
        row.setMinHeight(38);
        rows.getChildren().add(row);
    }

    private Node refuse() {
        TextField field = new TextField(model.settings().option("refuse"));
        field.getStyleClass().add("number-field");
        field.setPromptText("websocket=501,flashsocket=swallow");
        field.setMinWidth(266);
        field.setId("field-refuse");
        field.setAccessibleText(words.get("setting.refuse"));
        Label problem = Ui.wrapped("", "small");
        problem.setManaged(false);
        field.textProperty().addListener((of, before, now) -> {
            field.getStyleClass().remove("wrong");
            problem.setText("");
            try {
                model.settings().set("refuse", now.strip());
            } catch (transportlab.experiment.BadInput e) {
                field.getStyleClass().add("wrong");
                problem.setText(e.getMessage());
            }
            problem.setManaged(!problem.getText().isEmpty());
        });
        VBox name = new VBox(
                Ui.label(words.get("setting.refuse"), "body"), Ui.label(words.get("hint.refuse"), "muted", "small"));
        name.setMinWidth(NAME);
        return new VBox(Ui.row(14, name, field), problem);
    }

    private HBox port() {
        TextField field = new TextField(String.valueOf(model.settings().port()));
        field.getStyleClass().add("number-field");
        field.setMinWidth(92);
        field.setMaxWidth(92);
        field.setId("field-port");
        field.setAccessibleText(words.get("setting.port"));
        field.textProperty().addListener((of, before, now) -> {
            field.getStyleClass().remove("wrong");
            if (now.matches("\\d{1,5}") && Integer.parseInt(now) <= 65_533) {
                model.settings().setPort(Integer.parseInt(now));
            } else {
                field.getStyleClass().add("wrong");
            }
        });
        VBox name = new VBox(
                Ui.label(words.get("setting.port"), "body"), Ui.label(words.get("hint.port"), "muted", "small"));
        name.setMinWidth(NAME);
        Region gap = new Region();
        gap.setMinWidth(160);
        return Ui.row(14, name, gap, field);
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
