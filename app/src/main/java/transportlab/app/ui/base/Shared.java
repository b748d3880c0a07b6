package transportlab.app.ui.base;

/** What the views of all screens are given. */
public record Shared(Desk desk, UiQueue ui, ChartThread charts, Overlay overlay, Messages messages) {
    public transportlab.words.Words words() {
        return desk.words();
    }
}
