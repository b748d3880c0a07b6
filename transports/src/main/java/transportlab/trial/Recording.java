package transportlab.trial;

import java.util.List;
import transportlab.wire.trace.Trace;

/**
 * What one client of a transport does on the wire in its first seconds.
 *
 * @param oneWayMillis one-way delay of the link
 * @param seconds how long was recorded
 * @param updatesAtMillis when updates were due, on the clock of the events
 * @param events wire events of the client, in order
 * @param beganMillis time 0 of the plan, on the clock of the events
 */
public record Recording(
        String transport,
        double oneWayMillis,
        double seconds,
        List<Double> updatesAtMillis,
        List<Trace.Event> events,
        double beganMillis) {}
