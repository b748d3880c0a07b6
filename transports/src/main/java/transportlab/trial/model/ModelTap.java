package transportlab.trial.model;

import java.nio.ByteBuffer;
import transportlab.io.ConnId;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Vantage;
import transportlab.wire.WireTap;
import transportlab.wire.ledger.SizeTap;

/**
 * Where a connection is counted: by its bytes, as on real sockets, or by their sizes, which gives the same counts in
 * less time.
 */
interface ModelTap {
    /** Where nobody counts. */
    ModelTap NONE = new ModelTap() {
        @Override
        public void opened(ConnId connection, long atNanos) {}

        @Override
        public void passed(Direction direction, long atNanos, Written what) {}

        @Override
        public void closed(Ending ending, long atNanos) {}
    };

    void opened(ConnId connection, long atNanos);

    void passed(Direction direction, long atNanos, Written what);

    void closed(Ending ending, long atNanos);

    /** Bytes are sent, or arrive, at the client's end of the link. */
    default void atClient(Direction direction, long atNanos, int bytes) {}

    static ModelTap ofBytes(WireTap tap) {
        return new ModelTap() {
            @Override
            public void opened(ConnId connection, long atNanos) {
                tap.opened(connection, Vantage.CLIENT, atNanos);
            }

            @Override
            public void passed(Direction direction, long atNanos, Written what) {
                tap.bytes(direction, atNanos, ByteBuffer.wrap(what.bytes()));
            }

            @Override
            public void atClient(Direction direction, long atNanos, int bytes) {
                tap.atClient(direction, atNanos, bytes);
            }

            @Override
            public void closed(Ending ending, long atNanos) {
                tap.closed(ending, atNanos);
            }
        };
    }

    static ModelTap ofSizes(SizeTap tap) {
        return new ModelTap() {
            @Override
            public void opened(ConnId connection, long atNanos) {}

            @Override
            public void passed(Direction direction, long atNanos, Written what) {
                tap.passed(direction, atNanos, what.size(), sizes -> what.tell(sizes, atNanos));
            }

            @Override
            public void closed(Ending ending, long atNanos) {
                tap.closed(ending, atNanos);
            }
        };
    }
}
