package transportlab.app.ui.compare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.path.PathModel;
import transportlab.app.ui.path.PathNames;
import transportlab.app.ui.settings.Presets;
import transportlab.app.ui.settings.Setting;
import transportlab.app.ui.settings.ValueEditor;
import transportlab.experiment.ExperimentFile;
import transportlab.words.Words;

/**
 * The settings as a sentence, in which each value opens its editor. The buttons at the right end are for what can be
 * done now.
 */
final class CompareBar extends HBox {
    /** How wide the sentence is in the smallest window. */
    private static final double LEAST_SENTENCE = 860;

    private static final Pattern VALUE = Pattern.compile("\\{([a-z-]+)}");
    private final CompareModel model;
    private final Shared shared;
    private final PathModel path;
    private final Runnable present;
    private final Button primary;

    CompareBar(CompareModel model, Shared shared, PathModel path, Runnable present, Runnable drawer) {
        this.model = model;
        this.shared = shared;
        this.path = path;
        this.present = present;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(80 * shared.desk().scaleProperty().get());
        setSpacing(12);
        primary = primary();
        VBox left = new VBox(4, title(drawer), sentence());
        left.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Ui.grow(left), actions());
    }

    private HBox title(Runnable drawer) {
        Words words = shared.words();
        MenuButton menu = new MenuButton(Presets.name(model.settings().name(), words));
        menu.getStyleClass().add("title-menu");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setAccessibleText(words.get("bar.presets"));
        for (String preset : ExperimentFile.PRESETS) {
            VBox entry = new VBox(
                    2,
                    Ui.label(Presets.name(preset, words), "column-title"),
                    Ui.label(words.get("preset." + preset + ".what"), "muted", "small"));
            CustomMenuItem item = new CustomMenuItem(entry);
            item.setText(Presets.name(preset, words));
            item.setOnAction(event -> {
                model.settings().choosePreset(preset);
                model.clear();
            });
            menu.getItems().add(item);
        }
        menu.setDisable(model.isRunning());
        String rounds = model.settings().option("repetitions");
        String state = words.with(
                rounds.equals("1") ? "bar.state.one" : "bar.state",
                "k",
                rounds,
                "seed",
                model.settings().option("seed"));
        HBox row = Ui.row(14, menu);
        if (shared.desk().scaleProperty().get() <= 1.25) {
            row.getChildren().add(Ui.label(state, "muted", "small"));
        }
        if (!model.isRunning()) {
            row.getChildren().add(Ui.link(words.get("bar.settings"), drawer));
        }
        row.getChildren().add(Ui.row(5, Ui.label(words.get("path.label"), "small"), path()));
        return row;
    }

    /** What stands between clients and server; opens the switchboard, and goes back from it. */
    private Button path() {
        boolean open = model.switchboardProperty().get();
        Button chip = new Button(PathNames.of(path, shared.words()));
        chip.getStyleClass().setAll("value-chip", open ? "open" : "small");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setId("value-path");
        chip.setAccessibleText(shared.words().get("path.label") + ": " + chip.getText());
        chip.setDisable(model.isRunning());
        chip.setStyle(model.isRunning() ? "-fx-opacity: 1;" : "");
        chip.setOnAction(event -> {
            if (open) {
                model.closeSwitchboard();
            } else {
                model.openSwitchboard();
            }
        });
        return chip;
    }

    private FlowPane sentence() {
        FlowPane line = new FlowPane(5, 4);
        // while its width is not known yet, it must not count on more lines than it will have
        line.setPrefWrapLength(LEAST_SENTENCE);
        line.setAlignment(Pos.CENTER_LEFT);
        String template = shared.words().get("sentence." + model.settings().option("pattern"));
        Matcher matcher = VALUE.matcher(template);
        int end = 0;
        while (matcher.find()) {
            text(line, template.substring(end, matcher.start()));
            value(line, matcher.group(1));
            end = matcher.end();
            if (template.startsWith(".", end)) {
                end++;
            }
        }
        text(line, template.substring(end));
        return line;
    }

    private static void text(FlowPane line, String text) {
        if (!text.isBlank()) {
            line.getChildren().add(Ui.label(text.strip()));
        }
    }

    private void value(FlowPane line, String key) {
        Button chip = new Button(Presets.value(key, model.settings(), shared.words()));
        chip.getStyleClass().setAll("value-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setId("value-" + key);
        chip.setAccessibleText(shared.words().get("setting." + key) + ": " + chip.getText());
        chip.setDisable(model.isRunning());
        chip.setStyle(model.isRunning() ? "-fx-opacity: 1;" : "");
        chip.setOnAction(event -> new ValueEditor(Setting.of(key), model.settings(), shared).show(chip));
        line.getChildren().add(chip);
    }

    private HBox actions() {
        Words words = shared.words();
        HBox actions = Ui.row(10);
        actions.setAlignment(Pos.CENTER_RIGHT);
        if (model.isBusyElsewhere()) {
            actions.getChildren().add(Ui.label(words.get("run.elsewhere"), "muted", "small"));
        }
        actions.getChildren().addAll(Ui.iconButton(words.get("frame.present"), Feather.MAXIMIZE, present), primary);
        return actions;
    }

    private Button primary() {
        Words words = shared.words();
        if (model.isRunning()) {
            Button stop = Ui.button(words.get("run.stop"), Feather.SQUARE, model::stop, "primary", "stop");
            stop.setId("primary");
            return stop;
        }
        boolean again = model.result() != null;
        Button run = Ui.button(words.get(again ? "run.again" : "run.run"), Feather.PLAY, model::start, "primary");
        run.setId("primary");
        run.setDisable(model.isBusyElsewhere());
        return run;
    }

    Button primaryButton() {
        return primary;
    }
}
