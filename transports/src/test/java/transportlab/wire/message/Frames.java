package transportlab.wire.message;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** WebSocket frames (RFC 6455 5.2). */
final class Frames {
    static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};

    private Frames() {}

    /**
     * @param first FIN, RSV and opcode
     * @param mask null for none
     */
    static byte[] frame(int first, byte[] payload, byte[] mask) {
        int length = payload.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int masked = mask == null ? 0 : 0x80;
        out.write(first);
        if (length < 126) {
            out.write(masked | length);
        } else if (length < 65536) {
            out.write(masked | 126);
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) length).array());
        } else {
            out.write(masked | 127);
            out.writeBytes(ByteBuffer.allocate(8).putLong(length).array());
        }
        byte[] hidden = payload.clone();
        if (mask != null) {
            out.writeBytes(mask);
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] ^= mask[i & 3];
            }
        }
        out.writeBytes(hidden);
        return out.toByteArray();
    }
}
