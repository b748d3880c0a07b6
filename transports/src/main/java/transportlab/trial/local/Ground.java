package transportlab.trial.local;

import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import transportlab.io.Cancellable;
import transportlab.path.Between;
import transportlab.path.Deeds;
import transportlab.path.PathRules;
import transportlab.server.Capability;
import transportlab.server.Listening;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.trial.Time;
import transportlab.workload.Pacer;

/** What a site stands on: real sockets and threads, or virtual time. */
public interface Ground {
    Set<Capability> can();

    Time time();

    /** The clock and the threads of the server half. */
    ServerSetup.Machinery machinery();

    /** The time of day, for the {@code Date} field. */
    Instant now();

    /** A new session id. */
    String sessionId();

    /**
     * Starts listening.
     *
     * @param mounted called once with the mounts, before the first connection
     * @throws Exception if it cannot start; its message tells the user why
     */
    Listening listen(ServerSetup setup, Consumer<Mounts> mounted) throws Exception;

    /**
     * Puts a path in front of a server that listens. An open path puts nothing there.
     *
     * @param port the HTTP port for the clients; 0 for a free one
     * @throws Exception if it cannot listen; its message tells the user why
     */
    Between between(PathRules path, Listening server, int port, Deeds deeds) throws Exception;

    /**
     * Publishes what a pacer has, whenever something is due.
     *
     * @param perSecond how many entries are due in a second
     * @return cancel it to stop publishing; once that returns, nothing more is published
     */
    Cancellable pace(Pacer pacer, double perSecond);

    /** The CPU time of the server. */
    Cpu cpu();

    /** Ends what the site does not end itself. */
    void stop();
}
