package transportlab.wire.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Locale;
import transportlab.wire.dissect.Target;

/**
 * Cuts the head of an HTTP/1.1 message (RFC 9112 sections 2 to 5) into fields: method, path, each parameter and version,
 * or version, status and reason; then each header field with its line end, and the blank line. A space belongs to what
 * stands before it, but the one before the version of a request belongs to the version.
 */
final class HeadFields {
    private final Sheet sheet;
    private final byte[] bytes;
    private final int to;

    /**
     * @param to the end of the head, or of what there is of it
     */
    HeadFields(Sheet sheet, int to) {
        this.sheet = sheet;
        this.bytes = sheet.side.bytes;
        this.to = to;
    }

    void request(int from) {
        int end = lineEnd(from);
        int first = find(' ', from, end);
        int second = find(' ', first + 1, end);
        if (second < end && isWhole(end)) {
            sheet.span(from, first + 1, "http.method", text(from, first));
            target(text(from, first), first + 1, second);
            sheet.span(second, end, "http.version", content(second + 1, end));
        } else {
            startLine(from, end);
        }
        fields(end);
    }

    void response(int from) {
        int end = lineEnd(from);
        int first = find(' ', from, end);
        if (first < end && isWhole(end)) {
            sheet.span(from, first + 1, "http.version", text(from, first));
            int second = Math.min(find(' ', first + 1, end) + 1, end);
            sheet.span(first + 1, second, "http.status", content(first + 1, second));
            sheet.span(second, end, "http.reason", content(second, end));
        } else {
            startLine(from, end);
        }
        fields(end);
    }

    private void startLine(int from, int end) {
        sheet.span(from, end, isWhole(end) ? "http.start-line" : "cut", "");
    }

    private void target(String method, int from, int end) {
        int path = from + Target.pathStart(method, text(from, end));
        if (path > from) {
            sheet.span(from, path, "http.authority", text(from, path));
        }
        int query = find('?', path, end);
        if (query > path || path == from) {
            sheet.span(path, query, "http.path", text(path, query));
        }
        int next;
        for (int at = query; at < end; at = next) {
            next = find('&', at + 1, end);
            int equals = find('=', at + 1, next);
            String value = equals < next ? decoded(text(equals + 1, next)) : "";
            sheet.span(at, next, "query." + text(at + 1, equals), value);
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private void fields(int from) {
        int end;
        for (int at = from; at < to; at = end) {
            end = lineEnd(at);
            field(sheet, at, end);
        }
    }

    /** One line of a head or of the trailer of a chunked body. */
    static void field(Sheet sheet, int from, int end) {
        HeadFields line = new HeadFields(sheet, end);
        int colon = line.find(':', from, end);
        if (!line.isWhole(end)) {
            sheet.span(from, end, "cut", "");
        } else if (line.content(from, end).isEmpty()) {
            sheet.span(from, end, "http.blank-line", "");
        } else if (colon == from || colon == end) {
            sheet.span(from, end, "http.line", "");
        } else {
            String name = line.text(from, colon).toLowerCase(Locale.ROOT);
            sheet.span(from, end, "header." + name, line.content(colon + 1, end));
        }
    }

    /** Whether the line that ends here is complete. */
    private boolean isWhole(int end) {
        return bytes[end - 1] == '\n';
    }

    private int lineEnd(int from) {
        return Math.min(find('\n', from, to) + 1, to);
    }

    private int find(char wanted, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != wanted) {
            at++;
        }
        return Math.min(at, end);
    }

    private String content(int from, int end) {
        return text(from, end).trim();
    }

    private String text(int from, int end) {
        return new String(bytes, from, end - from, ISO_8859_1);
    }
}
