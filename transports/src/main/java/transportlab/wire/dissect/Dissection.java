package transportlab.wire.dissect;

import java.nio.ByteBuffer;
import transportlab.wire.Direction;
import transportlab.wire.WireListener;

/** Reads both directions of one connection, and tells a {@link WireListener} what each byte was for. */
public interface Dissection {
    /** Reads all remaining bytes, which passed the tap at {@code atNanos}. The bytes may be split in any way. */
    void bytes(Direction direction, long atNanos, ByteBuffer some);

    /** The connection is over. */
    void closed(long atNanos);
}
