package transportlab.transport;

import transportlab.client.ClientHalf;
import transportlab.client.ClientSetup;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.Topics;
import transportlab.wire.BodyDissectors;

/** One technique that carries updates down and client messages up. */
public interface Transport {
    TransportInfo info();

    /** The server half: mounts what it answers. */
    void serve(Mounts at, Topics topics, ServerSetup setup);

    /** The client half of one client. */
    ClientHalf client(ClientSetup setup);

    /** What it knows about its own bytes. */
    BodyDissectors dissectors();
}
