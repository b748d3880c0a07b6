package transportlab.path;

import java.util.Locale;
import transportlab.wire.Direction;

/** How an intermediary ends a connection. */
public enum Ending {
    /** Tells both sides that nothing more follows. */
    FIN,
    /** Resets the connection to both sides. */
    RESET,
    /** Forgets the connection, and tells nobody. */
    SILENT;

    /** @return null if it is none of those that are written in a rule */
    static Ending of(String word) {
        return word.equals(RESET.word()) ? RESET : word.equals(SILENT.word()) ? SILENT : null;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is written behind a time or size. */
    String suffix() {
        return this == FIN ? "" : "/" + word();
    }

    void end(Next to) {
        to.did(this == SILENT ? Deed.What.DROPPED : Deed.What.CUT);
        for (Direction side : Direction.values()) {
            if (this == FIN) {
                to.end(side);
            } else if (this == RESET) {
                to.reset(side);
            }
        }
    }
}
