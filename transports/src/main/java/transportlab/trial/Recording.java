package transportlab.trial;

import java.util.List;
import transportlab.wire.trace.Trace;

/**
 * What one client of a transport does on the wire in its first seconds.
 *
 * @param oneWayMillis of the link
 * @param seconds how long was recorded
 * @param updatesAtMillis when updates were due, from the beginning of the events' clock
 * @param events of the client, in order
 * @param beganMillis time 0 of the plan, on the events' clock; not a number where the first byte stands for it
 * @param punctual whether all happened when the plan wanted it, to 10 ms
 */
public record Recording(
        String transport,
        double oneWayMillis,
        double seconds,
        List<Double> updatesAtMillis,
        List<Trace.Event> events,
        double beganMillis,
        boolean punctual) {

    /** One that begins with its first byte. */
    public Recording(
            String transport,
            double oneWayMillis,
            double seconds,
            List<Double> updatesAtMillis,
            List<Trace.Event> events) {
        this(transport, oneWayMillis, seconds, updatesAtMillis, events, Double.NaN, true);
    }
}
