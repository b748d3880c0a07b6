package transportlab.trial.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import transportlab.account.FleetReport;
import transportlab.account.LaneTotals;
import transportlab.client.netty.NettyDialer;
import transportlab.client.netty.NettyNet;
import transportlab.server.Capability;
import transportlab.transport.Transport;
import transportlab.trial.Cut;
import transportlab.trial.Endpoints;
import transportlab.trial.Fleet;
import transportlab.trial.Glance;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.trace.Trace;
import transportlab.workload.Plan;
import transportlab.workload.Subscription;

/** All clients in this process, spread over the event loops. */
public final class LocalFleet implements Fleet {
    private static final int OPEN_AT_ONCE = 100;
    private static final int TRACE_BYTES = 1024 * 1024;

    private final TrialSettings settings;
    private final BiConsumer<String, Boolean> serverCut;
    private final Phases phases = new Phases(System.nanoTime());
    private final Trace trace = new Trace(System.nanoTime(), TRACE_BYTES);
    private final NettyNet net;
    private final LaneTotals[] totals;
    private final List<FleetClient> clients = new ArrayList<>();
    private final ThreadCpu cpu = new ThreadCpu("client");
    private final ScheduledThreadPoolExecutor timer;
    private final AtomicInteger opening = new AtomicInteger();
    private final AtomicInteger ready = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final FleetGlances watcher;
    private final List<FleetClient> early;

    /**
     * @param serverCut cuts a connection from the server's side: client address, by a reset or not
     */
    public LocalFleet(
            Transport transport,
            Plan plan,
            TrialSettings settings,
            Endpoints server,
            BiConsumer<String, Boolean> serverCut) {
        this.settings = settings;
        this.serverCut = serverCut;
        this.net = new NettyNet(server.host(), server.ports(), settings.link(), phases);
        this.totals = new LaneTotals[net.lanes()];
        Arrays.setAll(totals, lane -> new LaneTotals());
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "client-timer-0");
            thread.setDaemon(true);
            return thread;
        });
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer.setRejectedExecutionHandler((task, pool) -> {});
        clients.addAll(new FleetClients(plan, settings, net, phases, totals, trace).create(transport, server));
        early = clients.stream().filter(c -> c.subscription().fromNanos() <= 0).toList();
        this.watcher = new FleetGlances(plan, net, phases, totals, trace);
    }

    @Override
    public int open(Duration limit, StopSignal stop) {
        net.abandonWhen(stop::isStopped);
        for (int i = 0; i < Math.min(OPEN_AT_ONCE, early.size()); i++) {
            openNext();
        }
        stop.waitFor(() -> ready.get() == early.size(), limit.toNanos());
        return ready.get();
    }

    private void openNext() {
        int next = opening.getAndIncrement();
        if (next < early.size()) {
            FleetClient client = early.get(next);
            client.net.execute(() -> client.open(() -> {
                ready.incrementAndGet();
                openNext();
            }));
        }
    }

    @Override
    public int early() {
        return early.size();
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

    /** Comes back when each client knows of it: whose poll is answered from now on does not ask again. */
    private void close() {
        net.abandonWhen(() -> false);
        eachOnItsLoop(client -> client.close(closed::incrementAndGet));
        for (int lane = 0; lane < totals.length; lane++) {
            net.onLane(lane, () -> {});
        }
    }

    private void at(long nanos, Runnable action) {
        timer.schedule(action, nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
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
                at(zero + s.fromNanos(), () -> client.net.execute(() -> client.open(() -> {})));
            }
            if (s.untilNanos() != Long.MAX_VALUE) {
                at(zero + s.untilNanos(), () -> client.net.execute(() -> leave(client)));
            }
        }
    }

    /** Who leaves stays until what was due before has come. */
    private void leave(FleetClient client) {
        if (client.missing() == 0 || phases.at(System.nanoTime()) == Phase.CLOSE) {
            client.close(closed::incrementAndGet);
        } else {
            client.net.after(Duration.ofMillis(2), () -> leave(client));
        }
    }

    private void probeLag() {
        for (int lane = 0; lane < Math.min(totals.length, clients.size()); lane++) {
            NettyDialer dialer = clients.get(lane).net;
            LagProbe probe = new LagProbe(dialer, phases, totals[lane]);
            dialer.execute(probe::start);
        }
    }

    @Override
    public void cut(int number, Cut how) {
        FleetClient client = clients.get(number);
        client.net.execute(() -> {
            client.cutNow();
            if (how == Cut.CLIENT_RESET) {
                client.net.reset();
            } else {
                client.net.addresses().forEach(address -> serverCut.accept(address, how == Cut.SERVER_RESET));
            }
        });
    }

    /** Time 0 of the plan on the clock of the first client's trace, ms. */
    double planBeganMillis() {
        return (phases.start(Phase.WARMUP) - trace.zeroNanos()) / 1e6;
    }

    @Override
    public Glance glance() {
        return watcher.glance();
    }

    @Override
    public String commonFailure() {
        LaneTotals sum = new LaneTotals();
        for (int lane = 0; lane < totals.length; lane++) {
            LaneTotals of = totals[lane];
            net.onLane(lane, () -> of.failures.forEach((cause, n) -> sum.failures.merge(cause, n, Integer::sum)));
        }
        return sum.failures.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    @Override
    public boolean drain(Duration limit, StopSignal stop) {
        return stop.waitFor(() -> missing() == 0, limit.toNanos());
    }

    private long missing() {
        long[] missing = new long[net.lanes()];
        for (int lane = 0; lane < missing.length; lane++) {
            int on = lane;
            net.onLane(lane, () -> {
                for (int i = on; i < clients.size(); i += missing.length) {
                    missing[on] += clients.get(i).missing();
                }
            });
        }
        return Arrays.stream(missing).sum();
    }

    @Override
    public FleetReport finish(Duration limit) {
        if (limit.isZero()) {
            net.abandonWhen(() -> true);
        }
        new StopSignal().waitFor(() -> closed.get() == clients.size(), limit.toNanos());
        int unfinished = clients.size() - closed.get();
        eachOnItsLoop(client -> {
            if (!client.isClosed()) {
                client.net.reset();
            }
        });
        FleetReport report = report(unfinished);
        timer.shutdownNow();
        net.close();
        return report;
    }

    private FleetReport report(int unfinished) {
        LaneTotals sum = new LaneTotals();
        for (int lane = 0; lane < totals.length; lane++) {
            LaneTotals of = totals[lane];
            net.onLane(lane, () -> sum.add(of));
        }
        return new FleetSummary(settings, clients, net, phases).report(sum, cpu.seconds(), unfinished, trace.events());
    }
}
