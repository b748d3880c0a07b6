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
import transportlab.trial.live.LocalFleet;
import transportlab.trial.live.LocalSite;
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
        LocalSite site = Trials.site(transport);
        TrialSettings settings = TrialSettings.of(e, 0, 0);
        LocalFleet fleet =
                new LocalFleet(transport, plan, settings, site.start(settings, plan, "websocket"), site::cut);
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
        never.waitUntil(zero + plan.endNanos());
        assertThat(fleet.drain(Duration.ofSeconds(5), never)).isTrue();
        long close = System.nanoTime();
        fleet.phase(Phase.CLOSE, close);
        site.phase(Phase.CLOSE, close);
        FleetReport clients = fleet.finish(Duration.ofSeconds(5));
        ServerReport server = site.stop();

        FleetReport copy = copy(clients);
        assertThat(copy.latencies().encoded()).isEqualTo(clients.latencies().encoded());
        assertThat(copy.seen()).isEqualTo(clients.seen());
        long expected = clients.expected();
        long down = clients.ledger().all().total(Direction.DOWN);
        FleetReport both = clients.plus(copy);
        assertThat(both.expected()).isEqualTo(2 * expected);
        assertThat(both.latencies().count()).isEqualTo(2 * copy.latencies().count());
        assertThat(both.ledger().all().total(Direction.DOWN)).isEqualTo(2 * down);
        assertThat(both.log().size()).isEqualTo(2 * copy.log().size());
        assertThat(both.seen()).as("the same updates").isEqualTo(copy.seen());
        ServerReport sites = server.plus(copy(server));
        assertThat(sites.writes()).isEqualTo(2 * server.writes());
        assertThat(sites.published().get(Phase.MEASURED))
                .isEqualTo(2 * server.published().get(Phase.MEASURED));
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
