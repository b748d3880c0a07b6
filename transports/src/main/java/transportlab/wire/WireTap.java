package transportlab.wire;

import java.nio.ByteBuffer;
import transportlab.io.ConnId;

/** Sits at the socket of one connection and sees each byte that passes. All calls come from one thread. */
public interface WireTap {
    void opened(ConnId connection, Vantage vantage, long atNanos);

    /** Up bytes when the socket has accepted them, down bytes when they were read. Must not keep the buffer. */
    void bytes(Direction direction, long atNanos, ByteBuffer some);

    void closed(Ending ending, long atNanos);
}
