package transportlab.transport.socketio.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import transportlab.io.UpdateRange;

/**
 * One packet of Engine.IO: a type, written as a digit, and data. Binary data is always a message and has no digit;
 * where only text is possible, it is written as {@code b} and base64.
 *
 * @param data UTF-8, or any bytes if the packet is binary; must not be changed
 * @param carries which updates it carries
 */
public record Packet(Type type, byte[] data, boolean binary, UpdateRange carries) {
    /** The type of a packet, written as its position in this list: 0 is {@code OPEN}. */
    public enum Type {
        OPEN,
        CLOSE,
        PING,
        PONG,
        MESSAGE,
        UPGRADE,
        NOOP
    }

    private static final byte BASE64 = 'b';
    private static final byte[] NOTHING = {};

    public static Packet of(Type type) {
        return new Packet(type, NOTHING, false, UpdateRange.NONE);
    }

    public static Packet text(Type type, String data) {
        return new Packet(type, data.getBytes(UTF_8), false, UpdateRange.NONE);
    }

    public static Packet message(byte[] text, UpdateRange carries) {
        return new Packet(Type.MESSAGE, text, false, carries);
    }

    public static Packet binary(byte[] data) {
        return new Packet(Type.MESSAGE, data, true, UpdateRange.NONE);
    }

    /** The data of a text packet. */
    public String text() {
        return new String(data, UTF_8);
    }

    public boolean is(Type what, String with) {
        return type == what && !binary && text().equals(with);
    }

    /** As one WebSocket message; text unless it is binary. */
    public ByteBuffer frame() {
        return binary ? ByteBuffer.wrap(data) : ByteBuffer.wrap(asText());
    }

    /** The packet as text, with binary data in base64. */
    byte[] asText() {
        byte[] tail = binary ? Base64.getEncoder().encode(data) : data;
        byte[] text = new byte[tail.length + 1];
        text[0] = binary ? BASE64 : (byte) ('0' + type.ordinal());
        System.arraycopy(tail, 0, text, 1, tail.length);
        return text;
    }

    /**
     * @throws IllegalArgumentException if that is no packet
     */
    public static Packet ofFrame(boolean text, ByteBuffer whole) {
        byte[] bytes = new byte[whole.remaining()];
        whole.get(bytes);
        return text ? ofText(bytes) : binary(bytes);
    }

    /**
     * @throws IllegalArgumentException if that is no packet
     */
    static Packet ofText(byte[] text) {
        byte[] tail = text.length < 2 ? NOTHING : Arrays.copyOfRange(text, 1, text.length);
        if (text.length > 0 && text[0] == BASE64) {
            return binary(Base64.getDecoder().decode(withoutLineEnds(tail)));
        }
        int digit = text.length == 0 ? -1 : text[0] - '0';
        if (digit < 0 || digit >= Type.values().length) {
            throw new IllegalArgumentException("no packet of Engine.IO");
        }
        return new Packet(Type.values()[digit], tail, false, UpdateRange.NONE);
    }

    /** Some clients break base64 into lines. */
    private static byte[] withoutLineEnds(byte[] base64) {
        byte[] kept = new byte[base64.length];
        int length = 0;
        for (byte b : base64) {
            if (b != '\n' && b != '\r') {
                kept[length++] = b;
            }
        }
        return Arrays.copyOf(kept, length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Packet packet
                && packet.type == type
                && packet.binary == binary
                && Arrays.equals(packet.data, data);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(data) * 31 + type.hashCode();
    }
}
