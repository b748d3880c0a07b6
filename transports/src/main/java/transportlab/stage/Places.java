package transportlab.stage;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the two servers listen.
 *
 * @param server the port of the server that has the account
 * @param stranger the port of the server that only has pages
 */
record Places(int server, int stranger) {
    /** The page's origin, for example {@code http://127.0.0.1:40001}. */
    String origin(From from) {
        return "http://" + host(from);
    }

    private String host(From from) {
        return switch (from) {
            case OWN -> "127.0.0.1:" + server;
            case OTHER_PORT -> "127.0.0.1:" + stranger;
            case OTHER_SITE -> "localhost:" + stranger;
        };
    }

    /** The page that is meant by this value of {@code Host}; empty for a name that somebody else made point here. */
    Optional<From> named(String host) {
        return Stream.of(From.values())
                .filter(from -> host(from).equalsIgnoreCase(host))
                .findFirst();
    }
}
