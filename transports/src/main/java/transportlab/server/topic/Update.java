package transportlab.server.topic;

import transportlab.io.Wrapper;

/** One update in a topic. Its wrapper is encoded once, for all readers. */
public final class Update {
    private final long number;
    private final byte[] payload;
    private byte[] wrapped;

    Update(long number, byte[] payload) {
        this.number = number;
        this.payload = payload;
    }

    /** The number of the update; each topic counts from 1. */
    public long number() {
        return number;
    }

    /** UTF-8 text; not to be changed. */
    public byte[] payload() {
        return payload;
    }

    /** The update in its JSON wrapper, {@code {"n":..,"d":".."}}; must not be changed. */
    public byte[] wrapped() {
        byte[] known = wrapped;
        if (known == null) {
            known = Wrapper.update(number, payload);
            wrapped = known;
        }
        return known;
    }
}
