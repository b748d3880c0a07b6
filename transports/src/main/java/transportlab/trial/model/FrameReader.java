package transportlab.trial.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Reads whole frames of a WebSocket (RFC 6455 5.2) from bytes in any pieces. No end here sends fragments. */
final class FrameReader {
    private static final int MASKED = 0x80;
    private static final int LENGTH = 0x7f;

    private final Listener out;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    interface Listener {
        /** A frame, unmasked. */
        void frame(int opcode, byte[] payload);
    }

    FrameReader(Listener out) {
        this.out = out;
    }

    void feed(ByteBuffer some) {
        waiting.writeBytes(WireBytes.copy(some));
        ByteBuffer all = ByteBuffer.wrap(waiting.toByteArray());
        int read = 0;
        while (next(all)) {
            read = all.position();
        }
        byte[] rest = WireBytes.copy(all.position(read));
        waiting.reset();
        waiting.writeBytes(rest);
    }

    /** @return whether a whole frame was there */
    private boolean next(ByteBuffer all) {
        if (all.remaining() < 2) {
            return false;
        }
        int opcode = all.get() & 0x0f;
        int second = all.get() & 0xff;
        boolean masked = (second & MASKED) != 0;
        int length = second & LENGTH;
        int more = (length == 126 ? 2 : length == 127 ? 8 : 0) + (masked ? 4 : 0);
        if (all.remaining() < more) {
            return false;
        }
        long size = length == 126 ? all.getShort() & 0xffff : length == 127 ? all.getLong() : length;
        int mask = masked ? all.getInt() : 0;
        if (all.remaining() < size) {
            return false;
        }
        byte[] payload = new byte[(int) size];
        all.get(payload);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= (byte) (mask >>> 24 - 8 * (i & 3));
        }
        out.frame(opcode, payload);
        return true;
    }
}
