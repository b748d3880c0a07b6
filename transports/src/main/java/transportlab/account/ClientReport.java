package transportlab.account;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one client says at its end.
 *
 * @param topic index of the topic that it listened to
 * @param expected deliveries due in <em>measured</em> while it was subscribed and ready
 * @param seen which entries of its topic arrived
 * @param cutNanos when it was cut off, on the clock of the trial; negative if it was not
 * @param backNanos how long after that it was ready again; negative if it was not
 */
public record ClientReport(int topic, int expected, BitSet seen, boolean usesPollClock, long cutNanos, long backNanos) {
    boolean wasCut() {
        return cutNanos >= 0;
    }

    boolean cameBack() {
        return backNanos >= 0;
    }

    /** By topic, which of its entries arrived at any client. */
    static Map<Integer, BitSet> seen(Collection<ClientReport> clients) {
        Map<Integer, BitSet> seen = new TreeMap<>();
        for (ClientReport client : clients) {
            seen.computeIfAbsent(client.topic, topic -> new BitSet()).or(client.seen);
        }
        return seen;
    }
}
