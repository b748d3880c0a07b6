package transportlab.wire.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What stands before the payload of a WebSocket frame (RFC 6455 5.2).
 *
 * @param extended how many bytes of the length follow the second byte: 0, 2 or 8
 * @param length of the payload
 * @param mask the masking key; null without
 */
record FrameHeader(int first, int second, int extended, long length, byte[] mask) {
    private static final int FIRST_CONTROL = 8;
    private static final List<String> NAMES =
            List.of("continuation", "text", "binary", "", "", "", "", "", "close", "ping", "pong", "", "", "", "", "");

    /** @return null if it is cut off */
    static FrameHeader of(byte[] bytes, int from) {
        if (from + 2 > bytes.length) {
            return null;
        }
        int second = bytes[from + 1] & 0xff;
        int seven = second & 0x7f;
        int extended = seven == 126 ? 2 : seven == 127 ? 8 : 0;
        boolean masked = second >= 0x80;
        int size = 2 + extended + (masked ? 4 : 0);
        if (from + size > bytes.length) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long length = extended == 2
                ? buffer.getShort(from + 2) & 0xffff
                : extended == 8 ? buffer.getLong(from + 2) & Long.MAX_VALUE : seven;
        byte[] mask = masked
                ? new byte[] {
                    bytes[from + size - 4], bytes[from + size - 3], bytes[from + size - 2], bytes[from + size - 1]
                }
                : null;
        return new FrameHeader(bytes[from] & 0xff, second, extended, length, mask);
    }

    /** The name of an opcode; empty if it has none. */
    static String name(int opcode) {
        return NAMES.get(opcode);
    }

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, UTF_8);
    }

    int size() {
        return maskAt() + (isMasked() ? 4 : 0);
    }

    /** Where the masking key stands, from the first byte of the frame on. */
    int maskAt() {
        return 2 + extended;
    }

    boolean isMasked() {
        return mask != null;
    }

    boolean isControl() {
        return opcode() >= FIRST_CONTROL;
    }

    boolean isLast() {
        return first >= 0x80;
    }

    int opcode() {
        return first & 0x0f;
    }

    List<Span> spans(int from) {
        List<Span> spans = new ArrayList<>(4);
        spans.add(new Span(from, from + 1, "ws.opcode", name(opcode()), firstBits()));
        spans.add(new Span(from + 1, from + 2, "ws.length", String.valueOf(second & 0x7f), secondBits()));
        if (extended > 0) {
            String key = extended == 2 ? "ws.length16" : "ws.length64";
            spans.add(new Span(from + 2, from + maskAt(), key, String.valueOf(length)));
        }
        if (isMasked()) {
            String hex = HexFormat.ofDelimiter(" ").formatHex(mask);
            spans.add(new Span(from + maskAt(), from + size(), "ws.mask-key", hex));
        }
        return spans;
    }

    private List<Field.Bits> firstBits() {
        return List.of(
                new Field.Bits("ws.fin", 0, 1, first >> 7),
                new Field.Bits("ws.rsv1", 1, 1, first >> 6 & 1),
                new Field.Bits("ws.rsv2", 2, 1, first >> 5 & 1),
                new Field.Bits("ws.rsv3", 3, 1, first >> 4 & 1),
                new Field.Bits("ws.opcode-bits", 4, 4, opcode()));
    }

    private List<Field.Bits> secondBits() {
        return List.of(new Field.Bits("ws.mask", 0, 1, second >> 7), new Field.Bits("ws.length7", 1, 7, second & 0x7f));
    }
}
