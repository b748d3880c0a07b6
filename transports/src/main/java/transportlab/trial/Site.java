package transportlab.trial;

import java.util.Set;
import transportlab.account.ServerReport;
import transportlab.server.Capability;
import transportlab.wire.Phase;
import transportlab.wire.trace.WrittenAt;
import transportlab.workload.Plan;

/** A server with one transport, and the publisher of a plan. Today it runs in this process. */
public interface Site {
    /**
     * @throws Exception if the server cannot start; its message tells the user why
     */
    Endpoints start(TrialSettings settings, Plan plan, String transport) throws Exception;

    /** Tells the site that a phase begins at that time, now or in the future, on the clock of the trial. */
    void phase(Phase phase, long atNanos);

    /** Cuts one connection. */
    void cut(String clientAddress, boolean reset);

    /** When the server half made the write calls. To be asked after the end. */
    default WrittenAt written() {
        return WrittenAt.UNKNOWN;
    }

    /** Ends everything; no thread and no socket is left. */
    ServerReport stop();

    Set<Capability> can();
}
