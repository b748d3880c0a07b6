package transportlab.transport;

import transportlab.wire.dissect.BodyDissectors;

/** A transport that says once what it is and what it knows about its own bytes. */
public abstract class Technique implements Transport {
    private final TransportInfo info;
    private final BodyDissectors dissectors;

    protected Technique(TransportInfo info, BodyDissectors dissectors) {
        this.info = info;
        this.dissectors = dissectors;
    }

    @Override
    public final TransportInfo info() {
        return info;
    }

    @Override
    public final BodyDissectors dissectors() {
        return dissectors;
    }
}
