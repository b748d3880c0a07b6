package transportlab.app.ui.lesson.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxToolkit;
import transportlab.app.lesson.MixedOrder;
import transportlab.app.ui.base.ChartThread;
import transportlab.app.ui.base.Desk;
import transportlab.app.ui.base.FxQueue;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Messages;
import transportlab.app.ui.base.Overlay;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Styles;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.Show;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;

/** Each panel of lessons, laid out without a window: no word is cut, and the keys do what they should. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PanelsTest {
    private static final double RIGHT = 680;
    private static final double LEFT = 448;
    private static final double HEIGHT = 630;

    private Samples samples;
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    void make() throws Exception {
        FxToolkit.registerPrimaryStage();
        fx(Ui::begin);
        samples = new Samples();
    }

    private static void fx(Runnable work) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        done.get(60, TimeUnit.SECONDS);
    }

    private static Shared shared(String language, double scale) {
        Desk desk = new Desk(language);
        desk.scaleProperty().set(scale);
        StackPane root = new StackPane();
        return new Shared(desk, new FxQueue(), new ChartThread(), new Overlay(root, desk), new Messages(root));
    }

    private static <R extends Region> R laidOut(R region, double width, Shared shared) {
        StackPane root = new StackPane(region);
        Scene scene = new Scene(root, width, HEIGHT);
        scene.getStylesheets()
                .setAll(Styles.of(
                        shared.desk().theme(), shared.desk().scaleProperty().get()));
        for (int i = 0; i < 3; i++) {
            root.resize(width, HEIGHT);
            root.applyCss();
            root.layout();
        }
        return region;
    }

    @Test
    void noWordIsCutInAnyPanel() throws Exception {
        for (String language : List.of("en", "ko")) {
            for (double size : new double[] {1, 1.25, 1.5}) {
                fx(() -> look(language, size));
            }
        }
        assertThat(faults).isEmpty();
    }

    private void look(String language, double size) {
        Shared shared = shared(language, size);
        String where = language + " " + size + " ";
        samples.right(shared).forEach((name, of) -> look(where + name, () -> of.apply(size), RIGHT, shared));
        samples.left(shared).forEach((name, of) -> look(where + name, () -> of.apply(new Listening()), LEFT, shared));
    }

    private void look(String where, Supplier<Region> of, double width, Shared shared) {
        check(laidOut(of.get(), width, shared), where, width);
    }

    private void check(Node node, String where, double width) {
        if (!node.isVisible()) {
            return;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        if (bounds.getWidth() > 0 && (bounds.getMinX() < -1.5 || bounds.getMaxX() > width + 1.5)) {
            faults.add(where + ": outside: " + node);
        }
        if (node instanceof Labeled labeled && !labeled.getText().isEmpty()) {
            Node text = labeled.lookup(".text");
            String shown = text instanceof Text drawn ? drawn.getText() : labeled.getText();
            if (!shown.replaceAll("\\s+", "").equals(labeled.getText().replaceAll("\\s+", ""))) {
                faults.add(where + ": cut: " + labeled.getText());
            }
            if (labeled.isWrapText() && text != null && isBroken(labeled)) {
                faults.add(where + ": a word is broken: " + labeled.getText());
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> check(child, where, width));
        }
    }

    /** Whether a word is wider than its label, so that it goes on in the next line. */
    private static boolean isBroken(Labeled labeled) {
        double room = labeled.getWidth()
                - labeled.getInsets().getLeft()
                - labeled.getInsets().getRight();
        return Stream.of(labeled.getText().split("\\s+")).anyMatch(word -> {
            Text alone = new Text(word);
            alone.setFont(labeled.getFont());
            return alone.getLayoutBounds().getWidth() > room + 0.5;
        });
    }

    private static void press(Node node, KeyCode code, boolean shift, boolean alt) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, alt, false));
    }

    @Test
    void aFieldIsFoundByKeys() throws Exception {
        fx(() -> {
            Shared shared = shared("en", 1);
            Asking find = Samples.find(true);
            MessagesPanel panel =
                    laidOut(samples.messages("websocket", Show.Part.OPENING, find, null, shared, 1), RIGHT, shared);
            Node fields = panel.lookup("#lesson-fields");
            press(fields, KeyCode.RIGHT, false, false);
            assertThat(find.guess().get().field()).isEqualTo("http.method");
            for (int i = 0;
                    i < 60 && !"Sec-WebSocket-Accept".equals(find.guess().get().field());
                    i++) {
                press(fields, KeyCode.RIGHT, false, false);
            }
            assertThat(find.guess().get().field()).isEqualTo("Sec-WebSocket-Accept");
            assertThat(((Labeled) panel.lookup("#lesson-field-name")).getText()).contains("Sec-WebSocket-Accept");
            assertThat(panel.lookupAll(".field-frame")).hasSize(1);
            press(fields, KeyCode.UP, false, false);
            assertThat(find.guess().get().field()).isEqualTo("header.upgrade");
            find.open().set(false);
            press(fields, KeyCode.LEFT, false, false);
            assertThat(find.guess().get().field()).isEqualTo("header.upgrade");
        });
    }

    @Test
    void theRightFieldIsFramedAndTheGuessOutlined() throws Exception {
        fx(() -> {
            Shared shared = shared("en", 1);
            Guess truth = Guess.field("Sec-WebSocket-Accept");
            MessagesPanel panel = laidOut(
                    samples.messages("websocket", Show.Part.OPENING, Samples.find(false), truth, shared, 1),
                    RIGHT,
                    shared);
            assertThat(panel.lookupAll(".field-frame")).hasSize(1);
            assertThat(panel.lookupAll(".field-outline")).hasSize(1);
        });
    }

    @Test
    void aMomentIsMarkedByKeysAndNeverBeforeWhatIsKnown() throws Exception {
        fx(() -> {
            Shared shared = shared("en", 1);
            Asking moment = Samples.moment(true);
            StripPanel panel = laidOut(samples.strip(moment, null, shared, 1), RIGHT, shared);
            Node strip = panel.lookup("#moment-strip");
            press(strip, KeyCode.RIGHT, false, false);
            double first = moment.guess().get().value();
            press(strip, KeyCode.RIGHT, false, false);
            assertThat(moment.guess().get().value() - first).isEqualTo(60);
            press(strip, KeyCode.LEFT, true, false);
            assertThat(moment.guess().get().value() - first).isEqualTo(48);
            for (int i = 0; i < 30; i++) {
                press(strip, KeyCode.LEFT, false, false);
            }
            assertThat(moment.guess().get().value()).isBetween(560.0, 562.0);
        });
    }

    @Test
    void answersAreChosenByTheirNumber() throws Exception {
        fx(() -> {
            Shared shared = shared("ko", 1);
            Question.Which which = new Question.Which(
                    "?", List.of(new Question.Option("a", true, null, ""), new Question.Option("b", false, null, "")));
            Asking asking = Samples.asking(which, null, true);
            WhichPane pane = laidOut(new WhichPane(asking, shared, new Listening()), LEFT, shared);
            press(pane.lookup("#answer-1"), KeyCode.DIGIT2, false, false);
            assertThat(asking.guess().get()).isEqualTo(Guess.choice(1));
            assertThat(pane.lookup("#answer-2").getStyleClass()).contains("chosen");
            press(pane.lookup("#answer-1"), KeyCode.DIGIT3, false, false);
            assertThat(asking.guess().get()).isEqualTo(Guess.choice(1));
            asking.open().set(false);
            pane.choose(1);
            assertThat(asking.guess().get()).isEqualTo(Guess.choice(1));
        });
    }

    @Test
    void thingsArePutInOrderByKeys() throws Exception {
        fx(() -> {
            Shared shared = shared("en", 1);
            Asking asking = Samples.asking(new Question.Order("?", List.of("a", "b", "c"), ""), null, true);
            OrderPane pane = laidOut(new OrderPane(asking, shared, new Listening()), LEFT, shared);
            pane.choose(3);
            Node last = pane.getScene().getFocusOwner();
            assertThat(last.getId()).isEqualTo("order-0");
            press(last, KeyCode.UP, false, true);
            assertThat(asking.guess().get().order()).containsExactly(1, 0, 2);
            assertThat(pane.getScene().getFocusOwner()).isSameAs(last);
            press(last, KeyCode.UP, false, true);
            press(last, KeyCode.UP, false, true);
            assertThat(asking.guess().get().order()).containsExactly(0, 1, 2);
        });
    }

    @Test
    void whatIsMixedIsNeverInTheRightOrder() {
        for (int count = 3; count <= 6; count++) {
            List<Integer> mixed = MixedOrder.of(count);
            List<Integer> right = mixed.stream().sorted().toList();
            assertThat(mixed).doesNotHaveDuplicates().isNotEqualTo(right).hasSize(count);
            assertThat(right.get(count - 1)).isEqualTo(count - 1);
        }
    }
}
