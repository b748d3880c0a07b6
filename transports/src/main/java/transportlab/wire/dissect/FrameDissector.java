package transportlab.wire.dissect;

import java.nio.ByteBuffer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import transportlab.wire.Kind;

/**
 * Gives kinds to the WebSocket frames of one direction (RFC 6455 section 5.2). The header and mask of a data frame are
 * framing, and its unmasked payload goes to the technique's dissector. Control frames are control as a whole. After an
 * impossible header everything is other, because nothing tells where the next frame begins.
 */
final class FrameDissector {
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int FIRST_CONTROL = 8;
    private static final int PONG = 10;

    private final Function<Boolean, Dissector> messages;
    private final IntConsumer frameStarted;
    private final ByteBuffer header = ByteBuffer.allocate(14);
    private final byte[] mask = new byte[4];
    private Dissector message;
    private boolean unreadable;
    private boolean inPayload;
    private boolean control;
    private boolean fin;
    private boolean masked;
    private long left;
    private int maskAt;

    /**
     * @param messages makes a dissector for each message, which may depend on whether the message is text
     * @param frameStarted gets the opcode of each frame
     */
    FrameDissector(Function<Boolean, Dissector> messages, IntConsumer frameStarted) {
        this.messages = messages;
        this.frameStarted = frameStarted;
    }

    void bytes(ByteBuffer some, KindSink out) {
        while (some.hasRemaining()) {
            if (unreadable) {
                Dissector.all(Kind.OTHER).bytes(some, out);
            } else if (inPayload) {
                payload(some, out);
            } else {
                headerByte(some.get(), out);
            }
        }
    }

    void end(KindSink out) {
        if (message != null) {
            message.end(out);
        }
    }

    private void headerByte(byte b, KindSink out) {
        if (header.position() == 0 && !begins(b, out)) {
            return;
        }
        header.put(b);
        out.kind(control ? Kind.CONTROL : Kind.FRAMING, 1);
        if (header.position() >= 2 && header.position() == headerLength()) {
            headerComplete(out);
        }
    }

    private boolean begins(byte b, KindSink out) {
        int opcode = b & 0x0f;
        boolean known = opcode <= BINARY || opcode >= FIRST_CONTROL && opcode <= PONG;
        if ((b & 0x70) != 0 || !known || (opcode == CONTINUATION && message == null)) {
            unreadable = true;
            out.kind(Kind.OTHER, 1);
            return false;
        }
        fin = (b & 0x80) != 0;
        control = opcode >= FIRST_CONTROL;
        if (!control && opcode != CONTINUATION) {
            message = messages.apply(opcode == TEXT);
        }
        frameStarted.accept(opcode);
        return true;
    }

    private int headerLength() {
        int length = header.get(1) & 0x7f;
        boolean masked = header.get(1) < 0;
        return 2 + (length == 126 ? 2 : length == 127 ? 8 : 0) + (masked ? 4 : 0);
    }

    private void headerComplete(KindSink out) {
        int length = header.get(1) & 0x7f;
        left = length == 126 ? header.getShort(2) & 0xffff : length == 127 ? header.getLong(2) : length;
        masked = header.get(1) < 0;
        if (masked) {
            header.get(header.position() - 4, mask);
        }
        header.clear();
        maskAt = 0;
        inPayload = true;
        endIfWhole(out);
    }

    private void payload(ByteBuffer some, KindSink out) {
        int n = (int) Math.min(left, some.remaining());
        if (control) {
            some.position(some.position() + n);
            out.kind(Kind.CONTROL, n);
        } else {
            byte[] plain = new byte[n];
            some.get(plain);
            if (masked) {
                for (int i = 0; i < n; i++) {
                    plain[i] ^= mask[maskAt++ & 3];
                }
            }
            message.bytes(ByteBuffer.wrap(plain), out);
        }
        left -= n;
        endIfWhole(out);
    }

    private void endIfWhole(KindSink out) {
        if (left > 0) {
            return;
        }
        inPayload = false;
        if (fin && !control) {
            message.end(out);
            message = null;
        }
    }
}
