package transportlab.wire;

/** Which way bytes go. */
public enum Direction {
    /** Client to server. */
    UP,
    /** Server to client. */
    DOWN;

    public Direction opposite() {
        return this == UP ? DOWN : UP;
    }
}
