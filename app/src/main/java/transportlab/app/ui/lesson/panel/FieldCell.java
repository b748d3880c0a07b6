package transportlab.app.ui.lesson.panel;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import transportlab.app.lesson.FieldText;
import transportlab.app.ui.base.Ui;
import transportlab.wire.message.Field;

/** One field of a message: its bytes on the tint of their kind and, where they do not name it themselves, its name. */
final class FieldCell extends VBox {
    /** How a cell is marked. */
    enum Mark {
        NONE,
        /** A frame in ink: the field that is chosen, or the right one. */
        FRAME,
        /** A dashed outline: the guess, when another field is the right one. */
        OUTLINE
    }

    private static final int LONGEST = 38;

    private final Field field;
    private final String name;
    private final String text;
    private final boolean named;
    private final Label bytes = new Label();

    /**
     * @param named whether its name stands below it
     */
    FieldCell(Field field, String text, String name, boolean named, Runnable choose) {
        super(1);
        this.field = field;
        this.text = text;
        this.name = name;
        this.named = named;
        bytes.getStyleClass()
                .addAll("field-bytes", "tint-" + field.kind().name().toLowerCase(Locale.ROOT));
        bytes.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("field-cell");
        getChildren().add(bytes);
        if (named) {
            getChildren().add(Ui.label(name, "muted", "small"));
        }
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(name + ": " + text);
        setOnMouseClicked(event -> choose.run());
    }

    Field field() {
        return field;
    }

    String name() {
        return name;
    }

    String spoken() {
        return name + ": " + FieldText.shortened(text, 3 * LONGEST);
    }

    /** Shows as much of the bytes as fits, and leaves out the middle of longer ones. */
    void fit(int columns) {
        bytes.setText(FieldText.shortened(text, named ? Math.min(columns, LONGEST) : columns));
    }

    void mark(Mark mark) {
        bytes.getStyleClass().removeAll("field-frame", "field-outline");
        if (mark != Mark.NONE) {
            bytes.getStyleClass().add(mark == Mark.FRAME ? "field-frame" : "field-outline");
            toFront(mark);
        }
    }

    /** The frame lies over the neighbours, so that it is whole. */
    private void toFront(Mark mark) {
        setViewOrder(mark == Mark.FRAME ? -1 : -0.5);
    }
}
