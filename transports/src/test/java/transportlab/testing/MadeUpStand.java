package transportlab.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import transportlab.account.Disturbances;
import transportlab.account.FleetReport;
import transportlab.account.ServerReport;
import transportlab.io.Cancellable;
import transportlab.io.Ports;
import transportlab.server.Capability;
import transportlab.transport.Transport;
import transportlab.trial.Cut;
import transportlab.trial.Endpoints;
import transportlab.trial.Fleet;
import transportlab.trial.Glance;
import transportlab.trial.Site;
import transportlab.trial.Stand;
import transportlab.trial.StopSignal;
import transportlab.trial.Time;
import transportlab.trial.TrialException;
import transportlab.trial.TrialSettings;
import transportlab.trial.Watch;
import transportlab.wire.Phase;
import transportlab.workload.Plan;

/**
 * A stand without sockets, whose time passes only while a trial waits. Its servers do nothing, its clients say what a
 * test gives them, and it keeps what a trial asked of them.
 */
public final class MadeUpStand implements Stand {
    /** What its clients report. */
    public final CollectedTrials collected = new CollectedTrials();

    /** By transport, why its server does not start. */
    public final Map<String, RuntimeException> failing = new HashMap<>();

    /** What each weighing of the memory gives, in order. */
    public final List<Long> weights = new ArrayList<>();

    public final List<Integer> portsAskedFor = new ArrayList<>();
    public final List<Phase> phases = new ArrayList<>();
    public final List<Long> phaseStarts = new ArrayList<>();
    public final List<Duration> openLimits = new ArrayList<>();
    public final List<Duration> drainLimits = new ArrayList<>();
    public final List<Duration> finishLimits = new ArrayList<>();
    public final List<Integer> cutClients = new ArrayList<>();
    public final List<Long> cutsAt = new ArrayList<>();
    public int early;
    public int ready;
    public String failure = "";
    private long now;

    private final Time time = new Time() {
        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public boolean waitUntil(long nanos, StopSignal stop) {
            now = stop.isStopped() ? now : Math.max(now, nanos);
            return !stop.isStopped();
        }

        @Override
        public boolean waitFor(BooleanSupplier condition, long limitNanos, StopSignal stop) {
            return condition.getAsBoolean();
        }

        @Override
        public Cancellable at(long nanos, Runnable task) {
            throw new AssertionError("nothing is planned here");
        }
    };

    @Override
    public String mode() {
        return "made up";
    }

    @Override
    public Time time() {
        return time;
    }

    @Override
    public long epochOffsetMicros() {
        return 0;
    }

    @Override
    public Site site(Transport transport) {
        return new Site() {
            @Override
            public Endpoints start(TrialSettings settings, Plan plan, String id) {
                portsAskedFor.add(settings.serving().port());
                if (failing.containsKey(id)) {
                    throw failing.get(id);
                }
                return new Endpoints("nowhere", new Ports(1, null, null));
            }

            @Override
            public void phase(Phase phase, long atNanos) {
                phases.add(phase);
                phaseStarts.add(atNanos);
            }

            @Override
            public void cut(String clientAddress, boolean reset) {
                throw new AssertionError("there is nothing to cut here");
            }

            @Override
            public ServerReport stop() {
                return collected.server();
            }

            @Override
            public Set<Capability> can() {
                return Set.of();
            }
        };
    }

    @Override
    public Fleet fleet(Transport transport, Plan plan, TrialSettings settings, Endpoints server, Site site) {
        return new Fleet() {
            @Override
            public int early() {
                return early;
            }

            @Override
            public Set<Capability> can() {
                return Set.of();
            }

            @Override
            public int open(Duration limit, StopSignal stop) {
                openLimits.add(limit);
                return ready;
            }

            @Override
            public String commonFailure() {
                return failure;
            }

            @Override
            public void phase(Phase phase, long atNanos) {}

            @Override
            public void cut(int client, Cut how) {
                cutClients.add(client);
                cutsAt.add(now);
            }

            @Override
            public Glance glance() {
                return Glance.NOTHING;
            }

            @Override
            public boolean drain(Duration limit, StopSignal stop) {
                drainLimits.add(limit);
                return true;
            }

            @Override
            public FleetReport finish(Duration limit) {
                finishLimits.add(limit);
                return collected.clients();
            }
        };
    }

    @Override
    public Watch watch() {
        return new Watch() {
            @Override
            public void begin() {}

            @Override
            public void end() {}

            @Override
            public Disturbances disturbances() {
                return collected.disturbances();
            }

            @Override
            public long compiledMillis() {
                return 0;
            }

            @Override
            public Long usedMemory() {
                return weights.isEmpty() ? null : weights.remove(0);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void tidyUp() {}

    @Override
    public void checkPort(int port) throws TrialException {}

    @Override
    public Map<String, Object> describe(TrialSettings settings) {
        return Map.of();
    }
}
