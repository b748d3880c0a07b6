package transportlab.app.ui.wire;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.visualizer.bytes.BitRow;
import transportlab.visualizer.bytes.Ribbon;
import transportlab.visualizer.palette.Theme;
import transportlab.wire.Direction;
import transportlab.wire.message.Field;
import transportlab.wire.message.Message;
import transportlab.words.Words;

/** One message: its sentence, its ribbon, its bytes, and its header bit by bit. */
final class MessagePane extends VBox {
    private final WireModel model;
    private final WireShown shown;
    private final WireWords names;
    private final Words words;
    private final FontIcon arrow = Ui.icon(Feather.ARROW_DOWN, 20);
    private final Label sentence = Ui.wrapped("", "title");
    private final Label overhead = Ui.label("", "muted", "small");
    private final RibbonPane ribbon;
    private final BytesPane bytes;
    private final Label bitsTitle = Ui.wrapped("", "column-title");
    private final BitsPane bits;
    private final VBox bitBox;

    MessagePane(WireModel model, WireShown shown, WireWords names, Shared shared) {
        super(8);
        this.model = model;
        this.shown = shown;
        this.names = names;
        this.words = shared.words();
        Theme theme = shared.desk().theme();
        double size = shared.desk().scaleProperty().get();
        ribbon = new RibbonPane(theme, words, size);
        ribbon.setId("ribbon");
        ribbon.whenClicked(kind -> {
            for (int i = 0; i < model.message().fields().size(); i++) {
                if (model.message().fields().get(i).kind() == kind) {
                    model.selectField(i);
                    return;
                }
            }
        });
        bytes = new BytesPane(theme, words, size);
        bytes.whenClicked(model::selectField);
        bits = new BitsPane(theme, names, size);
        bits.whenClicked(model::selectField);
        bitBox = new VBox(2, bitsTitle, bits);
        Region said = size > 1 ? below() : beside();
        said.getStyleClass().add("lines");
        said.setMinHeight(USE_PREF_SIZE);
        sentence.setId("sentence");
        getChildren().addAll(said, ribbon, Ui.grow(bytes), bitBox);
        setPadding(Insets.EMPTY);
    }

    private HBox beside() {
        HBox head = new HBox(10, arrow, Ui.grow(sentence), overhead);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private VBox below() {
        sentence.setGraphic(arrow);
        sentence.setGraphicTextGap(10);
        return new VBox(2, sentence, overhead);
    }

    void show() {
        Message message = model.message();
        if (message == null) {
            return;
        }
        arrow.setIconCode(message.direction() == Direction.UP ? Feather.ARROW_UP : Feather.ARROW_DOWN);
        sentence.setText(shown.sentence());
        overhead.setText(shown.overhead());
        int field = model.fieldProperty().get();
        Ribbon of = Ribbon.of(message);
        ribbon.show(of, message.fields().isEmpty() ? null : of.stretch(message, field), of.total());
        bytes.show(
                model.bytes(),
                model.isText(),
                field,
                model.finder().in(message.number()),
                model.finder()
                        .current()
                        .filter(match -> match.message() == message.number())
                        .orElse(null));
        bytes.setAccessibleText(spoken());
        BitRow row = BitRow.of(model.bytes(), field);
        bitBox.setVisible(row != null && !model.isText());
        bitBox.setManaged(bitBox.isVisible());
        if (row != null) {
            bitsTitle.setText(words.with("wire.bits", "from", row.from() + 1, "to", row.from() + row.bytes()));
            bits.show(model.bytes(), row, field);
        }
    }

    /** The finding, then the selected field. */
    private String spoken() {
        Field field = model.field();
        return sentence.getText() + ". " + overhead.getText() + ". "
                + (field == null
                        ? ""
                        : names.name(field) + ": " + FieldPane.raw(model.bytes(), field, model.isText())
                                + (field.value().isEmpty() ? "" : " = " + field.value()) + ". "
                                + names.sentence(field));
    }

    Region bytes() {
        return bytes;
    }
}
