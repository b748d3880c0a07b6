package transportlab.wire.dissect;

import java.nio.ByteBuffer;
import transportlab.wire.Kind;

/**
 * Gives kinds to one record of the wrapper and to the bytes that a technique puts around it. Bytes around a position
 * are control. Bytes around any other record are envelope, or the kind that the technique names. They are held back
 * until the kind of record is known.
 */
public final class Surroundings {
    private WrapperDissector record = new WrapperDissector();
    private final Kind usual;
    private Kind kind;
    private int heldBack;

    /** Bytes around anything but a position are envelope. */
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

    /** Sets the kind of the bytes around the record, and passes on those that were held back. */
    public void decide(Kind found, KindSink out) {
        kind = found;
        if (heldBack > 0) {
            out.kind(found, heldBack);
            heldBack = 0;
        }
    }

    /** Ends this unit, a record with the bytes around it, and begins the next one. */
    public void next(KindSink out) {
        record.end(out);
        if (kind == null) {
            decide(usual, out);
        }
        kind = null;
        record = new WrapperDissector();
    }
}
