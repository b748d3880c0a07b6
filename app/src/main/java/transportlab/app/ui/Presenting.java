package transportlab.app.ui;

import javafx.application.Platform;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.present.LessonPresenter;
import transportlab.app.ui.present.LivePresenter;
import transportlab.app.ui.present.PresentModel;
import transportlab.app.ui.present.PresenterView;
import transportlab.app.ui.scale.ScalePresenter;

/**
 * The presentation for an audience, which covers everything else: the run, the pages of the result, or the current page
 * of a lesson.
 */
final class Presenting {
    private final StackPane root;
    private final Stage stage;
    private final FrameModel frame;
    private final CompareModel compare;
    private final LessonScreen lessons;
    private final ScaleScreen scale;
    private final Shared shared;
    private Region presenter;
    private PresentModel pages;

    Presenting(
            StackPane root,
            Stage stage,
            FrameModel frame,
            CompareModel compare,
            LessonScreen lessons,
            ScaleScreen scale,
            Shared shared) {
        this.root = root;
        this.stage = stage;
        this.frame = frame;
        this.compare = compare;
        this.lessons = lessons;
        this.scale = scale;
        this.shared = shared;
    }

    boolean isOn() {
        return presenter != null;
    }

    /** Updates the presentation when the state of the run has changed. */
    void followRun() {
        if (isOn() && !inLesson() && !onScale()) {
            Platform.runLater(this::showAgain);
        }
    }

    /** Rebuilds the presentation if it is on. */
    void showAgain() {
        if (isOn()) {
            show(true);
        }
    }

    private boolean inLesson() {
        return frame.screenProperty().get() == FrameModel.Screen.LESSONS
                && lessons.model().lesson() != null;
    }

    private boolean onScale() {
        return frame.screenProperty().get() == FrameModel.Screen.SCALE;
    }

    void show(boolean on) {
        root.getChildren().remove(presenter);
        if (presenter instanceof LivePresenter live) {
            live.end();
        } else if (presenter instanceof LessonPresenter lesson) {
            lesson.end();
        } else if (presenter instanceof ScalePresenter sweep) {
            sweep.end();
        }
        presenter = null;
        if (on) {
            presenter = presenter(() -> frame.presentingProperty().set(false));
            root.getChildren().add(presenter);
            presenter.requestFocus();
        } else {
            pages = null;
            if (onScale()) {
                scale.view().focusSlider();
            }
        }
        if (stage.isFullScreen() != on && !"true".equals(System.getProperty("transportlab.windowed"))) {
            stage.setFullScreenExitHint("");
            // Esc is handled in one place: it ends the presentation, which then leaves full screen
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreen(on);
        }
    }

    private Region presenter(Runnable leave) {
        if (inLesson()) {
            return new LessonPresenter(lessons.model(), lessons.view()::chart, leave);
        }
        if (onScale()) {
            return scale.presenter(leave);
        }
        if (compare.isRunning() || compare.result() == null) {
            return new LivePresenter(compare, shared, leave);
        }
        if (pages == null) {
            pages = new PresentModel(compare.result());
        } else {
            pages.refresh(compare.result());
        }
        return new PresenterView(pages, shared, leave);
    }

    /** The next page, for tests without a window. */
    void turnPage() {
        pages.next();
        ((PresenterView) presenter).show();
    }
}
