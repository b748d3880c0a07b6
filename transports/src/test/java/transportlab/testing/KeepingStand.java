package transportlab.testing;

import java.util.Map;
import transportlab.transport.Transport;
import transportlab.trial.Endpoints;
import transportlab.trial.Fleet;
import transportlab.trial.Site;
import transportlab.trial.Stand;
import transportlab.trial.Time;
import transportlab.trial.TrialException;
import transportlab.trial.TrialSettings;
import transportlab.trial.Watch;
import transportlab.trial.live.LiveStand;
import transportlab.trial.local.LocalSite;
import transportlab.workload.Plan;

/** Real sockets, with a site that a test made and can disturb. */
public final class KeepingStand implements Stand {
    private final LiveStand stand = new LiveStand();
    private final LocalSite site;

    public KeepingStand(Transport transport) {
        site = stand.site(transport);
    }

    public LocalSite site() {
        return site;
    }

    @Override
    public LocalSite site(Transport transport) {
        return site;
    }

    @Override
    public String mode() {
        return stand.mode();
    }

    @Override
    public Time time() {
        return stand.time();
    }

    @Override
    public long epochOffsetMicros() {
        return stand.epochOffsetMicros();
    }

    @Override
    public Fleet fleet(Transport transport, Plan plan, TrialSettings settings, Endpoints server, Site at) {
        return stand.fleet(transport, plan, settings, server, at);
    }

    @Override
    public Watch watch() {
        return stand.watch();
    }

    @Override
    public void tidyUp() {
        stand.tidyUp();
    }

    @Override
    public void checkPort(int port) throws TrialException {
        stand.checkPort(port);
    }

    @Override
    public Map<String, Object> describe(TrialSettings settings) {
        return stand.describe(settings);
    }
}
