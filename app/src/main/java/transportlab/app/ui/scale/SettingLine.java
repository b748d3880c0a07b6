package transportlab.app.ui.scale;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.experiment.OptionRange;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The sentence that says which setting is varied, and between which values. */
final class SettingLine extends FlowPane {
    private static final Pattern PART = Pattern.compile("\\{(setting|from|to)}");
    private final ScaleModel model;
    private final Words words;
    private final Label problem;
    private final TextField from;
    private final TextField to;

    SettingLine(ScaleModel model, Shared shared) {
        super(6, 4);
        this.model = model;
        this.words = shared.words();
        this.problem = Ui.label("", "small", "strong");
        String[] range = model.range();
        from = field("range-from", range[0]);
        to = field("range-to", range[1]);
        String template = words.get("scale.vary");
        Matcher matcher = PART.matcher(template);
        int end = 0;
        while (matcher.find()) {
            text(template.substring(end, matcher.start()));
            switch (matcher.group(1)) {
                case "setting" -> getChildren().add(menu());
                case "from" -> getChildren().add(from);
                default -> getChildren().add(to);
            }
            end = matcher.end();
        }
        text(template.substring(end));
        getChildren().add(problem);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    }

    private void text(String text) {
        if (!text.isBlank()) {
            getChildren().add(Ui.label(text.strip()));
        }
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton(name(model.setting()));
        menu.setId("range-setting");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getStyleClass().add("source");
        menu.setAccessibleText(words.get("scale.setting"));
        for (String key : Ranges.keys()) {
            MenuItem item = new MenuItem(name(key));
            item.setOnAction(event -> model.vary(key));
            menu.getItems().add(item);
        }
        menu.setDisable(model.isMeasuring());
        return menu;
    }

    private String name(String key) {
        return words.get("sweep.setting." + key);
    }

    private TextField field(String id, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        field.getStyleClass().add("number-field");
        field.setPrefColumnCount(5);
        field.setAccessibleText(words.get("scale." + id) + ": " + text);
        field.setDisable(model.isMeasuring());
        field.setOnAction(event -> take());
        field.focusedProperty().addListener((of, before, now) -> {
            if (!now) {
                take();
            }
        });
        return field;
    }

    private void take() {
        String[] now = model.range();
        String first = from.getText().strip().replace(" ", "");
        String last = to.getText().strip().replace(" ", "");
        from.getStyleClass().remove("wrong");
        to.getStyleClass().remove("wrong");
        problem.setText("");
        if (first.equals(now[0]) && last.equals(now[1])) {
            return;
        }
        if (!model.between(first, last)) {
            from.getStyleClass().add("wrong");
            to.getStyleClass().add("wrong");
            OptionRange allowed = model.allowed();
            problem.setText(words.with(
                    "scale.vary.wrong",
                    "least",
                    Numbers.duration(allowed.least()),
                    "most",
                    Numbers.duration(allowed.most())));
        }
    }
}
