package transportlab.trial.live;

import transportlab.io.NanoClock;
import transportlab.io.Ports;
import transportlab.path.Between;
import transportlab.path.Deeds;
import transportlab.path.PathRules;
import transportlab.path.relay.Relay;

/** Puts a path on real sockets: the relay of this program, or a proxy that somebody else has made. */
public interface Intermediaries {
    /** The relay, on this machine alone. */
    Intermediaries RELAY = (path, server, port, deeds, clock) ->
            Relay.start(path, new Relay.Front("127.0.0.1", port), new Relay.Server("127.0.0.1", server), deeds, clock);

    /**
     * Puts a path in front of a server on this machine.
     *
     * @param server where it listens
     * @param port the HTTP port for clients; 0 for a free one
     * @throws Exception if it cannot listen; its message tells the user why
     */
    Between between(PathRules path, Ports server, int port, Deeds deeds, NanoClock clock) throws Exception;
}
