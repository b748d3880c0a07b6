package transportlab.wire.dissect;

import java.nio.ByteBuffer;
import transportlab.wire.Kind;

/** Gives each byte of one body or one message its kind. Bytes come in any split; all of them must be accounted for. */
public interface Dissector {
    /** Reads all remaining bytes. */
    void bytes(ByteBuffer some, KindSink out);

    /** The body or message is over, or was cut off: what was held back to be decided gets its kind now. */
    default void end(KindSink out) {}

    /** Everything is of one kind. */
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
