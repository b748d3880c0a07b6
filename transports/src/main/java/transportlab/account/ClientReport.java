package transportlab.account;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one client reports at the end of a trial.
 *
 * @param topic index of the topic that it listened to
 * @param expected deliveries due in <em>measured</em> while it was subscribed and ready
 * @param seen which entries of its topic arrived
 * @param cutNanos when it was cut off, on the clock of the trial; negative if it was not
 * @param backNanos how long after the cut it was ready again; negative if it was not
 * @param passage how it fared over a path; null on an open path
 */
public record ClientReport(
        int topic, int expected, BitSet seen, boolean usesPollClock, long cutNanos, long backNanos, Passage passage) {
    /** The report of a client on an open path. */
    public ClientReport(int topic, int expected, BitSet seen, boolean usesPollClock, long cutNanos, long backNanos) {
        this(topic, expected, seen, usesPollClock, cutNanos, backNanos, null);
    }

    boolean wasCut() {
        return cutNanos >= 0;
    }

    boolean cameBack() {
        return backNanos >= 0;
    }

    /** For each topic, the entries that arrived at one client or more. */
    static Map<Integer, BitSet> seen(Collection<ClientReport> clients) {
        Map<Integer, BitSet> seen = new TreeMap<>();
        for (ClientReport client : clients) {
            seen.computeIfAbsent(client.topic, topic -> new BitSet()).or(client.seen);
        }
        return seen;
    }
}
