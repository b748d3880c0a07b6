package transportlab.wire;

import java.nio.ByteBuffer;
import transportlab.io.ConnId;

/** Sits at the socket of one connection and sees each byte that passes. Its calls do not overlap. */
public interface WireTap {
    void opened(ConnId connection, Vantage vantage, long atNanos);

    /**
     * Bytes that this end sent, when the socket has accepted them, or that it received, when they were read.
     *
     * @param some not to be kept
     */
    void bytes(Direction direction, long atNanos, ByteBuffer some);

    void closed(Ending ending, long atNanos);
}
