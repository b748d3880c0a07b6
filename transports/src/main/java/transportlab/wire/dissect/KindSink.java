package transportlab.wire.dissect;

import transportlab.wire.Kind;

/** Takes what a dissector finds, in the order of the bytes. */
public interface KindSink {
    /** The next {@code bytes} bytes are of this kind. */
    void kind(Kind kind, int bytes);

    /** An update has just ended. */
    void update();
}
