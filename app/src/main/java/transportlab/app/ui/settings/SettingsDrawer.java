package transportlab.app.ui.settings;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.words.Words;

/** All settings, in groups. They apply at once; the foot says how long a run takes. */
public final class SettingsDrawer {
    private static final double WIDTH = 540;

    private final SettingsModel settings;
    private final Shared shared;
    private final Words words;
    private final Runnable path;
    private final SettingRows of;
    private final Label total = Ui.wrapped("", "muted", "small");
    private final VBox drawer = new VBox();
    private boolean more;

    /**
     * @param path opens the switchboard of the path
     */
    public SettingsDrawer(SettingsModel settings, Shared shared, Runnable path) {
        this.settings = settings;
        this.shared = shared;
        this.words = shared.words();
        this.path = path;
        this.of = new SettingRows(settings, shared, this::total, this::rebuild);
    }

    public void show(Runnable closed) {
        drawer.getChildren().setAll(content());
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
        rows.getChildren().add(of.number(Setting.CLIENTS));
        rows.getChildren().add(of.number(Setting.RATE));
        rows.getChildren().add(of.number(Setting.PAYLOAD));
        rows.getChildren().add(of.number(Setting.DURATION));
        section(rows, "link");
        rows.getChildren().add(of.links());
        rows.getChildren().add(of.number(Setting.ROUND_TRIP));
        rows.getChildren().add(of.number(Setting.JITTER));
        rows.getChildren().add(of.number(Setting.LOSS));
        rows.getChildren().add(of.bandwidth());
        rows.getChildren().add(of.choice("bandwidth-shared", "false", "true"));
        rows.getChildren().add(path());
        section(rows, "polling");
        rows.getChildren().add(of.number(Setting.POLL_INTERVAL));
        section(rows, "measurement");
        rows.getChildren().add(of.number(Setting.ROUNDS));
        rows.getChildren().add(of.seed());
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
            rebuild();
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

    /** The way to the switchboard, where it is chosen what happens to each technique. */
    private VBox path() {
        Button way = Ui.button(words.get("drawer.path"), Feather.SHIELD, () -> {
            shared.overlay().close();
            path.run();
        });
        way.setId("path-open");
        VBox cell = new VBox(6, way);
        if (shared.desk().scaleProperty().get() <= 1.25) {
            cell.getChildren().add(Ui.wrapped(words.get("hint.path"), "muted", "small"));
        }
        cell.setPadding(new Insets(4, 0, 4, 0));
        return cell;
    }

    private void section(VBox rows, String key) {
        rows.getChildren().add(Ui.label(words.get("drawer." + key), "section"));
    }

    private void rebuild() {
        Focus.keep(drawer, () -> drawer.getChildren().setAll(content()));
    }

    private void more(VBox rows) {
        rows.getChildren().add(of.choice("pattern", "ticker", "notifications", "chat", "echo"));
        rows.getChildren().add(of.choice("arrivals", "poisson", "periodic"));
        rows.getChildren().add(of.choice("poll-clock", "fixed", "after-answer"));
        rows.getChildren().add(of.choice("headers", "browser", "minimal"));
        rows.getChildren().add(of.number(Setting.WARMUP));
        rows.getChildren().add(of.number(Setting.HOLD));
        rows.getChildren().add(of.number(Setting.ROOMS_OF));
        rows.getChildren().add(of.number(Setting.COOKIE));
        rows.getChildren().add(of.number(Setting.CUT));
        rows.getChildren().add(of.port());
        section(rows, "screen");
        rows.getChildren().add(of.scale());
        rows.getChildren().add(of.motion());
    }

    private void total() {
        total.setText(words.with(
                settings.option("repetitions").equals("1") ? "drawer.total.one" : "drawer.total",
                "n",
                settings.transports().size(),
                "k",
                settings.option("repetitions"),
                "duration",
                Presets.brief("duration", settings.option("duration"), words),
                "time",
                Presets.time(settings.length(false).toMillis(), words)));
    }

    private HBox foot() {
        Button reset = Ui.button(words.get("drawer.reset"), null, () -> {
            settings.choosePreset(
                    transportlab.experiment.ExperimentFile.PRESETS.contains(settings.name())
                            ? settings.name()
                            : transportlab.experiment.ExperimentFile.PRESETS.get(0));
            rebuild();
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
