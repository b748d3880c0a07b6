package transportlab.app.ui.settings;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import transportlab.experiment.BadInput;
import transportlab.words.Words;

/**
 * A field whose text becomes a setting while it is typed. While it is wrong the setting is what it was before somebody
 * began to type, the reason is told, and Enter goes nowhere.
 */
public final class CheckedField extends TextField {
    private final String key;
    private final Held held;
    private final Words words;
    private final Runnable changed;
    private String right;
    private String problem = "";
    private boolean quiet;

    /**
     * The setting behind the field.
     *
     * @param value as it is kept, which may be another text than the field's
     */
    record Held(Supplier<String> value, Consumer<String> putBack, Taker taker) {}

    /** Makes a setting of what somebody typed. */
    interface Taker {
        /**
         * @param text of the field
         * @throws BadInput if it cannot be one; then nothing has changed
         */
        void take(String text) throws BadInput;
    }

    /**
     * @param key of the setting; the field is called {@code field-key}
     * @param changed told after each change, also a wrong one
     */
    CheckedField(String key, String text, Held held, Words words, Runnable changed) {
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
            // what was typed on the way to a wrong text (99 on the way to 99999) was right, and nobody meant it
            held.putBack().accept(right);
        }
        mark();
        changed.run();
    }

    private void mark() {
        getStyleClass().remove("wrong");
        if (!problem.isEmpty()) {
            getStyleClass().add("wrong");
        }
    }

    /** Shows a text that came from elsewhere and is right. */
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
