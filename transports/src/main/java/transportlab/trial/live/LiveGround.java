package transportlab.trial.live;

import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import transportlab.engines.ServerThreads;
import transportlab.engines.SessionIds;
import transportlab.io.Cancellable;
import transportlab.path.Between;
import transportlab.path.Deeds;
import transportlab.path.PathRules;
import transportlab.server.Capability;
import transportlab.server.Engine;
import transportlab.server.Listening;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.tcp.Host;
import transportlab.trial.Time;
import transportlab.trial.local.Cpu;
import transportlab.trial.local.Ground;
import transportlab.workload.Pacer;

/** Real sockets: an engine, the threads of the server half, and a thread that publishes. */
final class LiveGround implements Ground {

    private final Engine engine;
    private final Time time;
    private final Intermediaries intermediaries;
    private final ServerThreads threads = new ServerThreads();
    private final Cpu cpu = new ThreadCpu("server");

    LiveGround(Engine engine, Time time, Intermediaries intermediaries) {
        this.engine = engine;
        this.intermediaries = intermediaries;
        this.time = time;
    }

    @Override
    public Set<Capability> can() {
        return engine.can();
    }

    @Override
    public Time time() {
        return time;
    }

    @Override
    public ServerSetup.Machinery machinery() {
        return new ServerSetup.Machinery(time, threads.scheduler(), threads.fanOut());
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public String sessionId() {
        return SessionIds.random();
    }

    @Override
    public Listening listen(ServerSetup setup, Consumer<Mounts> mounted) throws Exception {
        return Host.start(engine, setup, mounted);
    }

    @Override
    public Between between(PathRules path, Listening server, int port, Deeds deeds) throws Exception {
        return path.isOpen()
                ? Between.nothing(server.ports())
                : intermediaries.between(path, server.ports(), port, deeds, time);
    }

    @Override
    public Cancellable pace(Pacer pacer, double perSecond) {
        PacerThread thread = new PacerThread(pacer, perSecond);
        thread.start();
        return thread::stop;
    }

    @Override
    public Cpu cpu() {
        return cpu;
    }

    @Override
    public void stop() {
        threads.stop();
    }
}
