package transportlab.app.ui.compare;

import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import transportlab.app.ui.base.Shared;
import transportlab.experiment.BadInput;

/** A slider and a field that show the same number and change the settings while it moves. */
final class NumberEditor {
    private final Setting setting;
    private final CompareModel model;
    private final Slider slider;
    private final TextField field;
    private final Runnable changed;
    private String problem = "";
    private boolean busy;

    /**
     * @param changed told after each change, also a wrong one
     */
    NumberEditor(Setting setting, CompareModel model, Shared shared, Runnable changed) {
        this.setting = setting;
        this.model = model;
        this.changed = changed;
        String text = model.settings().option(setting.key());
        String name = shared.words().get("setting." + setting.key());
        slider = new Slider(0, 1, setting.place(setting.number(text)));
        slider.setBlockIncrement(0.02);
        slider.setAccessibleText(name);
        slider.setId("slider-" + setting.key());
        field = new TextField(text.isEmpty() ? "" : setting.shown(text));
        field.getStyleClass().add("number-field");
        field.setPrefColumnCount(5);
        field.setAccessibleText(name);
        field.setId("field-" + setting.key());
        slider.valueProperty().addListener((of, before, now) -> slid(now.doubleValue()));
        field.textProperty().addListener((of, before, now) -> typed(now));
    }

    private void slid(double place) {
        if (!busy) {
            double number = setting.at(place);
            apply(setting.text(number));
            show(() -> field.setText(setting.shown(setting.text(number))));
        }
    }

    private void typed(String text) {
        if (!busy) {
            String option = setting.typed(text);
            apply(option);
            show(() -> slider.setValue(setting.place(setting.number(option))));
        }
    }

    private void show(Runnable other) {
        busy = true;
        other.run();
        busy = false;
    }

    private void apply(String option) {
        try {
            model.settings().set(setting.key(), option);
            problem = "";
        } catch (BadInput e) {
            problem = e.getMessage();
        }
        field.getStyleClass().remove("wrong");
        if (!problem.isEmpty()) {
            field.getStyleClass().add("wrong");
        }
        changed.run();
    }

    /** What is wrong with the number; empty if nothing is. */
    String problem() {
        return problem;
    }

    Slider slider() {
        return slider;
    }

    TextField field() {
        return field;
    }
}
