package transportlab.trial;

import java.util.List;
import transportlab.wire.trace.Trace;
import transportlab.wire.trace.TrialTrace;

/**
 * What one client of a transport does on the wire in its first seconds.
 *
 * @param seconds how long was recorded, from time 0 of the plan
 * @param updatesAtMillis when updates were due, from time 0 of the plan
 */
public record Recording(TrialTrace trace, double seconds, List<Double> updatesAtMillis) {
    /** The wire events of the client, in order. */
    public List<Trace.Event> events() {
        return trace.first();
    }
}
