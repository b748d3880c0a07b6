package transportlab.trial.model;

import java.util.Map;
import transportlab.account.Disturbances;
import transportlab.transport.Transport;
import transportlab.trial.Endpoints;
import transportlab.trial.Program;
import transportlab.trial.Site;
import transportlab.trial.Stand;
import transportlab.trial.Time;
import transportlab.trial.TrialSettings;
import transportlab.trial.Watch;
import transportlab.trial.local.Cpu;
import transportlab.trial.local.LocalFleet;
import transportlab.trial.local.LocalSite;
import transportlab.workload.Plan;

/** Trials in virtual time. Nothing disturbs them, and the same settings give the same result on every machine. */
public final class ModelStand implements Stand {
    private final ModelTime time = new ModelTime();
    private final Counting counting;
    private final Mishaps mishaps;
    private ModelGround ground;

    public ModelStand(Counting counting) {
        this(counting, Mishaps.NONE);
    }

    public ModelStand(Counting counting, Mishaps mishaps) {
        this.counting = counting;
        this.mishaps = mishaps;
    }

    @Override
    public String mode() {
        return "model";
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
    public LocalSite site(Transport transport) {
        ground = new ModelGround(time, mishaps);
        return new LocalSite(transport, ground);
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
                phases -> new ModelNet(
                        time,
                        settings.link(),
                        ground.host(),
                        ground.between(),
                        mishaps,
                        counting,
                        phases,
                        settings.seed()),
                Cpu.NONE);
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
                return Disturbances.NONE;
            }

            @Override
            public long compiledMillis() {
                return 0;
            }

            @Override
            public Long usedMemory() {
                return null;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public boolean isInRealTime() {
        return false;
    }

    @Override
    public boolean warmsUp() {
        return false;
    }

    @Override
    public void tidyUp() {}

    @Override
    public void checkPort(int port) {}

    @Override
    public Map<String, Object> describe(TrialSettings settings) {
        return Map.of("program", Program.NAME + " " + Program.version());
    }
}
