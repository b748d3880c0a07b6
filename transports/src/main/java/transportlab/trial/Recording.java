package transportlab.trial;

import java.util.List;
import transportlab.wire.trace.Trace;

/**
 * What one client of a transport does on the wire in its first seconds.
 *
 * @param oneWayMillis of the link
 * @param seconds how long was recorded, from the first byte on
 * @param updatesAtMillis when updates were due, from the beginning of the events' clock
 * @param events of the client, in order
 */
public record Recording(
        String transport,
        double oneWayMillis,
        double seconds,
        List<Double> updatesAtMillis,
        List<Trace.Event> events) {}
