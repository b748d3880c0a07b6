package transportlab.client;

import java.util.function.BooleanSupplier;
import transportlab.wire.Phase;
import transportlab.wire.ledger.LedgerReport;
import transportlab.wire.ledger.OpenConnections;
import transportlab.wire.ledger.Tally;
import transportlab.wire.trace.Trace;

/** The event loops on which the clients of a trial run, with the counts that are kept there. */
public interface Net extends AutoCloseable {
    /**
     * Creates a client. Client k runs on event loop k modulo {@link #loops()}.
     *
     * @param trace keeps this client's wire events, or null
     */
    Tab tab(int client, Trace trace);

    /** How many event loops there are. */
    int loops();

    /** Runs a task on an event loop and waits for its end. */
    void onLoop(int loop, Runnable task);

    /**
     * Sets a condition under which only the end of the clients still matters. While it is true, incoming bytes are
     * dropped unread, however many there are.
     */
    void abandonWhen(BooleanSupplier nothingIsWanted);

    /** Whether recording a client's bytes costs little, so that all clients can be recorded. */
    default boolean recordsCheaply() {
        return true;
    }

    OpenConnections openConnections();

    /** The ledgers of all event loops added up. */
    LedgerReport report();

    /** What was counted in these phases so far. */
    Tally tally(Phase... phases);

    /** Closes all connections and ends the event loops. */
    @Override
    void close();
}
