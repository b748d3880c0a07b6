package transportlab.trial.live;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import transportlab.engines.Engines;
import transportlab.server.BindFailure;
import transportlab.server.Engine;
import transportlab.transport.Transport;
import transportlab.trial.Endpoints;
import transportlab.trial.Site;
import transportlab.trial.Stand;
import transportlab.trial.Time;
import transportlab.trial.TrialException;
import transportlab.trial.TrialSettings;
import transportlab.trial.Watch;
import transportlab.trial.local.LocalFleet;
import transportlab.trial.local.LocalSite;
import transportlab.wire.link.LinkPaths;
import transportlab.workload.Plan;

/** Trials on real sockets of this machine: server and clients in this process, over loopback. */
public final class LiveStand implements Stand {
    private final Engine engine = Engines.server();
    private final Time time = new LiveTime();
    private final long epochOffsetMicros = System.currentTimeMillis() * 1000 - System.nanoTime() / 1000;

    private final Intermediaries intermediaries;

    public LiveStand() {
        this(Intermediaries.RELAY);
    }

    /**
     * @param intermediaries what stands on a path that is not open
     */
    public LiveStand(Intermediaries intermediaries) {
        this.intermediaries = intermediaries;
    }

    @Override
    public String mode() {
        return "live";
    }

    @Override
    public Time time() {
        return time;
    }

    @Override
    public long epochOffsetMicros() {
        return epochOffsetMicros;
    }

    @Override
    public LocalSite site(Transport transport) {
        return new LocalSite(transport, new LiveGround(engine, time, intermediaries));
    }

    @Override
    public LocalFleet fleet(Transport transport, Plan plan, TrialSettings settings, Endpoints server, Site site) {
        return new LocalFleet(
                transport,
                plan,
                settings,
                server,
                site::cut,
                time,
                phases -> Engines.clients(
                        server.host(),
                        server.ports(),
                        new LinkPaths(settings.link(), settings.seed()),
                        phases,
                        settings.serving().path().isConfigured()),
                new ThreadCpu("client"));
    }

    @Override
    public Watch watch() {
        return new ProcessWatch();
    }

    @Override
    public void tidyUp() {
        System.gc();
    }

    @Override
    public void checkPort(int port) throws TrialException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new TrialException(BindFailure.of("127.0.0.1", port, e), e);
        }
    }

    @Override
    public Map<String, Object> describe(TrialSettings settings) {
        return Environment.describe(engine, settings);
    }
}
