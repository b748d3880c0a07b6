package transportlab.path;

import java.util.List;
import transportlab.io.Ports;

/** What stands between clients and a server that listens. */
public interface Between extends AutoCloseable {
    /** Where clients connect. */
    Ports ports();

    /**
     * The HTTP port in the addresses that clients ask for. A proxy of others, which clients know from their settings,
     * looks for the server there.
     */
    default int named() {
        return ports().http();
    }

    /**
     * The addresses under which the server knows a client, oldest first: one for each connection that was opened to the
     * server on behalf of that client's connection.
     *
     * @param client the socket address of a client's connection
     */
    List<String> behind(String client);

    /** Ends all connections and listens no more. */
    @Override
    void close();

    /** Nothing: clients connect to the server itself. */
    static Between nothing(Ports server) {
        return new Between() {
            @Override
            public Ports ports() {
                return server;
            }

            @Override
            public List<String> behind(String client) {
                return List.of(client);
            }

            @Override
            public void close() {}
        };
    }
}
