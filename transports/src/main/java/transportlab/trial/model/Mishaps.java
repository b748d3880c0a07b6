package transportlab.trial.model;

import transportlab.wire.link.Link;
import transportlab.wire.link.LinkDirection;

/** What can go wrong in virtual time. By default nothing does. Fault runs make it happen by chance. */
public interface Mishaps {
    /** Nothing goes wrong. */
    Mishaps NONE = new Mishaps() {};

    /** The rule of one direction of a connection, in place of that of the link. */
    default LinkDirection path(Link link, LinkDirection rule) {
        return rule;
    }

    /** How long the server's executor waits before the next task, ns. */
    default long stallNanos() {
        return 0;
    }

    /** How much later than at once a write of the server is done, ns. */
    default long lateNanos() {
        return 0;
    }

    /**
     * How many bytes of a body a client reads at once.
     *
     * @param left how many there are, at least 1
     */
    default int piece(int left) {
        return left;
    }

    /**
     * How much of what is on its way to a client arrives when its connection is cut. 2.5 means that two pieces arrive
     * whole, and half of the third.
     *
     * @param underWay how many pieces there are
     */
    default double kept(int underWay) {
        return underWay;
    }
}
