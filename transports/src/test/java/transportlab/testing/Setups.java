package transportlab.testing;

import java.time.Duration;
import transportlab.server.ResponseHeaders;
import transportlab.server.ServerSetup;
import transportlab.server.Sessions;

/** What server halves need to know, for tests without an engine. */
public final class Setups {
    private Setups() {}

    /** Minimal headers, a hold of 30 s, heartbeats after 25 s; all waiting is done by hand. */
    public static ServerSetup of(ByHand hand) {
        return of(hand, Duration.ZERO);
    }

    /** With a message into the silence, so often. */
    public static ServerSetup of(ByHand hand, Duration appHeartbeat) {
        return new ServerSetup(
                new ServerSetup.Address("127.0.0.1", 0),
                new ServerSetup.Times(ServerSetup.HOLD, ServerSetup.HEARTBEAT, Duration.ofSeconds(60), appHeartbeat),
                ServerSetup.Limits.DEFAULT,
                Sessions.pinging(ServerSetup.HEARTBEAT, () -> "one"),
                new ResponseHeaders(ResponseHeaders.Set.MINIMAL, () -> Bench.DATE),
                new ServerSetup.Machinery(hand, hand, hand),
                ServerSetup.Flow.PLAIN);
    }
}
