package transportlab.trial.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import transportlab.account.ServerReport;
import transportlab.catalogue.Catalogue;
import transportlab.io.Cancellable;
import transportlab.io.PortRole;
import transportlab.measure.Latencies;
import transportlab.path.Between;
import transportlab.server.Capability;
import transportlab.server.Listening;
import transportlab.server.Mounts;
import transportlab.server.ResponseHeaders;
import transportlab.server.ServerSetup;
import transportlab.server.Sessions;
import transportlab.server.shared.Dispatched;
import transportlab.server.shared.Publishing;
import transportlab.server.topic.Topics;
import transportlab.transport.Transport;
import transportlab.trial.Endpoints;
import transportlab.trial.Site;
import transportlab.trial.TrialSettings;
import transportlab.wire.Phase;
import transportlab.wire.trace.WrittenAt;
import transportlab.workload.Entry;
import transportlab.workload.Pacer;
import transportlab.workload.Plan;

/** A site in this process: the server half of one transport, and the publisher of a plan. */
public final class LocalSite implements Site {
    private static final String HOST = "127.0.0.1";

    private final Transport transport;
    private final Ground ground;
    private final List<Cancellable> later = new ArrayList<>();
    private final Cpu cpu;
    private final Latencies lateness = new Latencies();
    private Plan plan;
    private PlanTopics follow;
    private Topics topics;
    private Listening host;
    private Between between;
    private PathWatch watch;
    private Cancellable publishing = Cancellable.NOTHING;

    public LocalSite(Transport transport, Ground ground) {
        this.transport = transport;
        this.ground = ground;
        this.cpu = ground.cpu();
    }

    @Override
    public Set<Capability> can() {
        return ground.can();
    }

    /** The executor on which the server half runs. A task that is put here delays every technique. */
    public Executor executor() {
        return ground.machinery().executor();
    }

    @Override
    public Endpoints start(TrialSettings settings, Plan thePlan, String id) throws Exception {
        plan = thePlan;
        follow = new PlanTopics(plan);
        topics = new Topics(executor(), Topics.Limits.ofPlan(plan.topics().size() + 16));
        TrialSettings.Serving serving = settings.serving();
        watch = serving.path().isOpen() ? null : new PathWatch(follow, ground.time());
        ServerSetup setup = new ServerSetup(
                new ServerSetup.Address(HOST, ownPort(serving)),
                serving.times(),
                serving.limits(),
                Sessions.pinging(serving.times().heartbeat(), ground::sessionId),
                new ResponseHeaders(settings.heads().set(), ground::now),
                ground.machinery(),
                watch == null ? follow : watch);
        try {
            host = ground.listen(setup, plain -> {
                Mounts mounts = new Dispatched(plain, executor());
                new Publishing(topics, setup).mount(mounts);
                Catalogue.served(transport).forEach(each -> each.serve(mounts, topics, setup));
            });
            between = watch == null
                    ? Between.nothing(host.ports())
                    : ground.between(serving.path(), host, serving.port(), watch);
        } catch (Exception e) {
            if (host != null) {
                host.stop();
            }
            ground.stop();
            throw e;
        }
        return new Endpoints(HOST, between.ports(), between.named());
    }

    /** Behind a path, the server has the three ports that follow those of the path. */
    private static int ownPort(TrialSettings.Serving serving) {
        boolean direct = serving.path().isOpen() || serving.port() == 0;
        return serving.port() + (direct ? 0 : PortRole.values().length);
    }

    @Override
    public void phase(Phase phase, long atNanos) {
        if (watch != null) {
            watch.phase(phase, atNanos);
        }
        switch (phase) {
            case WARMUP -> publishFrom(atNanos);
            case MEASURED -> at(atNanos, cpu::begin);
            case DRAIN -> at(atNanos, cpu::end);
            case CLOSE -> topics.end();
            default -> {}
        }
    }

    private void at(long nanos, Runnable action) {
        later.add(ground.time().at(nanos, action));
    }

    private void publishFrom(long zeroNanos) {
        follow.begin(zeroNanos);
        var entries = plan.ofServer();
        double seconds = plan.endNanos() / 1e9;
        publishing = ground.pace(new Pacer(entries, zeroNanos, ground.time(), this::publish), entries.size() / seconds);
    }

    private void publish(Entry entry, long latenessNanos) {
        follow.publish(topics.find(plan.topics().get(entry.topic())).orElseThrow(), entry);
        lateness.record(latenessNanos);
    }

    @Override
    public WrittenAt written() {
        return (client, update) -> between.behind(client).stream()
                .map(address -> follow.writeTimes().nanosOf(address, update))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void cut(String clientAddress, boolean reset) {
        between.behind(clientAddress).forEach(address -> host.cut(address, reset));
    }

    @Override
    public ServerReport stop() {
        later.forEach(Cancellable::cancel);
        publishing.cancel();
        topics.end();
        between.close();
        host.stop();
        ground.stop();
        return new ServerReport(
                follow.published(),
                follow.writes(),
                follow.writeDelayNanos(),
                lateness.count() == 0 ? null : lateness.spread(),
                cpu.seconds(),
                follow.repeats(),
                watch == null ? null : watch.report());
    }
}
