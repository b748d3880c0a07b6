package transportlab.app.ui;

import transportlab.app.ui.compare.CompareView;

/** The first screen: a comparison before, while and after it runs. */
record CompareScreen(CompareView view) implements DesktopScreen {
    /** What it says of the library may have changed meanwhile. */
    @Override
    public void shown() {
        view.show();
    }

    @Override
    public void showAgain() {
        view.show();
    }
}
