package transportlab.trial.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import transportlab.account.FleetReport;
import transportlab.account.FleetSummary;
import transportlab.account.LoopTotals;
import transportlab.client.Net;
import transportlab.client.Tab;
import transportlab.io.Cancellable;
import transportlab.server.Capability;
import transportlab.transport.Transport;
import transportlab.trial.Cut;
import transportlab.trial.Endpoints;
import transportlab.trial.Fleet;
import transportlab.trial.Glance;
import transportlab.trial.StopSignal;
import transportlab.trial.Time;
import transportlab.trial.TrialSettings;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.trace.ClientTrace;
import transportlab.workload.Plan;
import transportlab.workload.Subscription;

/** All clients in this process, spread over the event loops. */
public final class LocalFleet implements Fleet {
    /** Where recording is not cheap, as in virtual time that counts sizes, so many clients are recorded at most. */
    private static final int MOST_RECORDED_IN_VIRTUAL_TIME = 256;

    private final TrialSettings settings;
    private final BiConsumer<String, Boolean> serverCut;
    private final Time time;
    private final Phases phases;
    private final FleetTraces traces;
    private final Net net;
    private final LoopTotals[] totals;
    private final List<FleetClient> clients = new ArrayList<>();
    private final Cpu cpu;
    private final List<Cancellable> later = new ArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();
    private final CutWatch cuts;
    private final FleetGlances watcher;
    private final FleetOpening opening;

    /**
     * @param serverCut cuts a connection from the server's side; takes the client's address, and whether to cut it by a
     *     reset
     * @param network makes the network of the clients, which counts by these phases
     */
    public LocalFleet(
            Transport transport,
            Plan plan,
            TrialSettings settings,
            Endpoints server,
            BiConsumer<String, Boolean> serverCut,
            Time time,
            Function<Phases, Net> network,
            Cpu cpu) {
        this.cpu = cpu;
        this.settings = settings;
        this.serverCut = serverCut;
        this.time = time;
        this.phases = new Phases(time.nanoTime());
        this.net = network.apply(phases);
        this.traces = new FleetTraces(settings, recorded(plan), time.nanoTime());
        this.totals = new LoopTotals[net.loops()];
        Arrays.setAll(totals, loop -> new LoopTotals());
        clients.addAll(new FleetClients(plan, settings, net, phases, totals, traces).create(transport, server));
        opening = new FleetOpening(
                clients.stream().filter(c -> c.subscription().fromNanos() <= 0).toList(),
                settings.atOnce(),
                !settings.serving().path().isOpen());
        this.cuts = new CutWatch(net, clients, phases);
        this.watcher = new FleetGlances(plan, net, phases, totals, traces.first(), cuts::glance);
    }

    @Override
    public int open(Duration limit, StopSignal stop) {
        net.abandonWhen(stop::isStopped);
        opening.begin();
        time.waitFor(opening::isDone, limit.toNanos(), stop);
        return opening.ready();
    }

    @Override
    public Optional<Duration> opening() {
        return opening.took();
    }

    @Override
    public int early() {
        return opening.size();
    }

    @Override
    public Set<Capability> can() {
        return Set.of(Capability.CPU, Capability.CUT);
    }

    @Override
    public void phase(Phase phase, long atNanos) {
        phases.begin(phase, atNanos);
        at(atNanos, () -> net.openConnections().begin(phase));
        switch (phase) {
            case WARMUP -> begin();
            case MEASURED -> {
                at(atNanos, cpu::begin);
                probeLag();
            }
            case DRAIN -> at(atNanos, cpu::end);
            case CLOSE -> close();
            default -> {}
        }
    }

    /** Returns when each client knows of the end, so that a client whose poll is answered now does not ask again. */
    private void close() {
        net.abandonWhen(() -> false);
        eachOnItsLoop(client -> client.close(closed::incrementAndGet));
        for (int loop = 0; loop < totals.length; loop++) {
            net.onLoop(loop, () -> {});
        }
    }

    private void at(long nanos, Runnable action) {
        later.add(time.at(nanos, action));
    }

    private void eachOnItsLoop(Consumer<FleetClient> action) {
        clients.forEach(client -> client.net.execute(() -> action.accept(client)));
    }

    private void begin() {
        long zero = phases.start(Phase.WARMUP);
        eachOnItsLoop(FleetClient::begin);
        for (FleetClient client : clients) {
            Subscription s = client.subscription();
            if (s.fromNanos() > 0) {
                at(zero + s.fromNanos(), () -> client.net.execute(() -> client.open(() -> {}, () -> {})));
            }
            if (s.untilNanos() != Long.MAX_VALUE) {
                at(zero + s.untilNanos(), () -> client.net.execute(() -> leave(client)));
            }
        }
    }

    /**
     * Closes a client that leaves, but not before it has received everything that was due, unless the trial is closing.
     */
    private void leave(FleetClient client) {
        if (client.missing() == 0 || phases.at(time.nanoTime()) == Phase.CLOSE) {
            client.close(closed::incrementAndGet);
        } else {
            client.net.after(Duration.ofMillis(2), () -> leave(client));
        }
    }

    private void probeLag() {
        for (int loop = 0; loop < Math.min(totals.length, clients.size()); loop++) {
            Tab dialer = clients.get(loop).net;
            LagProbe probe = new LagProbe(dialer, phases, totals[loop]);
            dialer.execute(probe::start);
        }
    }

    @Override
    public void cut(int number, Cut how) {
        FleetClient client = clients.get(number);
        cuts.began();
        client.net.execute(() -> {
            client.cutNow();
            if (how == Cut.CLIENT_RESET) {
                client.net.reset();
            } else {
                client.net.addresses().forEach(address -> serverCut.accept(address, how == Cut.SERVER_RESET));
            }
        });
    }

    @Override
    public Glance glance() {
        return watcher.glance();
    }

    @Override
    public long recordedBytes() {
        return traces.bytes();
    }

    @Override
    public String commonFailure() {
        LoopTotals sum = new LoopTotals();
        for (int loop = 0; loop < totals.length; loop++) {
            LoopTotals of = totals[loop];
            net.onLoop(loop, () -> of.failures.forEach((cause, n) -> sum.failures.merge(cause, n, Integer::sum)));
        }
        return sum.failures.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    @Override
    public boolean drain(Duration limit, StopSignal stop) {
        return time.waitFor(() -> missing() == 0, limit.toNanos(), stop);
    }

    private long missing() {
        long[] missing = new long[net.loops()];
        for (int loop = 0; loop < missing.length; loop++) {
            int on = loop;
            net.onLoop(loop, () -> {
                for (int i = on; i < clients.size(); i += missing.length) {
                    missing[on] += clients.get(i).missing();
                }
            });
        }
        return Arrays.stream(missing).sum();
    }

    @Override
    public FleetReport finish(Duration limit) {
        later.forEach(Cancellable::cancel);
        if (limit.isZero()) {
            net.abandonWhen(() -> true);
        }
        time.waitFor(() -> closed.get() == clients.size(), limit.toNanos(), new StopSignal());
        int unfinished = clients.size() - closed.get();
        eachOnItsLoop(client -> {
            if (!client.isClosed()) {
                client.net.reset();
            }
        });
        FleetReport report = report(unfinished);
        net.close();
        return report;
    }

    private FleetReport report(int unfinished) {
        LoopTotals sum = new LoopTotals();
        for (int loop = 0; loop < totals.length; loop++) {
            LoopTotals of = totals[loop];
            int on = loop;
            net.onLoop(loop, () -> {
                sum.add(of);
                for (int i = on; i < clients.size(); i += totals.length) {
                    clients.get(i).noteAddresses();
                }
            });
        }
        return FleetSummary.report(
                sum,
                clients.stream().map(FleetClient::report).toList(),
                new FleetReport.Wire(net.report(), peaks(), kept(), traces.areOfAll(clients.size())),
                phases.start(Phase.MEASURED),
                settings.ending().cut(),
                cpu.seconds(),
                unfinished);
    }

    /** What is kept of the traces. */
    private List<ClientTrace> kept() {
        long zero = phases.isSet(Phase.WARMUP) ? phases.start(Phase.WARMUP) : time.nanoTime();
        for (int loop = 0; loop < totals.length; loop++) {
            // what the clients did last is seen by this thread
            net.onLoop(loop, () -> {});
        }
        return traces.kept(clients, zero, net);
    }

    private int recorded(Plan plan) {
        if (settings.tracing() == 0) {
            return 1;
        }
        return net.recordsCheaply() ? plan.clients() : Math.min(plan.clients(), MOST_RECORDED_IN_VIRTUAL_TIME);
    }

    private Map<Phase, Integer> peaks() {
        Map<Phase, Integer> peaks = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            peaks.put(phase, net.openConnections().peak(phase));
        }
        return peaks;
    }
}
