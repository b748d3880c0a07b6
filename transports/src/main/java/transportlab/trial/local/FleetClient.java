package transportlab.trial.local;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import transportlab.account.ClientReport;
import transportlab.account.LoopTotals;
import transportlab.client.ClientHalf;
import transportlab.client.ClientMessage;
import transportlab.client.Inbox;
import transportlab.client.PollClock;
import transportlab.client.Tab;
import transportlab.client.Try;
import transportlab.io.Identity;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.trace.Delivery;
import transportlab.wire.trace.Trace;
import transportlab.workload.Entry;
import transportlab.workload.Plan;
import transportlab.workload.Subscription;

/** One client of a fleet: its half of the technique, and the account of what it received. Used on its event loop. */
final class FleetClient implements Inbox {
    final Tab net;
    private final Subscription subscription;
    private final Plan plan;
    private final TopicIndex index;
    private final List<Entry> toSend;
    private final ClientHalf half;
    private final PollClock clock;
    private final Phases phases;
    private final LoopTotals totals;
    private final Trace trace;
    private final BitSet seen;
    private final Faring faring;
    private List<String> addresses = List.of();
    private Delivery slowest;
    private Runnable whenReady;
    private int nextToSend;
    private long newest;
    private long openedNanos;
    private long readyNanos = -1;
    private long cutNanos = -1;
    private long backNanos = -1;
    private boolean opened;
    private boolean closing;
    private boolean closed;
    private Runnable whenSettled = () -> {};
    private int sinceReady;

    FleetClient(
            Subscription subscription,
            Plan plan,
            TopicIndex index,
            List<Entry> toSend,
            ClientHalf half,
            PollClock clock,
            Tab net,
            Phases phases,
            LoopTotals totals,
            Trace trace,
            Faring faring) {
        this.subscription = subscription;
        this.plan = plan;
        this.index = index;
        this.toSend = toSend;
        this.half = half;
        this.clock = clock;
        this.net = net;
        this.phases = phases;
        this.totals = totals;
        this.trace = trace;
        this.faring = faring;
        this.seen = new BitSet(index.size());
    }

    Subscription subscription() {
        return subscription;
    }

    /**
     * @param ready run once, when it is ready for the first time
     * @param settled run once, when it is ready or knows that something is wrong
     */
    void open(Runnable ready, Runnable settled) {
        whenSettled = settled;
        whenReady = ready;
        opened = true;
        openedNanos = net.nanoTime();
        half.open(net, this);
    }

    boolean isReady() {
        return readyNanos >= 0;
    }

    /**
     * Called when time 0 of the plan is known. It starts the poll clock and the timer for the client's own messages.
     */
    void begin() {
        clock.start(phases.start(Phase.WARMUP));
        sendNext();
    }

    private void sendNext() {
        if (nextToSend < toSend.size() && !closing) {
            long due = zero() + toSend.get(nextToSend).dueNanos();
            net.after(Duration.ofNanos(Math.max(0, due - net.nanoTime())), this::sendDue);
        }
    }

    private void sendDue() {
        if (closing) {
            return;
        }
        Entry entry = toSend.get(nextToSend++);
        totals.sendLateness.record(Math.max(0, net.nanoTime() - zero() - entry.dueNanos()));
        Identity identity = new Identity(entry.publisher(), entry.sequence());
        half.send(new ClientMessage(plan.topics().get(entry.topic()), identity, entry.payload()));
        sendNext();
    }

    private long zero() {
        return phases.start(Phase.WARMUP);
    }

    @Override
    public void ready() {
        if (closing) {
            return;
        }
        long now = net.nanoTime();
        if (readyNanos < 0) {
            readyNanos = now;
            whenReady.run();
            settled();
        }
        if (cutNanos >= 0 && backNanos < 0) {
            backNanos = now;
        }
    }

    private void settled() {
        Runnable once = whenSettled;
        whenSettled = () -> {};
        once.run();
    }

    @Override
    public void uses(String id) {
        faring.uses(id);
    }

    @Override
    public void update(long number, ByteBuffer payload, long arrivedNanos) {
        long handed = net.nanoTime();
        totals.payload += payload.remaining();
        int at = index.indexOf(number, payload);
        if (at < 0) {
            return;
        }
        if (seen.get(at)) {
            totals.duplicated++;
            return;
        }
        seen.set(at);
        totals.distinct++;
        if (number < newest) {
            totals.outOfOrder++;
        }
        newest = Math.max(newest, number);
        account(number, index.entry(at), arrivedNanos, handed);
    }

    private void account(long number, Entry entry, long arrivedNanos, long handedNanos) {
        if (!isMine(entry.dueNanos())) {
            return;
        }
        if (trace != null) {
            trace.delivered(
                    number, entry.payload().length, entry.dueNanos(), arrivedNanos - zero(), handedNanos - zero());
        }
        if (closing) {
            // it was not there when the drain ended
            return;
        }
        sinceReady += entry.dueNanos() >= readyFrom() ? 1 : 0;
        boolean measured = plan.isMeasured(entry.dueNanos());
        totals.delivered[(measured ? Phase.MEASURED : Phase.WARMUP).ordinal()]++;
        if (measured) {
            faring.received();
            long due = zero() + entry.dueNanos();
            long delay = handedNanos - due;
            if (delay / 1000 > slowestMicros()) {
                slowest = delivery(number, entry, (arrivedNanos - zero()) / 1000, (handedNanos - zero()) / 1000);
            }
            totals.latencies.record(delay);
            totals.log.add(entry.dueNanos(), handedNanos - due, subscription.client());
            totals.arrivedDelayNanos += arrivedNanos - due;
            totals.decodeNanos += handedNanos - arrivedNanos;
        }
    }

    /** Whether it is due while this client is subscribed and ready. */
    private boolean isMine(long dueNanos) {
        return dueNanos >= from() && dueNanos < subscription.untilNanos();
    }

    private long from() {
        return faring.isOverPath() ? Math.max(0, subscription.fromNanos()) : readyFrom();
    }

    private long readyFrom() {
        return readyNanos < 0 ? Long.MAX_VALUE : phases.isSet(Phase.WARMUP) ? Math.max(0, readyNanos - zero()) : 0;
    }

    private long until() {
        return Math.min(subscription.untilNanos(), plan.endNanos());
    }

    /** How many updates that were due are not here yet. */
    int missing() {
        return isReady() ? index.dueBetween(readyFrom(), until()) - sinceReady : 0;
    }

    private int expected() {
        return isReady() || faring.isOverPath() ? index.dueBetween(Math.max(from(), plan.warmupNanos()), until()) : 0;
    }

    @Override
    public void gap(long lost) {
        totals.failed("told of a gap");
    }

    @Override
    public void acknowledged(ClientMessage message) {}

    @Override
    public void skipped() {
        totals.skipped[phases.at(net.nanoTime()).ordinal()]++;
    }

    @Override
    public void tried(Try result) {
        faring.tried(result, net.nanoTime());
        totals.tries.add(result);
    }

    @Override
    public void upgradeEnded(boolean upgraded, long nanos) {
        faring.upgradeEnded(upgraded, nanos, net.nanoTime());
        totals.upgrades.add(upgraded, nanos, net.nanoTime() - openedNanos);
    }

    @Override
    public void failed(Throwable cause) {
        if (!closing) {
            faring.failed(cause, net.nanoTime());
        }
        settled();
        totals.failed(Faring.text(cause));
    }

    /** Notes that the client is being cut off. It is back when it is ready the next time. */
    void cutNow() {
        cutNanos = net.nanoTime();
        backNanos = -1;
    }

    /** When the client was cut off; negative if it was not. To be called on its event loop. */
    long cutNanos() {
        return cutNanos;
    }

    /** How long the client took to come back; negative while it is not back. */
    long backAfterNanos() {
        return backNanos < 0 ? -1 : backNanos - cutNanos;
    }

    private static Delivery delivery(long number, Entry entry, Long arrivedMicros, Long handedMicros) {
        return new Delivery(number, entry.payload().length, entry.dueNanos() / 1000, null, arrivedMicros, handedMicros);
    }

    /** The delay of its slowest measured delivery; negative if it had none. To be called at the end. */
    long slowestMicros() {
        return slowest == null ? -1 : slowest.delayMicros();
    }

    /** Whether a measured update is missing. To be called at the end. */
    boolean hasLost() {
        return (isReady() || faring.isOverPath()) && plannedMissing() > 0;
    }

    /** How many measured updates are missing. */
    private int plannedMissing() {
        int missing = expected();
        for (int i = seen.nextSetBit(0); i >= 0; i = seen.nextSetBit(i + 1)) {
            long due = index.entry(i).dueNanos();
            missing -= isMine(due) && plan.isMeasured(due) ? 1 : 0;
        }
        return missing;
    }

    private List<Delivery> lost() {
        List<Delivery> lost = new ArrayList<>();
        int expected = expected();
        if (expected == 0) {
            return lost;
        }
        for (int i = seen.nextClearBit(0); i < index.size(); i = seen.nextClearBit(i + 1)) {
            Entry entry = index.entry(i);
            if (isMine(entry.dueNanos()) && plan.isMeasured(entry.dueNanos())) {
                lost.add(delivery(entry.publisher() == Entry.SERVER ? i + 1 : 0, entry, null, null));
            }
        }
        return lost;
    }

    /** Deliveries that its trace may lack: the slowest one, and those that never came. To be called at the end. */
    List<Delivery> special() {
        List<Delivery> special = lost();
        if (slowest != null) {
            special.add(slowest);
        }
        return special;
    }

    /** Keeps the addresses of its connections for the report, if something stood between. To be called on its event loop. */
    void noteAddresses() {
        addresses = faring.isOverPath() ? net.everyAddress() : List.of();
    }

    /** What the client reports. To be called at the end of the client. */
    ClientReport report() {
        return new ClientReport(
                subscription.topic(),
                expected(),
                seen,
                clock.isUsed(),
                cutNanos,
                backAfterNanos(),
                faring.passage(addresses, openedNanos, readyNanos, expected()));
    }

    void close(Runnable whenClosed) {
        if (closing) {
            return;
        }
        closing = true;
        if (!opened) {
            closed = true;
            whenClosed.run();
            return;
        }
        half.close(() -> {
            closed = true;
            whenClosed.run();
        });
    }

    boolean isClosed() {
        return closed;
    }
}
