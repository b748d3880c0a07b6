package transportlab.client;

import java.io.IOException;
import java.time.Duration;

/** A watchdog of the client has noticed that something did not come in time. */
public final class TimedOut extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * @param what did not come, for example {@code no answer}
     */
    public TimedOut(String what, Duration within) {
        super(what + " within " + seconds(within) + " s");
    }

    private static String seconds(Duration within) {
        return within.toMillis() % 1000 == 0 ? "" + within.toSeconds() : "" + within.toMillis() / 1000.0;
    }
}
