package transportlab.path;

import java.util.EnumSet;
import java.util.Set;
import transportlab.wire.Direction;

/** How far one connection has come at one stage, so that no timer acts on a connection that is over. */
final class Course {
    private final Set<Direction> ended = EnumSet.noneOf(Direction.class);
    private boolean over;

    /** Nothing passes this stage any more: neither side sends, or the stage has ended the connection. */
    boolean isOver() {
        return over;
    }

    /** The stage itself has ended the connection. */
    void finish(Next to) {
        over = true;
        to.wakeAt(Long.MAX_VALUE);
    }

    /** Passes a FIN on, unless the connection is over. */
    void ended(Direction towards, Next to) {
        if (!over) {
            ended.add(towards);
            if (ended.size() == Direction.values().length) {
                finish(to);
            }
            to.end(towards);
        }
    }

    /** Passes a reset on, unless the connection is over. */
    void reset(Direction towards, Next to) {
        if (!over) {
            finish(to);
            to.reset(towards);
        }
    }

    /** The connection to the server is a fresh one. */
    void reopened() {
        ended.clear();
        over = false;
    }
}
