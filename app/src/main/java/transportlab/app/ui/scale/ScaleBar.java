package transportlab.app.ui.scale;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Choice;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.settings.Presets;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.words.Words;

/** Whose settings are used, which of the views is shown, and what can be done now. */
final class ScaleBar extends HBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private final ScaleModel model;
    private final Words words;

    /**
     * @param present starts the presentation
     * @param primary what can be done now
     * @param elsewhere whether it cannot be done because something else is measured
     */
    ScaleBar(ScaleModel model, Shared shared, Runnable present, Button primary, boolean elsewhere) {
        this.model = model;
        this.words = shared.words();
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(56 * shared.desk().scaleProperty().get());
        setSpacing(14);
        setFillHeight(false);
        Choice<ScaleModel.View> views = new Choice<>(
                words.get("frame.scale"), chosen -> model.viewProperty().set(chosen));
        for (ScaleModel.View view : ScaleModel.View.values()) {
            views.with(
                    view,
                    words.get("scale.view." + view),
                    "view-" + view,
                    view == model.viewProperty().get());
        }
        if (shared.desk().scaleProperty().get() <= 1.25) {
            getChildren().add(Ui.label(words.get("frame.scale"), "title"));
        }
        if (model.viewProperty().get() != ScaleModel.View.PUBLISHED) {
            getChildren().add(source());
        }
        getChildren().addAll(views, Ui.gap());
        if (elsewhere) {
            getChildren().add(Ui.label(words.get("run.elsewhere"), "muted", "small"));
        }
        getChildren().add(Ui.iconButton(words.get("frame.present"), Feather.MAXIMIZE, present));
        getChildren().add(primary);
    }

    /** Where the settings come from: the result on Compare, or the settings of the next run. */
    private MenuButton source() {
        MenuButton menu = new MenuButton(model.result() == null ? ofSettings() : ofResult(model.result()));
        menu.setId("scale-source");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getStyleClass().add("source");
        menu.setAccessibleText(words.get("scale.source"));
        if (model.hasResult()) {
            MenuItem result = new MenuItem(words.get("scale.source.result"));
            result.setOnAction(event -> model.takeSettings(false));
            menu.getItems().add(result);
        }
        MenuItem settings = new MenuItem(words.get("scale.source.settings"));
        settings.setOnAction(event -> model.takeSettings(true));
        menu.getItems().add(settings);
        menu.setDisable(model.isMeasuring());
        return menu;
    }

    private String ofSettings() {
        return words.with("scale.of.settings", "name", Presets.name(model.name(), words));
    }

    private String ofResult(Result result) {
        String when = result.all().stream()
                .filter(trial -> trial.failure() == null)
                .findFirst()
                .map(ScaleBar::time)
                .orElse("");
        return words.with("scale.of.result", "name", Presets.name(model.name(), words), "time", when);
    }

    private static String time(Measurement trial) {
        long micros = trial.phases().get("setup").startedAtEpochMicros();
        return LocalTime.ofInstant(Instant.ofEpochMilli(micros / 1000), ZoneId.systemDefault())
                .format(TIME);
    }
}
