package transportlab.server.topic;

import transportlab.io.Wrapper;

/** One update in a topic. Its wrapper is encoded once, whoever reads it. */
public final class Update {
    private final long number;
    private final byte[] payload;
    private byte[] wrapped;

    Update(long number, byte[] payload) {
        this.number = number;
        this.payload = payload;
    }

    /** Counts from 1 in its topic. */
    public long number() {
        return number;
    }

    /** UTF-8 text; not to be changed. */
    public byte[] payload() {
        return payload;
    }

    /** {@code {"n":..,"d":".."}}; not to be changed. */
    public byte[] wrapped() {
        byte[] known = wrapped;
        if (known == null) {
            known = Wrapper.update(number, payload);
            wrapped = known;
        }
        return known;
    }
}
