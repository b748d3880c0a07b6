package transportlab.visualizer.model;

/**
 * A transport in a chart.
 *
 * @param chip two letters
 * @param note how it works, in a few words
 * @param state whether it has figures, and whether they can be compared
 * @param mark what a reader must know about its figures: what was lost, or why there are none; empty if nothing
 */
public record Row(String id, String chip, String name, String note, State state, String mark) {

    /** Whether a transport has figures, and whether they can be compared. */
    public enum State {
        /** Measured, and fit to be compared. */
        MEASURED,
        /** Measured, but updates were lost, arrived twice or out of order, or clients were cut off by hand. */
        MARKED,
        /** It ran over a path and did not deliver everything, so that its figures say nothing of what it costs. */
        UNDELIVERED,
        FAILED,
        /** Not run: the comparison was stopped before. */
        ABSENT
    }

    public boolean hasFigures() {
        return state == State.MEASURED || state == State.MARKED;
    }

    /** The same where something else is said of it. */
    public Row withoutNote() {
        return new Row(id, chip, name, "", state, mark);
    }

    /** Its name, with what a reader must know of its figures. */
    public String label() {
        return hasFigures() && !mark.isEmpty() ? name + " (" + mark + ")" : name;
    }
}
