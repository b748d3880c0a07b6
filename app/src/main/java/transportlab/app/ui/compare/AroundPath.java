package transportlab.app.ui.compare;

import transportlab.app.ui.path.PathView;

/** The Compare screen, as the switchboard sees it. */
record AroundPath(CompareModel model) implements PathView.Around {
    @Override
    public void leave() {
        model.closeSwitchboard();
    }

    @Override
    public boolean isBusy() {
        return model.runningProperty().get();
    }

    @Override
    public boolean isMeasured() {
        return model.result() != null && !ResultBands.isOutOfDate(model);
    }
}
