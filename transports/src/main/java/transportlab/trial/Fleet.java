package transportlab.trial;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import transportlab.account.FleetReport;
import transportlab.server.Capability;
import transportlab.wire.Phase;

/** All clients of a trial. Today they run in this process. */
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

    /** From when the first client was opened until all of them were ready; empty if some are not. */
    default Optional<Duration> opening() {
        return Optional.empty();
    }

    /** The most frequent failure of the clients so far; empty if there was none. */
    String commonFailure();

    /**
     * Announces that a phase begins at that time. For <em>close</em>, it tells each client to close in an orderly way,
     * and returns when each has been told.
     */
    void phase(Phase phase, long atNanos);

    /** Cuts the connections of one client. */
    void cut(int client, Cut how);

    /** How far the trial is. To be called by one thread only. */
    Glance glance();

    /** How much memory the recording of the clients takes, in bytes. */
    default long recordedBytes() {
        return 0;
    }

    /** Waits until each client has what was due, or the time is over. */
    boolean drain(Duration limit, StopSignal stop);

    /**
     * Waits until all clients have closed in an orderly way, at most up to the limit. Then it ends the others at once,
     * and stops.
     */
    FleetReport finish(Duration limit);
}
