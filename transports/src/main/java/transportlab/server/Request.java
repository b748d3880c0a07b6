package transportlab.server;

import java.net.SocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import transportlab.io.ConnId;
import transportlab.io.Headers;

/** The head of a request. */
public interface Request {
    String method();

    String path();

    /** The protocol version, for example {@code HTTP/1.1}. */
    String version();

    /** The raw query, empty if there is none. */
    String query();

    Headers headers();

    SocketAddress remote();

    ConnId connection();

    /** Whether only the head of the answer is wanted. */
    default boolean isHead() {
        return method().equals("HEAD");
    }

    /** The query parameters in their order (WHATWG URL 5.1); a name without {@code =} has an empty value. */
    default List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : query().split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.add(new Parameter(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1))));
            }
        }
        return parameters;
    }

    /** The value of the first query parameter of that name. */
    default Optional<String> parameter(String name) {
        return parameters().stream()
                .filter(parameter -> parameter.name.equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** A parameter of the query, decoded. */
    record Parameter(String name, String value) {}

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
