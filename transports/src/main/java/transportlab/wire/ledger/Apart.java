package transportlab.wire.ledger;

/** A tally that some connections fill beside those of the phases, until it is closed. Used on one event loop. */
public final class Apart {
    private final Tally tally;
    private boolean closed;

    Apart(Tally tally) {
        this.tally = tally;
    }

    /** Nothing more is counted here. */
    public void close() {
        closed = true;
    }

    Tally openTally() {
        return closed ? null : tally;
    }
}
