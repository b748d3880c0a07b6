package transportlab.app.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.scale.PublishedModel;
import transportlab.app.ui.scale.ScaleModel;
import transportlab.app.ui.scale.ScalePresenter;
import transportlab.app.ui.scale.ScaleView;

/** More clients, another value of one setting, and what others have published. */
final class ScaleScreen implements DesktopScreen {
    private final ScaleModel model;
    private final PublishedModel tables;
    private final Shared shared;
    private final FrameModel frame;
    private final Runnable present;
    private ScaleView view;

    ScaleScreen(ScaleModel model, PublishedModel tables, Shared shared, FrameModel frame, Runnable present) {
        this.model = model;
        this.tables = tables;
        this.shared = shared;
        this.frame = frame;
        this.present = present;
    }

    @Override
    public ScaleView view() {
        if (view == null) {
            view = new ScaleView(model, tables, shared, present);
        }
        return view;
    }

    @Override
    public void shown() {
        model.shown(true);
        view().build();
        view().focusSlider();
    }

    @Override
    public void hidden() {
        model.shown(false);
    }

    @Override
    public Optional<Region> presented(Runnable leave) {
        return Optional.of(new ScalePresenter(model, tables, shared, leave));
    }

    @Override
    public void focusAgain() {
        view().focusSlider();
    }

    @Override
    public void showAgain() {
        if (view != null) {
            view.show();
        }
    }

    @Override
    public boolean run() {
        view().run();
        return true;
    }

    @Override
    public boolean key(KeyEvent event, Node focus) {
        return view().key(event, focus);
    }

    @Override
    public boolean export() {
        view().export();
        return true;
    }

    @Override
    public boolean escape() {
        boolean measuring = model.isMeasuring() || tables.isMeasuring();
        if (model.isMeasuring()) {
            model.stopMeasuring();
        } else if (tables.isMeasuring()) {
            tables.stop();
        }
        return measuring || frame.leadBack();
    }
}
