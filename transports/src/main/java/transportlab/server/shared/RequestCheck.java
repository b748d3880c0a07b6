package transportlab.server.shared;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import transportlab.io.Headers;
import transportlab.io.Printable;
import transportlab.server.Request;

/** Checks every request before it is handled, so that no part of it is ignored silently. */
public final class RequestCheck {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** The fields that have a single value and may therefore appear only once. */
    private static final List<String> SINGLE =
            List.of("Host", "Origin", "Sec-Fetch-Site", "Content-Type", "Last-Event-ID");

    private RequestCheck() {}

    /**
     * What is wrong.
     *
     * @param text one line for the client
     */
    public record Fault(int status, String text) {}

    /** @return empty if the request can be read */
    public static Optional<Fault> fault(Request request) {
        return repeated(request.headers(), SINGLE)
                .or(() -> query(request).map(text -> new Fault(400, text)))
                .or(() -> coding(request.headers()));
    }

    /** Reports the first of these fields that appears more than once. */
    static Optional<Fault> repeated(Headers headers, List<String> names) {
        for (String name : names) {
            if (headers.all(name).size() > 1) {
                return Optional.of(new Fault(400, name + " stands there more than once"));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> query(Request request) {
        Optional<String> broken = request.query().contains("%") ? escapes(request.query()) : Optional.empty();
        if (broken.isPresent()) {
            return broken;
        }
        Set<String> seen = new HashSet<>();
        for (Request.Parameter parameter : request.parameters()) {
            if (!seen.add(parameter.name())) {
                return Optional.of("a parameter is given twice: " + Printable.of(parameter.name()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> escapes(String query) {
        if (BROKEN_ESCAPE.matcher(query).find()) {
            return Optional.of("the query is not percent-encoded: behind each % belong two hexadecimal digits");
        }
        byte[] bytes = URLDecoder.decode(query, ISO_8859_1).getBytes(ISO_8859_1);
        return Publishing.text(ByteBuffer.wrap(bytes)).isEmpty()
                ? Optional.of("the query is not valid UTF-8")
                : Optional.empty();
    }

    /** Rejects unknown codings: a body in such a coding would be taken for text (RFC 9112 6.1, RFC 9110 8.4). */
    private static Optional<Fault> coding(Headers headers) {
        for (String value : headers.all("Transfer-Encoding")) {
            if (!value.strip().toLowerCase(Locale.ROOT).equals("chunked")) {
                return Optional.of(new Fault(501, "of the transfer codings only chunked is understood here"));
            }
        }
        for (String value : headers.all("Content-Encoding")) {
            if (!value.strip().toLowerCase(Locale.ROOT).equals("identity")) {
                return Optional.of(new Fault(415, "a body is taken as it is: without a Content-Encoding"));
            }
        }
        return Optional.empty();
    }
}
