package transportlab.wire.dissect;

import java.nio.ByteBuffer;
import transportlab.wire.Kind;

/**
 * What a technique puts around one record of the wrapper, and the record inside: bytes around a position are control,
 * those around everything else envelope, or what the technique says; they are held back until it is known.
 */
public final class Surroundings {
    private WrapperDissector record = new WrapperDissector();
    private final Kind usual;
    private Kind kind;
    private int heldBack;

    /** Envelope. */
    public Surroundings() {
        this(Kind.ENVELOPE);
    }

    /**
     * @param usual the kind of bytes around anything but a position
     */
    public Surroundings(Kind usual) {
        this.usual = usual;
    }

    /** Bytes around the record. */
    public void around(int bytes, KindSink out) {
        if (kind == null) {
            heldBack += bytes;
        } else {
            out.kind(kind, bytes);
        }
    }

    /**
     * Bytes of the record, up to its end.
     *
     * @return whether it ended
     */
    public boolean inside(ByteBuffer some, KindSink out) {
        return record.record(some, new KindSink() {
            @Override
            public void kind(Kind found, int bytes) {
                if (kind == null) {
                    decide(found == Kind.CONTROL ? Kind.CONTROL : usual, out);
                }
                out.kind(found, bytes);
            }

            @Override
            public void update() {
                out.update();
            }
        });
    }

    /** It is known what the bytes around are for. */
    public void decide(Kind found, KindSink out) {
        kind = found;
        if (heldBack > 0) {
            out.kind(found, heldBack);
            heldBack = 0;
        }
    }

    /** The unit is over; the next one begins. */
    public void next(KindSink out) {
        record.end(out);
        if (kind == null) {
            decide(usual, out);
        }
        kind = null;
        record = new WrapperDissector();
    }
}
