package transportlab.server;

import java.net.SocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import transportlab.io.ConnId;
import transportlab.io.Headers;

/** The head of a request. */
public interface Request {
    String method();

    String path();

    /** The raw query, empty if there is none. */
    String query();

    Headers headers();

    SocketAddress remote();

    ConnId connection();

    /** The decoded value of the first query parameter of that name; as it is where it cannot be decoded. */
    default Optional<String> parameter(String name) {
        for (String pair : query().split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).equals(name)) {
                return Optional.of(decoded(pair.substring(equals + 1)));
            }
        }
        return Optional.empty();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
