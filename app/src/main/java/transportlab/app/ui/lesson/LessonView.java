package transportlab.app.ui.lesson;

import java.util.function.BiConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.Lesson;
import transportlab.lesson.Step;
import transportlab.visualizer.sentence.Failures;
import transportlab.words.Words;

/** The list of lessons, or one page: text and question at the left, the live chart at the right. */
public final class LessonView extends BorderPane {
    private static final Duration CLOCK = Duration.millis(100);
    private static final double TEXT = 470;
    private static final double COARSE = 0.05;
    private static final double FINE = 0.01;
    private final LessonModel model;
    private final Shared shared;
    private final BiConsumer<java.util.Map<String, String>, String> openInCompare;
    private final Listening listening = new Listening();
    private final Timeline clock;
    private String shown = "";

    /**
     * @param openInCompare takes settings and the name of what they came from
     */
    public LessonView(
            LessonModel model, Shared shared, BiConsumer<java.util.Map<String, String>, String> openInCompare) {
        this.model = model;
        this.shared = shared;
        this.openInCompare = openInCompare;
        this.clock = new Timeline(new KeyFrame(CLOCK, event -> model.run().tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        model.changesProperty().addListener((of, before, now) -> show());
        model.runningProperty().addListener((of, before, now) -> {
            if (model.isRunning()) {
                clock.play();
            } else {
                clock.stop();
            }
            show();
        });
        model.problemProperty().addListener((of, before, now) -> show());
        setFocusTraversable(true);
        // a filter, because a button would use the arrow keys to move the focus
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    private void key(KeyEvent event) {
        if (model.lesson() == null || event.getTarget() instanceof TextInputControl) {
            return;
        }
        boolean arrow = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
        if (arrow && !model.isGuessing()) {
            return;
        }
        double step = event.isShiftDown() ? FINE : COARSE;
        switch (event.getCode()) {
            case RIGHT -> model.move(step);
            case LEFT -> model.move(-step);
            case BACK_SPACE -> model.back();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The chart of the current page, for the presentation. */
    public Region chart(Listening rows, double size) {
        return new LessonChart(model, shared, rows, size);
    }

    /** Presses the main button of the page if it is enabled. */
    public void enter() {
        if (lookup("#lesson-primary") instanceof Button primary && !primary.isDisabled()) {
            primary.fire();
        }
    }

    /**
     * Gives the focus to the main button of the page, so that Enter continues the lesson. During a run, no button gets
     * the focus.
     */
    public void focusPrimary() {
        if (model.lesson() == null) {
            Node open = lookupAll(".button").stream()
                    .filter(node -> node.getId() != null && node.getId().startsWith("open-"))
                    .findFirst()
                    .orElse(this);
            open.requestFocus();
            return;
        }
        Node primary = lookup("#lesson-primary");
        (primary == null || primary.isDisabled() ? this : primary).requestFocus();
    }

    /**
     * Does what the main button says, or tells what is missing. If the button has been replaced, the new main button
     * gets the focus.
     */
    private void primary(Button of) {
        if (model.asksForGuess()) {
            int answers = model.step().question().answers().size();
            shared.messages().say(words().with("lesson.chooseFirst", "n", answers));
        } else {
            model.goOn();
        }
        if (of.getScene() == null) {
            focusPrimary();
        }
    }

    private Words words() {
        return shared.words();
    }

    /** Shows the model as it is now. */
    public void show() {
        boolean had = getScene() != null && Focus.isIn(getScene().getFocusOwner(), this);
        Focus.keep(this, this::build);
        boolean has = getScene() != null && Focus.isIn(getScene().getFocusOwner(), this);
        String now = (model.lesson() == null ? "" : model.lesson().id())
                + model.pageProperty().get()
                + model.isRunning()
                + (model.lesson() != null && model.isRevealed());
        if (had && (!has || !now.equals(shown))) {
            focusPrimary();
        }
        shown = now;
    }

    private void build() {
        listening.end();
        Lesson lesson = model.lesson();
        setTop(bar(lesson));
        setCenter(lesson == null ? new LessonList(model, words()) : player(lesson));
    }

    private HBox bar(Lesson lesson) {
        HBox bar = Ui.row(12, Ui.label(words().get("frame.lessons"), "title"));
        if (lesson != null) {
            Button leave = Ui.iconButton(words().get("lesson.leave"), Feather.ARROW_LEFT, model::closeLesson, "flat");
            leave.setId("leave-lesson");
            bar.getChildren().add(0, leave);
            bar.getChildren().add(Ui.label(lesson.title(), "muted"));
        }
        bar.getStyleClass().add("top-bar");
        bar.setMinHeight(56);
        return bar;
    }

    private HBox player(Lesson lesson) {
        Step step = model.step();
        LessonPage page = new LessonPage(model, words(), listening);
        VBox left = new VBox(14, steps(lesson), Ui.wrapped(step.heading(), "headline", "headline-long"));
        VBox text = new VBox(10);
        text.getChildren().addAll(page.blocks(step.text()));
        if (step.question() != null && !model.isRevealed()) {
            text.getChildren().add(page.question(step.question()));
        }
        if (model.isRevealed()) {
            page.outcome(step).forEach(text.getChildren()::add);
            text.getChildren().addAll(page.blocks(step.reveal()));
            model.learner().shown().ifPresent(id -> text.getChildren()
                    .add(new WireCard(id, model.learner().exchange(id), step.excerpts(), words())));
        }
        if (!model.problemProperty().get().isEmpty()) {
            HBox band = Ui.row(
                    12,
                    Ui.icon(Feather.ALERT_TRIANGLE, 18),
                    Ui.wrapped(
                            new Failures(words())
                                    .sentence(model.problemProperty().get()),
                            "body"));
            band.getStyleClass().add("band");
            text.getChildren().add(band);
        }
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        left.getChildren().addAll(Ui.grow(scroll), new LessonActions(model, words(), openInCompare, this::primary));
        left.setMinWidth(TEXT);
        left.setPrefWidth(TEXT);
        left.setMaxWidth(TEXT);
        left.setPadding(new Insets(18, 4, 18, 24));
        LessonChart chart = new LessonChart(
                model, shared, listening, shared.desk().scaleProperty().get());
        HBox.setHgrow(chart, Priority.ALWAYS);
        HBox both = new HBox(18, left, chart);
        both.setPadding(new Insets(18, 20, 18, 0));
        both.setFillHeight(true);
        left.setPadding(new Insets(0, 4, 0, 24));
        return both;
    }

    private HBox steps(Lesson lesson) {
        HBox dots = Ui.row(6);
        int count = lesson.steps().size();
        int now = model.pageProperty().get();
        for (int i = 0; i < count; i++) {
            Region dot = new Region();
            dot.getStyleClass().add("step");
            if (i < now) {
                dot.getStyleClass().add("done");
            } else if (i == now) {
                dot.getStyleClass().add("now");
            }
            dots.getChildren().add(dot);
        }
        dots.getChildren().add(Ui.label(words().with("lesson.step", "n", now + 1, "k", count), "muted", "small"));
        return dots;
    }
}
