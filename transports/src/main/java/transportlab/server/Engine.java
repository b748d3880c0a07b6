package transportlab.server;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A server program behind the engine-neutral interface. */
public interface Engine {
    /**
     * Starts listening.
     *
     * @param mounted called once with the mounts, before the first connection
     * @throws java.net.BindException if the port is taken
     * @throws Exception if the engine cannot start
     */
    Bound start(ServerSetup setup, Consumer<HttpMounts> mounted) throws Exception;

    Set<Capability> can();

    /** The name and version of each part of the engine, to be recorded with the results. */
    Map<String, String> describe();
}
