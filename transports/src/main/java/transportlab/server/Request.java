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
        String query = query();
        int end;
        for (int from = 0; from < query.length(); from = end + 1) {
            int and = query.indexOf('&', from);
            end = and < 0 ? query.length() : and;
            int equals = query.indexOf('=', from);
            int nameEnd = equals < 0 || equals > end ? end : equals;
            if (end > from && decoded(query.substring(from, nameEnd)).equals(name)) {
                return Optional.of(nameEnd == end ? "" : decoded(query.substring(nameEnd + 1, end)));
            }
        }
        return Optional.empty();
    }

    /** A parameter of the query, decoded. */
    record Parameter(String name, String value) {}

    private static String decoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
