package transportlab.client;

import java.io.IOException;

/** The other side, or something between, has ended an answer or a channel in an orderly way, and too early. */
public final class Ended extends IOException {
    private static final long serialVersionUID = 1;

    public Ended(String what) {
        super(what);
    }
}
