package transportlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import transportlab.io.Headers;

/** The header fields of each kind of request, for one server. */
public final class RequestHeaders {
    /** What a page uses to make the request. */
    public enum Kind {
        FETCH_GET,
        FETCH_POST,
        EVENT_SOURCE,
        SCRIPT,
        FRAME,
        /** A form that is submitted into a hidden frame. */
        FORM_POST,
        HANDSHAKE,
        /** A WebSocket handshake that a Flash socket writes. */
        FLASH
    }

    private final Map<Kind, Headers> byKind = new EnumMap<>(Kind.class);

    private RequestHeaders(int cookieBytes, Map<Kind, Headers> fields) {
        fields.forEach((kind, headers) -> byKind.put(kind, withCookie(headers, cookieBytes)));
    }

    public Headers of(Kind kind) {
        return byKind.get(kind);
    }

    /**
     * Only what the protocols need.
     *
     * @param authority the server's host and port
     * @param cookieBytes length of a cookie on each request, 0 for none
     */
    public static RequestHeaders minimal(String authority, int cookieBytes) {
        Headers host = Headers.of("Host", authority);
        Map<Kind, Headers> fields = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            fields.put(kind, host);
        }
        fields.put(Kind.FETCH_POST, host.and("Content-Type", "text/plain;charset=UTF-8"));
        fields.put(Kind.FORM_POST, host.and("Content-Type", "application/x-www-form-urlencoded"));
        return new RequestHeaders(cookieBytes, fields);
    }

    /** The fields that one browser sends. The file {@code browser.headers} says which browser, and when recorded. */
    public static RequestHeaders browser(String authority, int cookieBytes) {
        Map<Kind, Headers> fields = new EnumMap<>(Kind.class);
        try (var in = RequestHeaders.class.getResourceAsStream("browser.headers");
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            Kind kind = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    kind = Kind.valueOf(line.substring(1, line.length() - 1));
                    fields.put(kind, Headers.NONE);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] field = line.replace("{authority}", authority).split(": ", 2);
                    fields.put(kind, fields.get(kind).and(field[0], field[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RequestHeaders(cookieBytes, fields);
    }

    private static Headers withCookie(Headers headers, int bytes) {
        return bytes == 0 ? headers : headers.and("Cookie", "s=" + "c".repeat(Math.max(0, bytes - 2)));
    }
}
