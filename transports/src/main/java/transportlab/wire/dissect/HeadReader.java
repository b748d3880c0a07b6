package transportlab.wire.dissect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import transportlab.io.Digits;
import transportlab.io.Headers;

/** Collects the head of an HTTP/1.1 message (RFC 9112 section 2) up to its blank line. */
public final class HeadReader {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private int newlines;

    /** Takes one byte of a start line. */
    void take(byte b) {
        bytes.write(b);
        newlines = b == '\n' ? newlines + 1 : b == '\r' ? newlines : 0;
    }

    /**
     * Takes bytes up to the blank line, or all if it is not among them.
     *
     * @return whether the head is complete
     */
    public boolean take(ByteBuffer some) {
        int from = some.position();
        int end = from;
        while (newlines < 2 && end < some.limit()) {
            byte b = some.get(end++);
            newlines = b == '\n' ? newlines + 1 : b == '\r' ? newlines : 0;
        }
        byte[] taken = new byte[end - from];
        some.get(taken);
        bytes.writeBytes(taken);
        return newlines == 2;
    }

    int size() {
        return bytes.size();
    }

    /** Returns the start line and the header fields, and clears the reader for the next head. */
    public Head finish() {
        String text = bytes.toString(ISO_8859_1);
        int startEnd = lineEnd(text, 0);
        List<Headers.Field> fields = new ArrayList<>();
        int end;
        for (int from = startEnd + 1; from < text.length(); from = end + 1) {
            end = lineEnd(text, from);
            int colon = text.indexOf(':', from);
            if (colon > from && colon < end) {
                fields.add(new Headers.Field(
                        text.substring(from, colon),
                        text.substring(colon + 1, end).trim()));
            }
        }
        clear();
        return new Head(withoutReturn(text.substring(0, startEnd)), new Headers(fields));
    }

    private static int lineEnd(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline;
    }

    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    void clear() {
        bytes.reset();
        newlines = 0;
    }

    /** A parsed head. */
    public record Head(String startLine, Headers headers) {
        public String part(int index) {
            String[] parts = startLine.split(" ", -1);
            return index < parts.length ? parts[index] : "";
        }

        public boolean chunked() {
            return headers.hasToken("Transfer-Encoding", "chunked");
        }

        public long contentLength(long absent) {
            String value = headers.first("Content-Length").orElse("");
            return Digits.isNumber(value, 18) ? Long.parseLong(value) : absent;
        }

        public boolean upgradesToWebSocket() {
            return headers.hasToken("Upgrade", "websocket");
        }
    }
}
