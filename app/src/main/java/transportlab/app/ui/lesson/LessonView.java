package transportlab.app.ui.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
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
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.links.LessonLeads;
import transportlab.app.ui.lesson.links.LessonLinks;
import transportlab.app.ui.lesson.list.CourtEntry;
import transportlab.app.ui.lesson.list.LessonList;
import transportlab.app.ui.lesson.page.LessonPage;
import transportlab.app.ui.lesson.page.LessonSide;
import transportlab.app.ui.lesson.panel.MessagesPanel;
import transportlab.app.ui.lesson.panel.OrderPane;
import transportlab.app.ui.lesson.panel.StripPanel;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.app.ui.lesson.play.Shown;
import transportlab.lesson.Lesson;
import transportlab.lesson.question.Question;
import transportlab.words.Words;

/** The list of lessons, or one page: text and question at the left, what it shows at the right. */
public final class LessonView extends BorderPane {
    private static final Duration CLOCK = Duration.millis(100);
    private static final double TEXT = 470;
    private static final double COARSE = 0.05;
    private static final double FINE = 0.01;
    private final LessonModel model;
    private final Shared shared;
    private final CourtEntry court;
    private final HandoutEntry handouts;
    private final LessonLinks links;
    private final Runnable present;
    private final Listening listening = new Listening();
    private final Timeline clock;
    private Supplier<Optional<Path>> chooser;
    private String shown = "";

    /**
     * @param court is reached from the list
     * @param links lead to other screens
     * @param present starts the presentation
     */
    public LessonView(
            LessonModel model,
            CourtEntry court,
            HandoutEntry handouts,
            Shared shared,
            LessonLinks links,
            Runnable present) {
        this.model = model;
        this.court = court;
        this.handouts = handouts;
        this.shared = shared;
        this.links = links;
        this.present = present;
        this.chooser = new FolderChooser(this, shared);
        this.clock = new Timeline(new KeyFrame(CLOCK, event -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        model.changesProperty().addListener((of, before, now) -> show());
        model.teachingProperty().addListener((of, before, now) -> show());
        model.runningProperty().addListener((of, before, now) -> {
            if (model.isRunning()) {
                clock.play();
            } else {
                clock.stop();
            }
        });
        setFocusTraversable(true);
        // a filter, because a button would use the arrow keys to move the focus
        addEventFilter(KeyEvent.KEY_PRESSED, this::filter);
        show();
    }

    private void tick() {
        if (model.lesson() != null) {
            model.lanes(new Shown(model).experiment()).tick();
        }
    }

    /**
     * @param how lets the user choose a folder; empty if none was chosen
     */
    public void foldersBy(Supplier<Optional<Path>> how) {
        chooser = how;
    }

    private void filter(KeyEvent event) {
        if (model.lesson() == null || event.getTarget() instanceof TextInputControl) {
            return;
        }
        int way = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (way != 0 && move(this, event, way)) {
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            model.back();
            event.consume();
        }
    }

    /**
     * Moves the guess of the page, wherever the focus is: on an amount or a moment by the step of the key, which is small
     * together with Shift; of a field to the next one.
     *
     * @param shown what shows the page
     * @return whether there is a guess that arrows move
     */
    public boolean move(Parent shown, KeyEvent event, int way) {
        double step = way * (event.isShiftDown() ? FINE : COARSE);
        Question question = model.step().question();
        if (!model.openProperty().get()) {
            return false;
        }
        if (question instanceof Question.Amount) {
            model.move(step);
        } else if (question instanceof Question.Moment && shown.lookup("#lesson-strip") instanceof StripPanel strip) {
            strip.move(step);
        } else if (question instanceof Question.Find
                && shown.lookup("#lesson-messages") instanceof MessagesPanel messages) {
            messages.move(way);
        } else {
            return false;
        }
        return true;
    }

    /**
     * Chooses an answer, or one of the things that are put in order.
     *
     * @param shown what shows the page
     * @param number from 1
     */
    public void choose(Parent shown, int number) {
        if (shown.lookup("#lesson-order") instanceof OrderPane order) {
            order.choose(number);
        } else {
            model.answer(number);
        }
    }

    /**
     * Does what a letter means on a page.
     *
     * @return whether it means something
     */
    public boolean key(KeyCode code) {
        if (model.lesson() == null) {
            return false;
        }
        if (code == KeyCode.T) {
            model.teachingProperty().set(!model.teachingProperty().get());
            return true;
        }
        return code == KeyCode.M && follow() || code == KeyCode.F && MessagesPanel.enter(this);
    }

    /** Follows the link of the page to the messages of what it speaks of. */
    private boolean follow() {
        leads().ofPage();
        return true;
    }

    private LessonLeads leads() {
        return new LessonLeads(model, links, words());
    }

    /** What the current page shows, for the presentation. */
    public Region side(Listening rows, double size) {
        return new LessonSide(model, shared, null, rows, size).region();
    }

    /** The question of the current page, or its explanation, for the presentation. */
    public Region told(Listening rows) {
        return scrolled(new LessonPage(model, shared, rows).presented());
    }

    private static ScrollPane scrolled(List<Node> parts) {
        VBox text = new VBox(10);
        text.getChildren().addAll(parts);
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // beside a scroll bar there are parts of a pixel, at which lines would break elsewhere than was calculated
        scroll.viewportBoundsProperty().addListener((of, before, now) -> text.setMaxWidth(Math.floor(now.getWidth())));
        return scroll;
    }

    /** Presses the main button of the page if it is enabled. */
    public void enter() {
        if (lookup("#lesson-primary") instanceof Button primary && !primary.isDisabled()) {
            primary.fire();
        }
    }

    /**
     * Gives the focus to the main button of the page, so that Enter continues the lesson. During a run, no button gets
     * the focus. On the list, it is the lesson to begin or to go on with.
     */
    public void focusPrimary() {
        if (model.lesson() == null) {
            // what is in a scroll pane is found only when the pane has been styled
            applyCss();
            Node open = lookup("#" + LessonList.FIRST);
            (open == null ? this : open).requestFocus();
            return;
        }
        Node primary = lookup("#lesson-primary");
        (primary == null || primary.isDisabled() ? this : primary).requestFocus();
    }

    /** On the list, gives the focus to the way to the court, from which somebody comes back. */
    public void focusCourt() {
        if (model.lesson() == null) {
            applyCss();
            Node open = lookup("#" + LessonList.COURT);
            (open == null ? this : open).requestFocus();
        }
    }

    /**
     * Does what the main button says, or tells what is missing. If the button has been replaced, the new main button
     * gets the focus.
     */
    private void primary(Button of) {
        if (model.asksForGuess()) {
            shared.messages().say(missing());
        } else {
            model.goOn();
        }
        if (of.getScene() == null) {
            focusPrimary();
        }
    }

    private String missing() {
        Question question = model.step().question();
        if (question instanceof Question.Amount amount) {
            return words().with("lesson.chooseFirst", "n", amount.answers().size());
        }
        return question instanceof Question.Which which
                ? words().with("lesson.chooseFirst.which", "n", which.options().size())
                : words().get("lesson.chooseFirst." + question.kind());
    }

    private Words words() {
        return shared.words();
    }

    /**
     * Shows the model as it is now. The focus stays where it was on the page; if that is gone or cannot be used any more,
     * Enter continues the lesson.
     */
    public void show() {
        Node before = focused();
        Focus.keep(this, this::build);
        Node after = focused();
        boolean kept = before != null
                && after != null
                && before.getId() != null
                && before.getId().equals(after.getId());
        String now = (model.lesson() == null ? "" : model.lesson().id())
                + model.pageProperty().get()
                + model.isRunning()
                + (model.lesson() != null && model.isRevealed());
        if (before != null && (!kept || !now.equals(shown))) {
            focusPrimary();
        }
        shown = now;
    }

    /** What has the focus in here; null if the focus is elsewhere. */
    private Node focused() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return Focus.isIn(owner, this) ? owner : null;
    }

    private void build() {
        listening.end();
        Lesson lesson = model.lesson();
        setTop(new LessonTop(model, shared, handouts, present));
        setCenter(lesson == null ? new LessonList(model, court, words(), () -> chooser.get()) : player(lesson));
    }

    private HBox player(Lesson lesson) {
        ScrollPane scroll = scrolled(new LessonPage(model, shared, listening).parts());
        VBox left = new VBox(
                14,
                steps(lesson),
                Ui.wrapped(model.step().heading(), "headline", "headline-long"),
                Ui.grow(scroll),
                new LessonActions(model, words(), leads(), this::primary));
        left.setMinWidth(TEXT);
        left.setPrefWidth(TEXT);
        left.setMaxWidth(TEXT);
        left.setPadding(new Insets(0, 4, 0, 24));
        Region side = new LessonSide(
                        model,
                        shared,
                        leads(),
                        listening,
                        shared.desk().scaleProperty().get())
                .region();
        HBox.setHgrow(side, Priority.ALWAYS);
        HBox both = new HBox(18, left, side);
        both.setPadding(new Insets(18, 20, 18, 0));
        both.setFillHeight(true);
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
