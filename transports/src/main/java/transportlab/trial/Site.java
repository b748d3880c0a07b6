package transportlab.trial;

import java.util.Set;
import transportlab.account.ServerReport;
import transportlab.server.Capability;
import transportlab.wire.Phase;
import transportlab.workload.Plan;

/** A server with one transport and the publisher of a plan; in this process today. */
public interface Site {
    /**
     * @throws Exception where the server cannot start, with a cause for the user in its message
     */
    Endpoints start(TrialSettings settings, Plan plan, String transport) throws Exception;

    /** A phase begins at that time of this machine's monotonic clock, now or in the future. */
    void phase(Phase phase, long atNanos);

    /** Cuts one connection. */
    void cut(String clientAddress, boolean reset);

    /** Ends everything; no thread and no socket is left. */
    ServerReport stop();

    Set<Capability> can();
}
