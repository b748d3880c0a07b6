package transportlab.transport;

import transportlab.wire.dissect.BodyDissectors;

/**
 * Base class for transports: the constructor takes the description of the transport and the dissectors of its bytes.
 */
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
