package transportlab.app.ui.wire;

import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ending;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.visualizer.bytes.BitRow;
import transportlab.visualizer.bytes.Ribbon;
import transportlab.visualizer.bytes.UpdateCost;
import transportlab.wire.Direction;
import transportlab.wire.message.Field;
import transportlab.wire.message.Message;
import transportlab.words.Numbers;

/** Presents one message to an audience: its sentence, its ribbon and the selected field, large. */
public final class WirePresenter extends StackPane implements Ending {
    private static final double BASE = 15;
    private static final double ENLARGED = 1.75;
    private static final int LONG = 55;
    private static final int MOST_VALUE = 120;
    private final WireModel model;
    private final WireShown shown;
    private final Shared shared;
    private final Runnable leave;
    private final Listening listening = new Listening();
    private boolean blank;
    private boolean stale;

    /**
     * @param leave returns to the screen
     */
    public WirePresenter(WireModel model, Shared shared, Runnable leave) {
        this.model = model;
        this.shown = new WireShown(model, shared);
        this.shared = shared;
        this.leave = leave;
        getStyleClass().add("presenter");
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        listening.to(model.changesProperty(), now -> later());
        heightProperty().addListener((of, before, now) -> show());
        show();
    }

    @Override
    public void end() {
        listening.end();
    }

    private void later() {
        if (!stale) {
            stale = true;
            Platform.runLater(this::show);
        }
    }

    private void show() {
        stale = false;
        double height = getHeight() < 100 ? 720 : getHeight();
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", BASE * height / 720));
        Message message = model.message();
        if (blank) {
            getChildren().setAll(Ui.styled(new Region(), "blank"));
        } else if (message == null) {
            String missing = shown.missing();
            getChildren().setAll(new VBox(Ui.wrapped(missing, "display")));
        } else {
            getChildren().setAll(content(message, ENLARGED * height / 720));
        }
    }

    private VBox content(Message message, double size) {
        String said = shown.sentence();
        Label sentence = Ui.wrapped(said, said.length() > LONG ? "wire-long" : "display");
        sentence.setId("wire-said");
        int number = model.fieldProperty().get();
        Ribbon of = Ribbon.of(message);
        RibbonPane ribbon = new RibbonPane(shared.desk().theme(), shared.words(), size);
        ribbon.show(of, message.fields().isEmpty() ? null : of.stretch(message, number), of.total());
        VBox all = new VBox(14, sentence, Ui.wrapped(shown.overhead(), "present-legend", "muted"), ribbon);
        BitRow row = BitRow.of(model.bytes(), number);
        if (row != null) {
            BitsPane bits = new BitsPane(shared.desk().theme(), names(), size);
            bits.show(model.bytes(), row, number);
            all.getChildren().add(bits);
        }
        if (model.field() != null) {
            all.getChildren().add(field(model.field()));
        }
        all.getChildren().addAll(Ui.gap(), foot(message));
        return all;
    }

    private VBox field(Field field) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch-large", "fill-" + UpdateCost.key(field.kind()));
        HBox name = Ui.row(12, swatch, Ui.grow(Ui.wrapped(names().name(field), "present-name")));
        String raw = FieldPane.raw(model.bytes(), field, model.isText());
        String value = field.value().isEmpty() || model.isText() ? raw : raw + " = " + field.value();
        String cut = value.length() > MOST_VALUE ? value.substring(0, MOST_VALUE) + " …" : value;
        VBox box = new VBox(6, name, Ui.wrapped(cut, "present-legend", "wire-mono"));
        if (!names().sentence(field).isEmpty()) {
            box.getChildren().add(Ui.wrapped(names().sentence(field), "present-legend"));
        }
        return box;
    }

    private WireWords names() {
        return WireWords.of(model, shared.words());
    }

    private HBox foot(Message message) {
        String id = model.at().transport();
        boolean up = message.direction() == Direction.UP;
        return Ui.row(
                12,
                Ui.chip(Catalogue.find(id).orElseThrow().info().chip(), id, "present-chip"),
                Ui.icon(up ? Feather.ARROW_UP : Feather.ARROW_DOWN, 28),
                Ui.grow(Ui.wrapped(
                        shared.words()
                                .with(
                                        "wire.present",
                                        "name",
                                        names().title(message),
                                        "n",
                                        Numbers.whole(message.number() + 1),
                                        "of",
                                        Numbers.whole(model.messages().size())),
                        "present-counter")));
    }

    private void key(KeyEvent event) {
        if (event.isControlDown()) {
            return;
        }
        switch (event.getCode()) {
            case ESCAPE, F11 -> leave.run();
            case L -> shared.desk().switchTheme();
            case B -> {
                blank = !blank;
                show();
            }
            case UP -> model.step(-1);
            case DOWN, SPACE -> model.step(1);
            case LEFT -> model.stepField(-1);
            case RIGHT -> model.stepField(1);
            case T -> model.switchText();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
