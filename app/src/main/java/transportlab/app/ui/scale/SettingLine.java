package transportlab.app.ui.scale;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.experiment.OptionRange;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The sentence that says which setting is varied, and between which values. */
final class SettingLine extends FlowPane {
    private static final Pattern PART = Pattern.compile("\\{(setting|from|to|points)}");
    private final ScaleModel model;
    private final Words words;
    private final Label problem;
    private final Consumer<Boolean> wrong;
    private final TextField from;
    private final TextField to;

    /**
     * @param wrong told whether the range that stands there cannot be taken
     */
    SettingLine(ScaleModel model, Shared shared, Consumer<Boolean> wrong) {
        super(6, 4);
        this.model = model;
        this.wrong = wrong;
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
                case "points" -> getChildren().add(points());
                default -> getChildren().add(to);
            }
            end = matcher.end();
        }
        text(template.substring(end));
        getChildren().add(problem);
        setAlignment(Pos.CENTER_LEFT);
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
        for (String key : model.settings()) {
            MenuItem item = new MenuItem(name(key));
            item.setOnAction(event -> model.vary(key));
            menu.getItems().add(item);
        }
        menu.setDisable(model.isMeasuring());
        return menu;
    }

    private MenuButton points() {
        MenuButton menu = new MenuButton(String.valueOf(model.points()));
        menu.setId("range-points");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getStyleClass().add("source");
        menu.setAccessibleText(words.get("scale.points"));
        for (int many : Ranges.CHOICES) {
            MenuItem item = new MenuItem(String.valueOf(many));
            item.setOnAction(event -> model.measureAt(many));
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
        field.setPrefColumnCount(4);
        field.setAccessibleText(words.get("scale." + id) + ": " + text);
        field.setDisable(model.isMeasuring());
        field.setOnAction(event -> take());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(text)) {
                field.setText(text);
                take();
                event.consume();
            }
        });
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
        wrong.accept(false);
        if (first.equals(now[0]) && last.equals(now[1])) {
            return;
        }
        if (!model.between(first, last)) {
            from.getStyleClass().add("wrong");
            to.getStyleClass().add("wrong");
            wrong.accept(true);
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
