package transportlab.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import transportlab.experiment.Experiment;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;
import transportlab.trial.live.LiveStand;
import transportlab.trial.local.LocalFleet;
import transportlab.trial.local.LocalSite;
import transportlab.wire.Direction;
import transportlab.wire.Phase;
import transportlab.workload.Plan;

/** Reports of sites and fleets can travel between processes and add up. */
class ReportTest {
    @Test
    void reportsSurviveSerialisationAndAddUp() throws Exception {
        Transport transport = Trials.transport("websocket");
        Experiment e = Trials.experiment("clients", "3", "rate", "50", "duration", "300ms", "rtt", "0ms");
        Plan plan = e.plan(0);
        LiveStand stand = new LiveStand();
        LocalSite site = stand.site(transport);
        TrialSettings settings = TrialSettings.of(e, 0, 0);
        LocalFleet fleet = stand.fleet(transport, plan, settings, site.start(settings, plan, "websocket"), site);
        StopSignal never = new StopSignal();
        assertThat(fleet.open(Duration.ofSeconds(10), never)).isEqualTo(3);
        long zero = System.nanoTime();
        for (Phase phase : new Phase[] {Phase.WARMUP, Phase.MEASURED, Phase.DRAIN}) {
            long at = phase == Phase.WARMUP
                    ? zero
                    : zero + (phase == Phase.MEASURED ? plan.warmupNanos() : plan.endNanos());
            fleet.phase(phase, at);
            site.phase(phase, at);
        }
        stand.time().waitUntil(zero + plan.endNanos(), never);
        assertThat(fleet.drain(Duration.ofSeconds(5), never)).isTrue();
        long close = System.nanoTime();
        fleet.phase(Phase.CLOSE, close);
        site.phase(Phase.CLOSE, close);
        FleetReport clients = fleet.finish(Duration.ofSeconds(5));
        ServerReport server = site.stop();

        FleetReport copy = copy(clients);
        assertThat(copy.delays().latencies().encoded())
                .isEqualTo(clients.delays().latencies().encoded());
        assertThat(copy.deliveries()).isEqualTo(clients.deliveries());
        FleetReport both = clients.plus(copy);
        assertThat(both.deliveries().expected())
                .isEqualTo(2 * clients.deliveries().expected());
        assertThat(both.delays().latencies().count())
                .isEqualTo(2 * clients.delays().latencies().count());
        assertThat(down(both)).isEqualTo(2 * down(clients));
        assertThat(both.delays().log().size())
                .isEqualTo(2 * clients.delays().log().size());
        assertThat(both.deliveries().seen())
                .as("the same updates")
                .isEqualTo(clients.deliveries().seen());
        assertThat(down(clients)).as("a sum changes no summand").isEqualTo(down(copy));
        assertThat(clients.delays().latencies().encoded())
                .isEqualTo(copy.delays().latencies().encoded());
        ServerReport sites = server.plus(copy(server));
        assertThat(sites.writes()).isEqualTo(2 * server.writes());
        assertThat(sites.published().get(Phase.MEASURED))
                .isEqualTo(2 * server.published().get(Phase.MEASURED));
    }

    private static long down(FleetReport report) {
        return report.wire().ledger().all().total(Direction.DOWN);
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T report) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(report);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
