package transportlab.trial.model;

import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import transportlab.io.Cancellable;
import transportlab.path.Between;
import transportlab.path.Deeds;
import transportlab.path.PathRules;
import transportlab.server.Capability;
import transportlab.server.Listening;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.trial.StopSignal;
import transportlab.trial.Time;
import transportlab.trial.local.Cpu;
import transportlab.trial.local.Ground;
import transportlab.workload.Pacer;

/** Virtual time under a site. */
final class ModelGround implements Ground {
    /** The day on which every model runs, so that its {@code Date} fields are the same in every run. */
    private static final Instant MIDNIGHT = Instant.parse("2026-01-01T00:00:00Z");

    private final ModelTime time;
    private final ModelTimer timer;
    private final Mishaps mishaps;
    private long executorFreeNanos;
    private long sessions;
    private ModelHost host;
    private ModelBetween between;

    ModelGround(ModelTime time, Mishaps mishaps) {
        this.mishaps = mishaps;
        this.time = time;
        this.timer = new ModelTimer(time);
    }

    @Override
    public Set<Capability> can() {
        return Set.of(Capability.WRITE_TIMES, Capability.CUT);
    }

    @Override
    public Time time() {
        return time;
    }

    @Override
    public ServerSetup.Machinery machinery() {
        return new ServerSetup.Machinery(time, timer, this::execute);
    }

    /** Runs tasks in their order, now or after a stall. */
    private void execute(Runnable task) {
        long stall = mishaps.stallNanos();
        if (stall == 0 && executorFreeNanos <= time.nanoTime()) {
            time.execute(task);
        } else {
            executorFreeNanos = Math.max(executorFreeNanos, time.nanoTime() + stall);
            time.at(executorFreeNanos, task);
        }
    }

    @Override
    public Instant now() {
        return MIDNIGHT.plusNanos(time.nanoTime());
    }

    /** As long as on real sockets, but counted instead of random. */
    @Override
    public String sessionId() {
        return String.format("%020d", sessions++);
    }

    @Override
    public Listening listen(ServerSetup setup, Consumer<Mounts> mounted) {
        host = new ModelHost(setup);
        mounted.accept(host);
        return host;
    }

    /** What stands before it. */
    ModelBetween between() {
        return between == null ? ModelBetween.nothing(time, host) : between;
    }

    /** The server that listens. */
    ModelHost host() {
        return host;
    }

    @Override
    public Between between(PathRules path, Listening server, int port, Deeds deeds) {
        between = new ModelBetween(path, time, host, port, deeds);
        return between;
    }

    @Override
    public Cancellable pace(Pacer pacer, double perSecond) {
        return new Pace(pacer).begin();
    }

    /** Publishes one entry after the other. */
    private final class Pace implements Cancellable {
        private final Pacer pacer;
        private final StopSignal stop = new StopSignal();

        Pace(Pacer pacer) {
            this.pacer = pacer;
        }

        Pace begin() {
            if (!pacer.isDone()) {
                time.at(pacer.nextNanos(), this::next);
            }
            return this;
        }

        private void next() {
            if (!stop.isStopped()) {
                pacer.publishNext();
                begin();
            }
        }

        @Override
        public void cancel() {
            stop.stop();
        }
    }

    @Override
    public Cpu cpu() {
        return Cpu.NONE;
    }

    @Override
    public void stop() {
        time.clear();
    }
}
