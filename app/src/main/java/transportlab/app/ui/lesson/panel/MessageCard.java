package transportlab.app.ui.lesson.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.lesson.FieldText;
import transportlab.app.ui.base.Ui;
import transportlab.wire.Direction;
import transportlab.wire.message.Field;
import transportlab.wire.message.FieldWords;
import transportlab.wire.message.Message;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** One message: who sends it, what it is called, its bytes; then its head line by line, and its other fields by name. */
final class MessageCard extends VBox {
    /** Of more fields behind the head, the middle ones are left out. */
    private static final int MOST = 12;

    private static final String BLANK = "http.blank-line";
    private static final int FIRST = 7;
    private static final int LAST = 4;

    private final Message message;
    private final Words words;
    private final FieldWords names;
    private final Consumer<FieldCell> choose;
    private final List<FieldCell> cells = new ArrayList<>();

    /**
     * @param whole whether all fields are shown, however many there are
     * @param choose told which cell was clicked
     */
    MessageCard(Message message, boolean whole, Words words, FieldWords names, Consumer<FieldCell> choose) {
        super(1);
        this.message = message;
        this.words = words;
        this.names = names;
        this.choose = choose;
        getStyleClass().add("lesson-message");
        getChildren().add(heading());
        List<Field> rest = head();
        if (!rest.isEmpty()) {
            body(rest, whole);
        }
        if (message.clear() != null) {
            getChildren().add(Ui.wrapped(words.get("lesson.panel.masked"), "muted", "small"));
        }
    }

    /** All of its fields that are shown, in order. */
    List<FieldCell> cells() {
        return cells;
    }

    private FlowPane heading() {
        boolean up = message.direction() == Direction.UP;
        String sender = words.get(up ? "lesson.panel.up" : "lesson.panel.down");
        FlowPane heading = Ui.flow(
                8,
                Ui.icon(up ? Feather.ARROW_UP : Feather.ARROW_DOWN, 18),
                Ui.label(sender, "strong"),
                Ui.label(FieldText.shortened(names.title(message), 40)),
                Ui.label(Numbers.bytes(message.bytes().length), "muted"));
        heading.getStyleClass().add("lesson-message-head");
        return heading;
    }

    /** Adds a line for each line of the head; returns the fields behind it. */
    private List<Field> head() {
        FlowPane line = null;
        List<Field> fields = message.fields();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (!FieldText.isHead(field)) {
                return fields.subList(i, fields.size());
            }
            // the end of the head takes no line of its own
            if (line == null && (getChildren().size() < 2 || !field.key().equals(BLANK))) {
                line = new FlowPane(1, 2);
                getChildren().add(line);
            }
            FlowPane into =
                    line == null ? (FlowPane) getChildren().get(getChildren().size() - 1) : line;
            into.getChildren().add(cell(field, false));
            if (field.length() > 0 && message.bytes()[field.end() - 1] == '\n') {
                line = null;
            }
        }
        return List.of();
    }

    private void body(List<Field> fields, boolean whole) {
        FlowPane body = new FlowPane(6, 4);
        body.getStyleClass().add("lesson-message-body");
        boolean all = whole || fields.size() <= MOST;
        for (int i = 0; i < fields.size(); i++) {
            if (all || i < FIRST || i >= fields.size() - LAST) {
                body.getChildren().add(cell(fields.get(i), true));
            } else if (i == FIRST) {
                int left = fields.size() - FIRST - LAST;
                body.getChildren().add(Ui.label(words.with("lesson.panel.fields.more", "n", left), "muted", "small"));
            }
        }
        getChildren().add(body);
    }

    private FieldCell cell(Field field, boolean named) {
        String text = FieldText.of(message, field);
        FieldCell[] made = new FieldCell[1];
        made[0] = new FieldCell(
                field, named ? text : text.strip(), names.name(field), named, () -> choose.accept(made[0]));
        cells.add(made[0]);
        return made[0];
    }
}
