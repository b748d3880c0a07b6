package transportlab.transport;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import transportlab.client.ClientHalf;
import transportlab.client.ClientSetup;
import transportlab.io.Ports;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.topic.Topics;
import transportlab.wire.dissect.BodyDissectors;

/** One technique that carries updates down and client messages up. */
public interface Transport {
    TransportInfo info();

    /** The server half: mounts what it answers. */
    void serve(Mounts at, Topics topics, ServerSetup setup);

    /** The client half of one client. */
    ClientHalf client(ClientSetup setup);

    /** Ids of the parts of a server that it cannot begin without: where one of them is refused, so is it. */
    default Set<String> essentials() {
        Set<String> ids = new LinkedHashSet<>(info().needs());
        ids.add(info().id());
        return ids;
    }

    /** Ids of the techniques that it tries one after another, if it is none itself. */
    default List<String> candidates() {
        return List.of();
    }

    /** A script that shows it in a browser: the file {@code demo.js} in its folder, empty if there is none. */
    default String demo() {
        return FolderFiles.text(getClass(), "demo.js").orElse("");
    }

    /**
     * A command line that shows it at work.
     *
     * @param address of a server, {@code http://127.0.0.1:8080}
     * @param ports where it listens
     */
    String command(String address, Ports ports);

    /** What it knows about its own bytes. */
    BodyDissectors dissectors();
}
