package transportlab.trial.local;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import transportlab.io.Identity;
import transportlab.io.UpdateRange;
import transportlab.server.ServerSetup;
import transportlab.server.topic.Topic;
import transportlab.wire.Phase;
import transportlab.workload.Entry;
import transportlab.workload.Plan;

/**
 * Follows the updates of a plan through the topics of a site: drops a client message that its topic already has, and
 * knows when each update was due, so that the time up to its write can be summed.
 */
final class PlanTopics implements ServerSetup.Flow {
    private final Plan plan;
    private final Map<String, AtomicLongArray> dueByNumber = new HashMap<>();
    private final List<Map<Integer, Entry>> ofClients = new ArrayList<>();
    private final List<BitSet> seen = new ArrayList<>();
    private final LongAdder[] published = new LongAdder[Phase.COUNT];
    private final LongAdder writes = new LongAdder();
    private final LongAdder writeDelayNanos = new LongAdder();
    private final AtomicLong repeats = new AtomicLong();
    private final WriteTimes times = new WriteTimes();
    private volatile long zeroNanos;

    PlanTopics(Plan plan) {
        this.plan = plan;
        List<List<Entry>> byTopic = plan.byTopic();
        for (int i = 0; i < byTopic.size(); i++) {
            dueByNumber.put(
                    plan.topics().get(i), new AtomicLongArray(byTopic.get(i).size() + 1));
        }
        for (List<Entry> entries : plan.byClient()) {
            Map<Integer, Entry> bySequence = new HashMap<>();
            entries.forEach(entry -> bySequence.put(entry.sequence(), entry));
            ofClients.add(bySequence);
            seen.add(new BitSet());
        }
        for (int i = 0; i < published.length; i++) {
            published[i] = new LongAdder();
        }
    }

    void begin(long zero) {
        zeroNanos = zero;
    }

    /** Publishes an entry that comes from the server. */
    void publish(Topic topic, Entry entry) {
        topic.publish(entry.payload(), number -> numbered(topic, number, entry));
    }

    /**
     * Publishes a message from a client, or drops it if the topic already has it. What people publish is not in the
     * plan, and is never dropped or changed.
     */
    @Override
    public void received(Topic topic, byte[] text) {
        Entry entry = sentBy(text);
        if (entry == null) {
            topic.publish(text);
        } else if (isFirst(entry)) {
            topic.publish(text, number -> numbered(topic, number, entry));
        } else {
            repeats.incrementAndGet();
        }
    }

    private Entry sentBy(byte[] text) {
        Identity identity = Identity.of(ByteBuffer.wrap(text));
        return identity == null || identity.client() >= ofClients.size()
                ? null
                : ofClients.get(identity.client()).get(identity.sequence());
    }

    private void numbered(Topic topic, long number, Entry entry) {
        AtomicLongArray dues = dueByNumber.get(topic.name());
        if (dues != null && number < dues.length()) {
            dues.set((int) number, entry.dueNanos() == 0 ? 1 : entry.dueNanos());
        }
        published[phase(entry).ordinal()].increment();
    }

    private boolean isFirst(Entry entry) {
        BitSet of = seen.get(entry.publisher());
        synchronized (of) {
            boolean first = !of.get(entry.sequence());
            of.set(entry.sequence());
            return first;
        }
    }

    private Phase phase(Entry entry) {
        return entry.dueNanos() < plan.warmupNanos() ? Phase.WARMUP : Phase.MEASURED;
    }

    @Override
    public void written(String address, UpdateRange updates, long atNanos) {
        AtomicLongArray dues = dueByNumber.get(updates.topic());
        for (long n = updates.first(); dues != null && n <= updates.last() && n < dues.length(); n++) {
            long due = dues.get((int) n);
            times.written(address, n, atNanos);
            if (due != 0 && plan.isMeasured(due)) {
                writes.increment();
                writeDelayNanos.add(atNanos - zeroNanos - due);
            }
        }
    }

    Map<Phase, Long> published() {
        return Map.of(
                Phase.WARMUP, published[Phase.WARMUP.ordinal()].sum(),
                Phase.MEASURED, published[Phase.MEASURED.ordinal()].sum());
    }

    /** When each update was written to whom. */
    WriteTimes writeTimes() {
        return times;
    }

    long writes() {
        return writes.sum();
    }

    long writeDelayNanos() {
        return writeDelayNanos.sum();
    }

    long repeats() {
        return repeats.get();
    }
}
