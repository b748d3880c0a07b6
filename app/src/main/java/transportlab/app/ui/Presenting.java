package transportlab.app.ui;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import transportlab.app.ui.base.Ending;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.present.LivePresenter;
import transportlab.app.ui.present.PresentModel;
import transportlab.app.ui.present.PresenterView;

/**
 * The presentation for an audience, which covers everything else: what the screen shows, or else the run and the pages
 * of the result.
 */
final class Presenting {
    private final StackPane root;
    private final Stage stage;
    private final FrameModel frame;
    private final Supplier<DesktopScreen> screen;
    private final CompareModel compare;
    private final Shared shared;
    private Region presenter;
    private PresentModel pages;
    private boolean ofScreen;

    /**
     * @param screen the screen that is shown
     */
    Presenting(
            StackPane root,
            Stage stage,
            FrameModel frame,
            Supplier<DesktopScreen> screen,
            CompareModel compare,
            Shared shared) {
        this.root = root;
        this.stage = stage;
        this.frame = frame;
        this.screen = screen;
        this.compare = compare;
        this.shared = shared;
    }

    boolean isOn() {
        return presenter != null;
    }

    /** Updates the presentation when the state of the run has changed. */
    void followRun() {
        if (isOn() && !ofScreen) {
            Platform.runLater(this::showAgain);
        }
    }

    /** Rebuilds the presentation if it is on. */
    void showAgain() {
        if (isOn()) {
            show(true);
        }
    }

    void show(boolean on) {
        root.getChildren().remove(presenter);
        if (presenter instanceof Ending ending) {
            ending.end();
        }
        presenter = null;
        if (on) {
            presenter = presenter(() -> frame.presentingProperty().set(false));
            root.getChildren().add(presenter);
            presenter.requestFocus();
        } else {
            pages = null;
            screen.get().focusAgain();
        }
        if (stage.isFullScreen() != on && !"true".equals(System.getProperty("transportlab.windowed"))) {
            stage.setFullScreenExitHint("");
            // Esc is handled in one place: it ends the presentation, which then leaves full screen
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreen(on);
        }
    }

    private Region presenter(Runnable leave) {
        Region own = screen.get().presented(leave).orElse(null);
        ofScreen = own != null;
        if (own != null) {
            return own;
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
