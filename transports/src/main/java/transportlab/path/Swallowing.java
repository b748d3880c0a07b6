package transportlab.path;

import java.nio.ByteBuffer;
import transportlab.wire.Direction;

/** Lets nothing pass, and tells nobody. */
final class Swallowing implements Stage {
    @Override
    public void opened(Next to) {
        to.did(Deed.What.SWALLOWED);
    }

    @Override
    public void bytes(Direction towards, ByteBuffer some, Next to) {
        some.position(some.limit());
    }

    @Override
    public void ended(Direction towards, Next to) {}

    @Override
    public void reset(Direction towards, Next to) {}
}
