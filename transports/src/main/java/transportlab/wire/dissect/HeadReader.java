package transportlab.wire.dissect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import transportlab.io.Headers;

/** Collects the head of an HTTP/1.1 message (RFC 9112 section 2) up to its blank line. */
final class HeadReader {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private int newlines;

    /** Takes one byte. @return whether the head is complete with it */
    boolean take(byte b) {
        bytes.write(b);
        if (b == '\n') {
            newlines++;
        } else if (b != '\r') {
            newlines = 0;
        }
        return newlines == 2;
    }

    int size() {
        return bytes.size();
    }

    /** Returns the start line and the header fields, and clears the reader for the next head. */
    Head finish() {
        String[] lines = bytes.toString(ISO_8859_1).split("\r?\n", -1);
        List<Headers.Field> fields = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                fields.add(new Headers.Field(
                        lines[i].substring(0, colon),
                        lines[i].substring(colon + 1).trim()));
            }
        }
        clear();
        return new Head(lines[0], new Headers(fields));
    }

    void clear() {
        bytes.reset();
        newlines = 0;
    }

    /** A parsed head. */
    record Head(String startLine, Headers headers) {
        String part(int index) {
            String[] parts = startLine.split(" ", -1);
            return index < parts.length ? parts[index] : "";
        }

        boolean chunked() {
            return headers.hasToken("Transfer-Encoding", "chunked");
        }

        long contentLength(long absent) {
            String value = headers.first("Content-Length").orElse("");
            return value.matches("\\d{1,18}") ? Long.parseLong(value) : absent;
        }

        boolean upgradesToWebSocket() {
            return headers.hasToken("Upgrade", "websocket");
        }
    }
}
