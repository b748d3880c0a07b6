package transportlab.trial.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import transportlab.io.Headers;

/**
 * The bytes of HTTP/1.1 messages and WebSocket frames, as the live server (Jetty 12.1) and the live clients (Netty 4.2)
 * write them: RFC 9112 and RFC 6455 leave some of it open.
 */
final class WireBytes {
    static final String LINE_END = "\r\n";
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int SHORT = 126;
    private static final int LONG = 65536;

    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(101, "Switching Protocols"),
            Map.entry(200, "OK"),
            Map.entry(204, "No Content"),
            Map.entry(400, "Bad Request"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(413, "Payload Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(426, "Upgrade Required"),
            Map.entry(500, "Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(503, "Service Unavailable"));

    private WireBytes() {}

    /** The reason phrase of a status line. */
    static String reason(int status) {
        return REASONS.getOrDefault(status, "");
    }

    /**
     * The head of a message, up to its blank line.
     *
     * @param more fields that the engine adds, each with its line end
     */
    static byte[] head(String firstLine, Headers headers, String more) {
        StringBuilder text = new StringBuilder(512).append(firstLine).append(LINE_END);
        for (Headers.Field field : headers.fields()) {
            text.append(field.name()).append(": ").append(field.value()).append(LINE_END);
        }
        return ascii(text.append(more).append(LINE_END).toString());
    }

    /** How many bytes the head of a message has. */
    static int headSize(int firstLine, Headers headers, String more) {
        int size = firstLine + more.length() + 2 * LINE_END.length();
        for (Headers.Field field : headers.fields()) {
            size += field.name().length() + ": ".length() + field.value().length() + LINE_END.length();
        }
        return size;
    }

    static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }

    /**
     * A whole message or a control frame (RFC 6455 5.2).
     *
     * @param mask null for a frame of the server
     */
    static byte[] frame(int opcode, byte[] payload, Integer mask) {
        int n = payload.length;
        int extended = extended(n);
        ByteBuffer out = ByteBuffer.allocate(frameHeader(n, mask != null) + n);
        out.put((byte) (FIN | opcode));
        int length = extended == 0 ? n : extended == 2 ? SHORT : SHORT + 1;
        out.put((byte) ((mask == null ? 0 : MASKED) | length));
        if (extended == 2) {
            out.putShort((short) n);
        } else if (extended == 8) {
            out.putLong(n);
        }
        if (mask == null) {
            return out.put(payload).array();
        }
        out.putInt(mask);
        for (int i = 0; i < n; i++) {
            out.put((byte) (payload[i] ^ mask >>> 24 - 8 * (i & 3)));
        }
        return out.array();
    }

    /** How many bytes stand before the payload of a frame. */
    static int frameHeader(int payload, boolean masked) {
        return 2 + extended(payload) + (masked ? 4 : 0);
    }

    /** How many bytes of a frame's length stand behind its second byte. */
    private static int extended(int payload) {
        return payload < SHORT ? 0 : payload < LONG ? 2 : 8;
    }

    /** The payload of a close frame. */
    static byte[] closing(int code) {
        return new byte[] {(byte) (code >> 8), (byte) code};
    }

    /** The status code of a close frame; 1005 if it has none (RFC 6455 7.1.5). */
    static int closeCode(byte[] payload) {
        return payload.length < 2 ? 1005 : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
    }

    /** The value of {@code Sec-WebSocket-Accept} (RFC 6455 4.2.2). */
    static String accept(String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder().encodeToString(sha.digest((key + GUID).getBytes(ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    static byte[] copy(ByteBuffer some) {
        byte[] bytes = new byte[some.remaining()];
        some.get(bytes);
        return bytes;
    }
}
