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
import transportlab.wire.field.FieldReaders;

/** One technique that carries updates down and client messages up. */
public interface Transport {
    TransportInfo info();

    /** The server half: mounts the paths and ports at which this transport answers. */
    void serve(Mounts at, Topics topics, ServerSetup setup);

    /** The client half of one client. */
    ClientHalf client(ClientSetup setup);

    /**
     * The ids of the parts of a server without which this transport cannot begin: if the server refuses one of them,
     * this transport is refused as a whole.
     */
    default Set<String> essentials() {
        Set<String> ids = new LinkedHashSet<>(info().needs());
        ids.add(info().id());
        return ids;
    }

    /** The ids of the techniques that this transport tries one after another; empty if it is a technique itself. */
    default List<String> candidates() {
        return List.of();
    }

    /** The id of the technique on which its clients end where nothing is in the way: itself, or one of its choice. */
    default String endsOn() {
        return candidates().isEmpty() ? info().id() : candidates().get(0);
    }

    /**
     * Whether a page learns by itself that its connection has broken off. If it does not, only a heartbeat of the
     * application tells it.
     */
    default boolean noticesBreaks() {
        return true;
    }

    /** A script that shows it in a browser: the file {@code demo.js} in its folder, empty if there is none. */
    default String demo() {
        return FolderFiles.text(getClass(), "demo.js").orElse("");
    }

    /**
     * A command line that shows the transport at work.
     *
     * @param address the address of a server, such as {@code http://127.0.0.1:8080}
     * @param ports the ports on which that server listens
     */
    String command(String address, Ports ports);

    /** The dissectors that give each byte of its bodies and messages a kind. */
    BodyDissectors dissectors();

    /** The readers that cut its bodies and messages into fields. */
    default FieldReaders fields() {
        return FieldReaders.WRAPPER;
    }

    /** The words for the fields that only it has: the file {@code fields.properties} in its folder, if there is one. */
    default List<TransportWords> fieldWords() {
        String file = "fields.properties";
        return FolderFiles.text(getClass(), file).isPresent()
                ? List.of(new TransportWords(getClass(), file))
                : List.of();
    }

    /** The paths at which its client half asks its server half; empty without HTTP. */
    default Set<String> paths() {
        return Set.of();
    }
}
