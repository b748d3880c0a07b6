package transportlab.trial.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import transportlab.account.ServerReport;
import transportlab.catalogue.Catalogue;
import transportlab.io.Cancellable;
import transportlab.measure.Latencies;
import transportlab.server.Capability;
import transportlab.server.Listening;
import transportlab.server.Mounts;
import transportlab.server.ResponseHeaders;
import transportlab.server.ServerSetup;
import transportlab.server.Sessions;
import transportlab.server.shared.Dispatched;
import transportlab.server.shared.Publishing;
import transportlab.server.shared.Refusing;
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
        ServerSetup setup = new ServerSetup(
                new ServerSetup.Address(HOST, serving.port()),
                serving.times(),
                serving.limits(),
                Sessions.pinging(serving.times().heartbeat(), ground::sessionId),
                new ResponseHeaders(settings.heads().set(), ground::now),
                ground.machinery(),
                follow);
        try {
            host = ground.listen(setup, plain -> {
                Mounts mounts = new Dispatched(plain, executor());
                new Publishing(topics, setup).mount(mounts);
                Catalogue.served(transport)
                        .forEach(each -> each.serve(
                                Refusing.of(
                                        mounts,
                                        setup,
                                        serving.refuse(),
                                        each.info().id()),
                                topics,
                                setup));
            });
        } catch (Exception e) {
            ground.stop();
            throw e;
        }
        return new Endpoints(HOST, host.ports());
    }

    @Override
    public void phase(Phase phase, long atNanos) {
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
        return follow.writeTimes()::nanosOf;
    }

    @Override
    public void cut(String clientAddress, boolean reset) {
        host.cut(clientAddress, reset);
    }

    @Override
    public ServerReport stop() {
        later.forEach(Cancellable::cancel);
        publishing.cancel();
        topics.end();
        host.stop();
        ground.stop();
        return new ServerReport(
                follow.published(),
                follow.writes(),
                follow.writeDelayNanos(),
                lateness.count() == 0 ? null : lateness.spread(),
                cpu.seconds(),
                follow.repeats());
    }
}
