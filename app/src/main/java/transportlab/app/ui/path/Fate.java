package transportlab.app.ui.path;

/**
 * What becomes of the first request of a technique on its way.
 *
 * @param status the status of the answer that turns it back; 0 without one
 */
record Fate(Kind kind, int status) {
    static final Fate PASSES = new Fate(Kind.PASSES, 0);
    static final Fate SILENCE = new Fate(Kind.SILENCE, 0);
    static final Fate BREAKS_OFF = new Fate(Kind.BREAKS_OFF, 0);
    private static final int NOT_FOUND = 404;

    enum Kind {
        PASSES,
        /** Something on the way answers in the server's place. */
        TURNED_BACK,
        /** The server refuses it, or what stands between answers as a server does that does not know it. */
        REFUSED,
        SILENCE,
        BREAKS_OFF
    }

    /** Something on the way has answered. A 404 looks like the server's own. */
    static Fate answered(int status) {
        return new Fate(status == NOT_FOUND ? Kind.REFUSED : Kind.TURNED_BACK, status);
    }

    boolean passes() {
        return kind == Kind.PASSES;
    }

    /** The choice that comes to the same. */
    Handling handling() {
        return switch (kind) {
            case PASSES -> Handling.ALLOWED;
            case TURNED_BACK -> Handling.PROXY;
            case REFUSED -> Handling.REFUSED;
            case SILENCE -> Handling.SILENCE;
            case BREAKS_OFF -> Handling.BREAKS_OFF;
        };
    }
}
