package transportlab.app.ui.settings;

import java.util.function.Consumer;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import transportlab.app.ui.base.Shared;

/** A slider and a field that show the same number and change the settings while it moves. */
final class NumberEditor {
    private final Setting setting;
    private final SettingsModel settings;
    private final Slider slider;
    private final CheckedField field;
    private final Consumer<NumberEditor> changed;
    private boolean busy;

    /**
     * @param changed called after each change, even if the text is wrong
     */
    NumberEditor(Setting setting, SettingsModel settings, Shared shared, Consumer<NumberEditor> changed) {
        this.setting = setting;
        this.settings = settings;
        this.changed = changed;
        String text = settings.option(setting.key());
        slider = new Slider(0, 1, 0);
        slider.setBlockIncrement(0.02);
        slider.setAccessibleText(shared.words().get("setting." + setting.key()));
        slider.setId("slider-" + setting.key());
        field = new CheckedField(
                setting.key(), text.isEmpty() ? "" : setting.shown(text), option(), shared.words(), of -> typed());
        field.setPrefColumnCount(5);
        place();
        slider.valueProperty().addListener((of, before, now) -> slid(now.doubleValue()));
        slider.valueProperty().addListener((of, before, now) -> fill());
        slider.skinProperty().addListener((of, before, now) -> fill());
    }

    /** The option that the field shows as a number. */
    private CheckedField.Held option() {
        String key = setting.key();
        return new CheckedField.Held(
                () -> settings.option(key),
                value -> settings.trySet(key, value),
                typed -> settings.set(key, setting.typed(typed)));
    }

    /** Shows the part of the track up to the thumb in another colour. */
    private void fill() {
        if (slider.lookup(".track") instanceof Region track) {
            String upTo = Math.round(slider.getValue() * 100) + "%";
            track.setStyle(
                    "-fx-background-color: linear-gradient(to right, -c-ink " + upTo + ", -c-line " + upTo + ");");
        }
    }

    private void slid(double place) {
        if (!busy) {
            String option = setting.text(setting.at(place, settings.options()));
            if (settings.trySet(setting.key(), option)) {
                field.show(setting.shown(option));
            } else {
                field.setText(setting.shown(option));
            }
            changed.accept(this);
        }
    }

    private void typed() {
        place();
        changed.accept(this);
    }

    /** Moves the slider to the value of the setting, which a wrong text does not change. */
    private void place() {
        busy = true;
        String option = settings.option(setting.key());
        slider.setValue(setting.place(setting.number(option), settings.options()));
        busy = false;
    }

    /** What is wrong with the number; empty if nothing is. */
    String problem() {
        return field.problem();
    }

    Slider slider() {
        return slider;
    }

    CheckedField field() {
        return field;
    }
}
