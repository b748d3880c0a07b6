package transportlab.trial.local;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import transportlab.io.Identity;
import transportlab.workload.Entry;

/**
 * Finds the entry of a plan that belongs to an update of a topic: by the number of the update if the server publishes,
 * by its identity otherwise.
 */
final class TopicIndex {
    private final List<Entry> entries;
    private final Map<Identity, Integer> ofClients = new HashMap<>();

    TopicIndex(List<Entry> entries) {
        this.entries = entries;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.publisher() != Entry.SERVER) {
                ofClients.put(new Identity(entry.publisher(), entry.sequence()), i);
            }
        }
    }

    int size() {
        return entries.size();
    }

    Entry entry(int index) {
        return entries.get(index);
    }

    /**
     * @return the index of the entry, or -1 if the update is not in the plan
     */
    int indexOf(long number, ByteBuffer payload) {
        if (ofClients.isEmpty()) {
            return number <= entries.size() ? (int) number - 1 : -1;
        }
        Identity identity = Identity.of(payload);
        return identity == null ? -1 : ofClients.getOrDefault(identity, -1);
    }

    /** How many entries are due in [from, to). */
    int dueBetween(long fromNanos, long toNanos) {
        return Math.max(0, firstFrom(toNanos) - firstFrom(fromNanos));
    }

    private int firstFrom(long nanos) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).dueNanos() < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
