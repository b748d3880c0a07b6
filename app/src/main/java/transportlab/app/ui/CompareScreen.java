package transportlab.app.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import transportlab.app.ui.compare.CompareView;

/** The first screen: a comparison before, while and after it runs. */
record CompareScreen(CompareView view) implements DesktopScreen {
    /** Shows the screen again, because what it says about the library may have changed in the meantime. */
    @Override
    public void shown() {
        view.show();
    }

    @Override
    public boolean escape() {
        return view.closeWhy();
    }

    @Override
    public boolean key(KeyEvent event, Node focus) {
        return view.whyKey(event.getCode());
    }

    @Override
    public void showAgain() {
        view.show();
    }
}
