package transportlab.app.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * The small editor of one value in the sentence of settings. Changes apply at once. Esc restores the old value, and
 * Enter closes the editor.
 */
public final class ValueEditor {
    private final Setting setting;
    private final SettingsModel settings;
    private final Shared shared;
    private final String before;
    private NumberEditor editor;

    public ValueEditor(Setting setting, SettingsModel settings, Shared shared) {
        this.setting = setting;
        this.settings = settings;
        this.shared = shared;
        this.before = settings.option(setting.key());
    }

    public void show(Node anchor) {
        Words words = shared.words();
        Label arithmetic = Ui.wrapped("", "body");
        arithmetic.setMaxWidth(360);
        double[] range = setting.ends(settings.options());
        editor = new NumberEditor(setting, settings, shared, of -> arithmetic.setText(arithmetic(of.problem())));
        arithmetic.setText(arithmetic(""));
        editor.slider().setPrefWidth(210);
        HBox heading =
                Ui.row(12, Ui.label(words.get("setting." + setting.key()), "column-title"), Ui.gap(), Ui.key("Esc"));
        HBox ends = Ui.row(
                0, Ui.label(brief(range[0]), "small", "muted"), Ui.gap(), Ui.label(brief(range[1]), "small", "muted"));
        ends.setPrefWidth(210);
        VBox slider = new VBox(4, editor.slider(), ends);
        HBox line = Ui.row(16, slider, editor.field(), Ui.label(words.get("unit." + setting.key()), "muted"));
        VBox content = new VBox(12, heading, line, arithmetic);
        content.setPrefWidth(400);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        shared.overlay().popover(anchor, content, () -> {});
        editor.field().requestFocus();
        editor.field().selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            settings.trySet(setting.key(), before);
            shared.overlay().close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            if (editor.problem().isEmpty()) {
                shared.overlay().close();
            }
            event.consume();
        }
    }

    private String brief(double number) {
        return Presets.brief(setting.key(), setting.text(number), shared.words());
    }

    /** What the settings amount to, by calculation alone; or the problem, if there is one. */
    private String arithmetic(String problem) {
        if (!problem.isEmpty()) {
            return problem;
        }
        Words words = shared.words();
        double clients = Setting.CLIENTS.number(settings.option("clients"));
        double duration = Setting.DURATION.number(settings.option("duration"));
        if (setting.equals(Setting.POLL_INTERVAL)) {
            double polls =
                    duration * 1000 / Math.max(1, Setting.POLL_INTERVAL.number(settings.option("poll-interval")));
            return words.with("arithmetic.polls", "n", Numbers.whole(polls), "all", Numbers.whole(polls * clients));
        }
        if (setting.equals(Setting.ROUND_TRIP)) {
            double rtt = Setting.ROUND_TRIP.number(settings.option("rtt"));
            return words.with("arithmetic.rtt", "ms", Numbers.significant(rtt / 2));
        }
        long deliveries = settings.deliveries();
        double payload = Setting.PAYLOAD.number(settings.option("payload"));
        return words.with(
                "arithmetic.deliveries", "n", Numbers.whole(deliveries), "bytes", Numbers.bytes(deliveries * payload));
    }
}
