package transportlab.app.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.compare.CompareView;
import transportlab.app.ui.compare.Expanded;
import transportlab.app.ui.frame.FrameModel;

/** The first screen: a comparison before, while and after it runs, and the switchboard of its path. */
record CompareScreen(CompareView view, CompareModel model, FrameModel frame) implements DesktopScreen {
    /** Shows the screen again, because what it says about the library may have changed in the meantime. */
    @Override
    public void shown() {
        view.show();
    }

    private boolean isSwitchboard() {
        return model.switchboardProperty().get();
    }

    @Override
    public boolean escape() {
        if (isSwitchboard()) {
            if (!view.board().leaveTable()) {
                model.closeSwitchboard();
                frame.leadBack();
            }
            return true;
        }
        boolean plain = !model.isRunning() && model.expandedProperty().get() == Expanded.NONE;
        return view.closeWhy() || plain && frame.leadBack();
    }

    /** On the switchboard, what is saved is the path. */
    @Override
    public boolean export() {
        if (isSwitchboard()) {
            view.board().save();
        }
        return isSwitchboard();
    }

    /** On the switchboard, digits choose what happens to a technique; they are no guesses there. */
    @Override
    public boolean choose(int number) {
        if (isSwitchboard()) {
            view.board().choose(number);
        }
        return isSwitchboard();
    }

    @Override
    public boolean key(KeyEvent event, Node focus) {
        if (isSwitchboard()) {
            return view.board().key(event.getCode(), focus);
        }
        if (event.getCode() == KeyCode.P && !model.isRunning()) {
            model.openSwitchboard();
            return true;
        }
        return view.whyKey(event.getCode());
    }

    @Override
    public void showAgain() {
        view.show();
    }
}
