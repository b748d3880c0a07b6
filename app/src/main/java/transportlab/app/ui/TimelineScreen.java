package transportlab.app.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.timeline.TimelinePresenter;
import transportlab.app.ui.timeline.TimelineView;
import transportlab.app.ui.timeline.play.TimelineModel;

/** Updates on their way, over several transports on one time axis. */
final class TimelineScreen implements DesktopScreen {
    private final TimelineModel model;
    private final Shared shared;
    private final FrameModel frame;
    private TimelineView view;

    TimelineScreen(TimelineModel model, Shared shared, FrameModel frame) {
        this.model = model;
        this.shared = shared;
        this.frame = frame;
    }

    @Override
    public TimelineView view() {
        if (view == null) {
            view = new TimelineView(
                    model,
                    shared,
                    () -> frame.presentingProperty().set(true),
                    () -> frame.screenProperty().set(FrameModel.Screen.COMPARE),
                    () -> frame.lead(FrameModel.Screen.WIRE));
        }
        return view;
    }

    @Override
    public void shown() {
        model.shown();
        view().shown(true);
        view().build();
        view().focusLanes();
    }

    @Override
    public void hidden() {
        model.hidden();
        view().shown(false);
    }

    @Override
    public Optional<Region> presented(Runnable leave) {
        return Optional.of(new TimelinePresenter(model, shared, leave));
    }

    @Override
    public void focusAgain() {
        view().focusLanes();
    }

    @Override
    public void showAgain() {
        if (view != null) {
            view.show();
        }
    }

    @Override
    public boolean run() {
        view().playOrPause();
        return true;
    }

    @Override
    public boolean enter() {
        return view().bytes();
    }

    @Override
    public boolean choose(int number) {
        return model.play().chooseSpeed(number);
    }

    @Override
    public boolean escape() {
        return view().escape() || frame.leadBack();
    }

    @Override
    public boolean key(KeyEvent event, Node focus) {
        return view().key(event, focus);
    }
}
