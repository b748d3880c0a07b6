package transportlab.trial;

import java.time.Duration;
import java.util.Set;
import transportlab.account.FleetReport;
import transportlab.server.Capability;
import transportlab.wire.Phase;

/** All clients of a trial; in this process today. */
public interface Fleet {
    /** How many clients are there from the beginning. */
    int early();

    /** What this fleet can tell or do; what it cannot is absent from its report. */
    Set<Capability> can();

    /**
     * Opens the clients that are there from the beginning.
     *
     * @return how many were ready in time
     */
    int open(Duration limit, StopSignal stop);

    /** What clients failed with most often so far; empty if they did not. */
    String commonFailure();

    /** A phase begins at that time; <em>close</em> tells each client to end in order, and returns when each knows. */
    void phase(Phase phase, long atNanos);

    /** Cuts the connections of one client. */
    void cut(int client, Cut how);

    /** How far it is; asked for by one thread. */
    Glance glance();

    /** Waits until each client has what was due, or the time is over. */
    boolean drain(Duration limit, StopSignal stop);

    /** Waits for the orderly end of all clients, ends the rest at once, and stops. */
    FleetReport finish(Duration limit);
}
