package transportlab.app.ui.court;

import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.lesson.HandoutEntry;
import transportlab.app.ui.lesson.links.LessonLinks;
import transportlab.app.ui.lesson.page.LessonParts;
import transportlab.app.ui.lesson.panel.TeacherPane;
import transportlab.lesson.Teacher;

/** The court: the sentences of the note at the left, and the open one with its verdict and evidence at the right. */
public final class CourtView extends BorderPane {
    private static final Duration CLOCK = Duration.millis(100);
    private static final double LIST = 420;

    /** The share of the width that the list may take where letters are large. */
    private static final double MOST = 0.34;

    private final CourtModel model;
    private final Shared shared;
    private final LessonLinks links;
    private final HandoutEntry handouts;
    private final Runnable present;
    private final Listening listening = new Listening();
    private CourtPage page;
    private String shown = "";

    /**
     * @param links lead to other screens
     * @param handouts leads to the export
     * @param present starts the presentation
     */
    public CourtView(CourtModel model, Shared shared, LessonLinks links, HandoutEntry handouts, Runnable present) {
        this.model = model;
        this.shared = shared;
        this.links = links;
        this.handouts = handouts;
        this.present = present;
        Timeline clock =
                new Timeline(new KeyFrame(CLOCK, event -> model.sitting().tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        model.changesProperty().addListener((of, before, now) -> show());
        model.teachingProperty().addListener((of, before, now) -> show());
        model.sitting().runningProperty().addListener((of, before, now) -> {
            if (now) {
                clock.play();
            } else {
                clock.stop();
            }
        });
        setFocusTraversable(true);
        show();
    }

    private boolean isIn(String style) {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        return focus != null && focus.getStyleClass().contains(style) && Focus.isIn(focus, this);
    }

    /**
     * Does what a key means here that no text field uses. It is asked before the node with the focus, because a button
     * would use the arrow keys to move the focus.
     *
     * @return whether it means something
     */
    public boolean key(KeyEvent event, Node focus) {
        if (event.getCode() == KeyCode.T) {
            model.teachingProperty().set(!model.teachingProperty().get());
            return true;
        }
        return new CourtKeys(model, page).press(event, focus);
    }

    /**
     * Chooses a verdict, or something of the evidence.
     *
     * @param number from 1
     */
    public void choose(int number) {
        model.choose(number);
    }

    /** Presses the main button if it is enabled. */
    public void enter() {
        if (lookup("#court-primary") instanceof Button primary && !primary.isDisabled()) {
            primary.fire();
        }
    }

    /** Gives the focus to the main button, so that Enter continues. During a run, no button gets the focus. */
    public void focusPrimary() {
        Node primary = lookup("#court-primary");
        (primary == null || primary.isDisabled() ? this : primary).requestFocus();
    }

    private void primary(Button of) {
        model.goOn();
        if (of.getScene() == null) {
            focusPrimary();
        }
    }

    /** Shows the model as it is now. */
    public void show() {
        if (!model.isOpen()) {
            return;
        }
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        boolean had = Focus.isIn(before, this);
        boolean list = isIn("court-row");
        Focus.keep(this, this::build);
        Node after = getScene() == null ? null : getScene().getFocusOwner();
        // of what is gone, not even the first button of the screen is a good heir
        boolean has = had && Focus.isIn(after, this) && Objects.equals(before.getId(), after.getId());
        String now = model.number() + " " + model.isRunning() + " " + model.isJudged();
        if (list) {
            // the row of the open sentence, also where another one had it
            applyCss();
            Node row = lookup("#" + CourtList.ROW + (model.number() + 1));
            (row == null ? this : row).requestFocus();
        } else if (had && !list && (!has || !now.equals(shown))) {
            focusPrimary();
        }
        shown = now;
    }

    private void build() {
        listening.end();
        setTop(new CourtTop(model, shared, handouts, present));
        double size = shared.desk().scaleProperty().get();
        LessonParts parts = model.sitting().parts(shared, links, listening, size);
        VBox left = new VBox(12, new CourtList(model, shared));
        VBox.setVgrow(left.getChildren().get(0), Priority.ALWAYS);
        Teacher teacher = model.sentence().step().teacher();
        if (model.teachingProperty().get() && teacher != null) {
            left.getChildren().add(new TeacherPane(teacher, shared));
        }
        DoubleBinding wide = Bindings.createDoubleBinding(
                () -> Math.max(LIST, Math.min(LIST * size, MOST * getWidth())), widthProperty());
        left.minWidthProperty().bind(wide);
        left.prefWidthProperty().bind(wide);
        left.maxWidthProperty().bind(wide);
        page = new CourtPage(model, parts, shared, this::primary);
        page.setMinWidth(0);
        HBox.setHgrow(page, Priority.ALWAYS);
        HBox both = new HBox(22, left, page);
        both.setPadding(new Insets(16, 20, 16, 20));
        both.setFillHeight(true);
        setCenter(both);
    }
}
