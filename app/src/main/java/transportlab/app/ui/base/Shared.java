package transportlab.app.ui.base;

/** The objects that the views of all screens share. */
public record Shared(Desk desk, UiQueue ui, ChartThread charts, Overlay overlay, Messages messages) {
    public transportlab.words.Words words() {
        return desk.words();
    }
}
