package transportlab.wire.ledger;

/**
 * A separate tally, in which some connections are counted in addition to the tallies of the phases, until it is closed.
 * Used on one event loop.
 */
public final class Apart {
    private final Tally tally;
    private boolean closed;

    Apart(Tally tally) {
        this.tally = tally;
    }

    /** Stops counting in this tally. */
    public void close() {
        closed = true;
    }

    Tally openTally() {
        return closed ? null : tally;
    }
}
