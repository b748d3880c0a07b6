package transportlab.app.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.trace.TraceModel;
import transportlab.app.ui.wire.WireModel;
import transportlab.app.ui.wire.WirePresenter;
import transportlab.app.ui.wire.WireView;

/** The messages of one connection, byte by byte. */
final class WireScreen implements DesktopScreen {
    private final WireModel model;
    private final TraceModel traces;
    private final FrameModel frame;
    private final Shared shared;
    private final Runnable present;
    private Consumer<String> browser = address -> {};
    private WireView view;

    WireScreen(WireModel model, TraceModel traces, FrameModel frame, Shared shared, Runnable present) {
        this.model = model;
        this.traces = traces;
        this.frame = frame;
        this.shared = shared;
        this.present = present;
    }

    /**
     * @param how opens the page at an address in the browser of the system
     */
    void pagesBy(Consumer<String> how) {
        browser = how;
    }

    @Override
    public WireView view() {
        if (view == null) {
            view = new WireView(
                    model,
                    shared,
                    present,
                    address -> browser.accept(address),
                    () -> frame.lead(FrameModel.Screen.TIMELINE));
        }
        return view;
    }

    @Override
    public void shown() {
        traces.want();
        model.shown(true);
        view().build();
        view().focusList();
    }

    @Override
    public void hidden() {
        model.shown(false);
        model.unlink();
    }

    @Override
    public Optional<Region> presented(Runnable leave) {
        return Optional.of(new WirePresenter(model, shared, leave));
    }

    @Override
    public void focusAgain() {
        view().focusList();
    }

    @Override
    public void showAgain() {
        if (view != null) {
            view.show();
        }
    }

    @Override
    public boolean key(KeyEvent event, Node focus) {
        return view().key(event, focus);
    }

    @Override
    public boolean control(KeyEvent event) {
        return view().control(event);
    }

    @Override
    public boolean enter() {
        return view().enter();
    }

    /** Ends a search or a comparison, then leads back to the screen whose link has led here. */
    @Override
    public boolean escape() {
        return view().escape() || frame.leadBack();
    }
}
