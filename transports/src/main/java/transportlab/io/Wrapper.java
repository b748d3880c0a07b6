package transportlab.io;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Writes the wrapper, the compact JSON that every technique puts around an update: {@code {"n":41,"d":"..."}}. Two
 * other records tell a position, {@code {"at":41}}, and a gap, {@code {"lost":7}}. Strings are escaped only where JSON
 * (RFC 8259 section 7) requires it: the quote, the backslash and the characters below U+0020.
 */
public final class Wrapper {
    private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);

    private static final byte[] LESS_THAN = "\\u003c".getBytes(US_ASCII);
    private static final byte[] LINE_SEPARATOR = "\\u2028".getBytes(US_ASCII);
    private static final byte[] PARAGRAPH_SEPARATOR = "\\u2029".getBytes(US_ASCII);

    private Wrapper() {}

    /**
     * @param payload UTF-8 text
     * @return {@code {"n":NUMBER,"d":"PAYLOAD"}} in UTF-8
     */
    public static byte[] update(long number, byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + 32);
        out.writeBytes(("{\"n\":" + number + ",\"d\":\"").getBytes(US_ASCII));
        escape(payload, out);
        out.writeBytes(new byte[] {'"', '}'});
        return out.toByteArray();
    }

    public static byte[] position(long at) {
        return ("{\"at\":" + at + "}").getBytes(US_ASCII);
    }

    public static byte[] lost(long count) {
        return ("{\"lost\":" + count + "}").getBytes(US_ASCII);
    }

    /** The records as one JSON array. */
    public static ByteBuffer array(Iterable<byte[]> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        int separator = '[';
        for (byte[] record : records) {
            out.write(separator);
            out.writeBytes(record);
            separator = ',';
        }
        if (separator == '[') {
            out.write('[');
        }
        out.write(']');
        return ByteBuffer.wrap(out.toByteArray());
    }

    /**
     * Returns the same JSON in a form that can be used inside a script: {@code <} is escaped, so that no payload ends
     * the script element or begins a comment, and so are U+2028 and U+2029, which ended lines in scripts until
     * ECMAScript 2019.
     */
    public static byte[] forScript(byte[] json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length + 16);
        for (int i = 0; i < json.length; i++) {
            if (json[i] == '<') {
                out.writeBytes(LESS_THAN);
            } else if (isLineSeparator(json, i)) {
                out.writeBytes(json[i + 2] == (byte) 0xa8 ? LINE_SEPARATOR : PARAGRAPH_SEPARATOR);
                i += 2;
            } else {
                out.write(json[i]);
            }
        }
        return out.toByteArray();
    }

    /** Whether U+2028 or U+2029 is at this index: in UTF-8, E2 80 A8 or E2 80 A9. */
    private static boolean isLineSeparator(byte[] json, int at) {
        return json[at] == (byte) 0xe2
                && at + 2 < json.length
                && json[at + 1] == (byte) 0x80
                && (json[at + 2] == (byte) 0xa8 || json[at + 2] == (byte) 0xa9);
    }

    static void escape(byte[] text, ByteArrayOutputStream out) {
        int copied = 0;
        for (int i = 0; i < text.length; i++) {
            byte[] escaped = escaped(text[i]);
            if (escaped != null) {
                out.write(text, copied, i - copied);
                out.writeBytes(escaped);
                copied = i + 1;
            }
        }
        out.write(text, copied, text.length - copied);
    }

    private static byte[] escaped(byte b) {
        return switch (b) {
            case '"' -> new byte[] {'\\', '"'};
            case '\\' -> new byte[] {'\\', '\\'};
            case '\n' -> new byte[] {'\\', 'n'};
            case '\r' -> new byte[] {'\\', 'r'};
            case '\t' -> new byte[] {'\\', 't'};
            default -> b >= 0 && b < 0x20 ? new byte[] {'\\', 'u', '0', '0', HEX[b >> 4], HEX[b & 15]} : null;
        };
    }
}
