package transportlab.wire.dissect;

import java.nio.ByteBuffer;
import transportlab.wire.Kind;

/**
 * Gives each byte of one body or one message its kind. The bytes may be split in any way, and each of them must be
 * accounted for.
 */
public interface Dissector {
    /** Reads all remaining bytes. */
    void bytes(ByteBuffer some, KindSink out);

    /**
     * The body or message is over, or was cut off. Bytes that were held back because their kind was not known yet get
     * one now.
     */
    default void end(KindSink out) {}

    /** A dissector that gives all bytes the same kind. */
    static Dissector all(Kind kind) {
        return (some, out) -> {
            int n = some.remaining();
            some.position(some.limit());
            if (n > 0) {
                out.kind(kind, n);
            }
        };
    }
}
