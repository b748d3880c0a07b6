package transportlab.app.ui.settings;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import transportlab.experiment.BadInput;
import transportlab.words.Words;

/**
 * A text field that changes a setting while the user types. While the text is wrong, the setting has the value from
 * before the user began to type, the reason is shown, and Enter does nothing.
 */
public final class CheckedField extends TextField {
    private final String key;
    private final Held held;
    private final Words words;
    private final Consumer<CheckedField> changed;
    private String right;
    private String problem = "";
    private boolean quiet;

    /**
     * The setting behind the field.
     *
     * @param value the setting as it is stored, which may differ from the text in the field
     */
    record Held(Supplier<String> value, Consumer<String> putBack, Taker taker) {}

    /** Turns what the user typed into a setting. */
    interface Taker {
        /**
         * @param text the text of the field
         * @throws BadInput if the text cannot be a setting; nothing has changed then
         */
        void take(String text) throws BadInput;
    }

    /**
     * @param key the key of the setting; the id of the field is {@code field-key}
     * @param changed called after each change, even if the text is wrong
     */
    CheckedField(String key, String text, Held held, Words words, Consumer<CheckedField> changed) {
        super(text);
        this.key = key;
        this.held = held;
        this.words = words;
        this.changed = changed;
        this.right = held.value().get();
        getStyleClass().add("number-field");
        setId("field-" + key);
        setAccessibleText(words.get("setting." + key));
        textProperty().addListener((of, before, now) -> typed(now));
        focusedProperty().addListener((of, before, now) -> right = held.value().get());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !problem.isEmpty()) {
                event.consume();
            }
        });
    }

    private void typed(String text) {
        if (quiet) {
            return;
        }
        problem = "";
        try {
            held.taker().take(text);
        } catch (BadInput e) {
            problem = Reasons.of(e, key, words);
            // a text on the way to a wrong one may be right (99 on the way to 99999), but the user did not mean it
            held.putBack().accept(right);
        }
        mark();
        changed.accept(this);
    }

    private void mark() {
        getStyleClass().remove("wrong");
        if (!problem.isEmpty()) {
            getStyleClass().add("wrong");
        }
    }

    /** Shows a text that was not typed and is known to be right. */
    void show(String text) {
        quiet = true;
        setText(text);
        quiet = false;
        right = held.value().get();
        problem = "";
        mark();
    }

    /** What is wrong with the text; empty if nothing is. */
    String problem() {
        return problem;
    }
}
