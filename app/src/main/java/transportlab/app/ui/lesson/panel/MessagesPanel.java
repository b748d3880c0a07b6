package transportlab.app.ui.lesson.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.question.Guess;
import transportlab.transport.Transport;
import transportlab.wire.message.FieldWords;
import transportlab.wire.message.Message;
import transportlab.words.Words;

/**
 * Messages of a client, field by field, in the colours of the kinds of bytes. Any field can be chosen, by mouse or with
 * the arrow keys, to see its name; if a question asks for one, the chosen field is the guess.
 */
public final class MessagesPanel extends VBox {
    private static final double MONO = 13;
    private static final double PADDING = 18;

    /** How far from the edge a field must be to count as seen. */
    private static final double EDGE = 6;

    /** What is not text beside a line: the paddings, and a scroll bar. */
    private static final double AROUND = 2 * PADDING + 40;

    private final Words words;
    private final FieldWords names;
    private final double character;
    private final Asking find;
    private final List<FieldCell> cells = new ArrayList<>();
    private final FieldChoice choice;
    private final VBox list = new VBox(4);
    private final ScrollPane scroll = new ScrollPane(list);
    private final Label name = Ui.wrapped("", "strong");
    private final Label sentence = Ui.wrapped("", "small");
    private boolean shown;
    private final ChangeListener<Object> guessed = (of, before, now) -> take();

    /**
     * @param calculated whether they were recorded in virtual time
     * @param find the question that asks for a field; null if none does
     * @param truth the right field; null until it is revealed
     * @param openWire opens Wire at these messages; null if that is not possible
     * @param size by which letters are enlarged
     */
    public MessagesPanel(
            String transport,
            List<Message> messages,
            boolean calculated,
            Asking find,
            Guess truth,
            Runnable openWire,
            Shared shared,
            double size) {
        this(Catalogue.find(transport).orElseThrow(), messages, find, truth, openWire, shared, size);
        FlowPane head = PanelHead.of(
                Catalogue.find(transport).orElseThrow().info(), calculated, KindLegend.of(messages, words), words);
        getStyleClass().add("lesson-panel");
        getChildren().add(0, head);
    }

    /** The messages without a head, as a part of another panel. */
    public static MessagesPanel alone(
            Transport readAs, List<Message> messages, Runnable openWire, Shared shared, double size) {
        return new MessagesPanel(readAs, messages, null, null, openWire, shared, size);
    }

    private MessagesPanel(
            Transport of,
            List<Message> messages,
            Asking find,
            Guess truth,
            Runnable openWire,
            Shared shared,
            double size) {
        super(6);
        this.words = shared.words();
        this.names = FieldWords.of(of, words.language());
        this.find = find;
        this.character = width(size);
        setId("lesson-messages");
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", 15 * size));
        for (Message message : messages) {
            MessageCard card = new MessageCard(message, find != null, words, names, this::choose);
            cells.addAll(card.cells());
            list.getChildren().add(card);
        }
        this.choice = new FieldChoice(cells, find, truth);
        list.focusedProperty().addListener((focus, before, now) -> say());
        fields(messages.isEmpty());
        getChildren().addAll(Ui.grow(scroll), foot(openWire));
        if (find != null) {
            find.guess().addListener(new WeakChangeListener<>(guessed));
        }
        widthProperty().addListener((at, before, now) -> fit(now.doubleValue()));
        fit(640);
        say();
    }

    /**
     * Gives the focus to the fields that are shown somewhere, so that arrow keys choose among them.
     *
     * @return whether there are any
     */
    public static boolean enter(Parent shown) {
        if (!(shown.lookup("#lesson-messages") instanceof MessagesPanel messages) || messages.cells.isEmpty()) {
            return false;
        }
        messages.list.requestFocus();
        if (messages.find == null && messages.choice.chosen() == null) {
            messages.move(1);
        }
        return true;
    }

    private static double width(double size) {
        Text measured = new Text("0000000000");
        measured.setFont(Font.font("JetBrains Mono", MONO * size));
        return measured.getLayoutBounds().getWidth() / 10;
    }

    private void fields(boolean empty) {
        if (empty) {
            list.getChildren().add(Ui.wrapped(words.get("lesson.panel.messages.none"), "muted"));
        }
        list.setId("lesson-fields");
        list.getStyleClass().add("lesson-fields");
        list.setFocusTraversable(!empty);
        list.setAccessibleRole(AccessibleRole.TEXT);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        list.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> list.requestFocus());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(60);
        scroll.viewportBoundsProperty().addListener((of, before, now) -> show());
        list.heightProperty().addListener((of, before, now) -> show());
    }

    private VBox foot(Runnable openWire) {
        name.setId("lesson-field-name");
        HBox first = PanelHead.foot(name, words.get("lesson.panel.openWire"), openWire);
        VBox foot = new VBox(2, first, sentence);
        foot.getStyleClass().add("lesson-panel-foot");
        foot.setMinHeight(USE_PREF_SIZE);
        return foot;
    }

    private void fit(double width) {
        int columns = (int) ((width - AROUND) / character);
        cells.forEach(cell -> cell.fit(columns));
    }

    private void choose(FieldCell cell) {
        choice.choose(cell);
        say();
    }

    /**
     * Chooses the next field, or the one before.
     *
     * @param by 1 or −1
     */
    public void move(int by) {
        choice.move(by);
        say();
        reveal();
    }

    private void take() {
        choice.take();
        say();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT -> move(1);
            case LEFT -> move(-1);
            case HOME -> move(-cells.size());
            case END -> move(cells.size());
            case DOWN, UP -> {
                choice.moveLine(event.getCode() == javafx.scene.input.KeyCode.DOWN ? 1 : -1);
                say();
                reveal();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Says what is chosen. What a field is for is said only where that gives nothing away. */
    private void say() {
        FieldCell chosen = choice.chosen();
        FieldCell right = choice.right();
        String more = "";
        if (right != null) {
            String truth = words.with("lesson.panel.field.truth", "name", right.name());
            boolean missed =
                    chosen != null && !chosen.field().key().equals(right.field().key());
            name.setText(
                    missed ? truth + "  " + words.with("lesson.panel.field.guessed", "name", chosen.name()) : truth);
            more = names.sentence(right.field());
        } else if (chosen != null) {
            name.setText(words.with("lesson.panel.field.chosen", "name", chosen.name()));
            more = find == null ? names.sentence(chosen.field()) : "";
        } else {
            name.setText(words.get(find == null ? look() : "lesson.panel.field.choose"));
        }
        sentence.setText(more);
        sentence.setManaged(!more.isEmpty());
        list.setAccessibleText(
                chosen != null && right == null ? chosen.spoken() : (name.getText() + " " + more).strip());
        list.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private String look() {
        return list.isFocused() ? "lesson.panel.field.look.here" : "lesson.panel.field.look";
    }

    /** Scrolls to what matters once there is a size. */
    private void show() {
        if (!shown && scroll.getViewportBounds().getHeight() > 1 && list.getHeight() > 1) {
            shown = true;
            Platform.runLater(this::reveal);
        }
    }

    /** Scrolls so that the right field is seen, or else the chosen one. */
    private void reveal() {
        FieldCell chosen = choice.right() == null ? choice.chosen() : choice.right();
        double room = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (chosen == null || room <= 0) {
            return;
        }
        Bounds at = list.sceneToLocal(chosen.localToScene(chosen.getBoundsInLocal()));
        double top = scroll.getVvalue() * room;
        double height = scroll.getViewportBounds().getHeight();
        if (at.getMinY() < top + EDGE || at.getMaxY() > top + height - EDGE) {
            scroll.setVvalue(Math.max(0, Math.min(1, (at.getCenterY() - height / 2) / room)));
        }
    }
}
