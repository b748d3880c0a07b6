package transportlab.client;

import java.util.function.BooleanSupplier;
import transportlab.wire.Phase;
import transportlab.wire.ledger.LedgerReport;
import transportlab.wire.ledger.OpenConnections;
import transportlab.wire.ledger.Tally;
import transportlab.wire.trace.Trace;

/** The event loops on which the clients of a trial live, with what is counted on them. */
public interface Net extends AutoCloseable {
    /**
     * One client; client k lives on event loop k modulo {@link #lanes()}.
     *
     * @param trace keeps this client's wire events, or null
     */
    Tab tab(int client, Trace trace);

    /** How many event loops there are. */
    int lanes();

    /** Runs a task on an event loop and waits for its end. */
    void onLane(int lane, Runnable task);

    /** Says when nothing is wanted any more but the end: what comes in then is dropped unread, however much it is. */
    void abandonWhen(BooleanSupplier nothingIsWanted);

    OpenConnections openConnections();

    /** The ledgers of all event loops added up. */
    LedgerReport report();

    /** What was counted in these phases so far. */
    Tally tally(Phase... phases);

    /** Closes all connections and ends the event loops. */
    @Override
    void close();
}
