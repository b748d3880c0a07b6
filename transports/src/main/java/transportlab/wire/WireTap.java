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

    /**
     * Bytes pass the client's end of the emulated link: those to the server when they are sent, those to the client
     * when they arrive. The tap itself sits at the other end.
     */
    default void atClient(Direction direction, long atNanos, int bytes) {}

    void closed(Ending ending, long atNanos);
}
