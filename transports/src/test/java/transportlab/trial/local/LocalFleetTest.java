package transportlab.trial.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import transportlab.account.FleetReport;
import transportlab.client.ClientHalf;
import transportlab.client.ClientMessage;
import transportlab.client.ClientSetup;
import transportlab.client.Dialer;
import transportlab.client.Inbox;
import transportlab.experiment.Experiment;
import transportlab.io.Ports;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.topic.Topics;
import transportlab.testing.Await;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.transport.TransportInfo;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;
import transportlab.trial.live.LiveStand;
import transportlab.wire.Phase;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.ledger.Tally;

class LocalFleetTest {
    /** Whose held poll is answered by the end of the topic would else ask once more, on a new connection. */
    @Test
    void hasToldEachClientOfTheEndWhenItComesBack() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        Experiment experiment = Trials.experiment("clients", "3", "rate", "1", "duration", "1s", "warmup", "1s");
        TrialSettings settings = TrialSettings.of(experiment, 0, 0);
        Transport transport = new Slow(Trials.transport("long-polling"), busy);
        LiveStand stand = new LiveStand();
        LocalSite site = stand.site(transport);
        LocalFleet fleet = stand.fleet(
                transport,
                experiment.plan(0),
                settings,
                site.start(settings, experiment.plan(0), "long-polling"),
                site);
        assertThat(fleet.open(Await.DEADLINE, new StopSignal())).isEqualTo(3);

        Thread closing = new Thread(() -> fleet.phase(Phase.CLOSE, System.nanoTime()));
        closing.start();
        Await.until("it waits for its clients", () -> closing.getState() == Thread.State.WAITING);
        busy.countDown();
        closing.join(Await.DEADLINE.toMillis());
        assertThat(closing.isAlive()).isFalse();

        site.phase(Phase.CLOSE, System.nanoTime());
        FleetReport report = fleet.finish(Duration.ofSeconds(10));
        site.stop();
        assertThat(report.wire().ledger().phases().get(Phase.CLOSE).get(Tally.Count.OPENED))
                .isZero();
    }

    /** A technique whose clients have no time for their end before they are let. */
    private record Slow(Transport itself, CountDownLatch busy) implements Transport {
        @Override
        public TransportInfo info() {
            return itself.info();
        }

        @Override
        public void serve(Mounts at, Topics topics, ServerSetup setup) {
            itself.serve(at, topics, setup);
        }

        @Override
        public ClientHalf client(ClientSetup setup) {
            ClientHalf half = itself.client(setup);
            return new ClientHalf() {
                @Override
                public void open(Dialer net, Inbox in) {
                    half.open(net, in);
                }

                @Override
                public void send(ClientMessage message) {
                    half.send(message);
                }

                @Override
                public void close(Runnable closed) {
                    try {
                        busy.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    half.close(closed);
                }
            };
        }

        @Override
        public String command(String address, Ports ports) {
            return itself.command(address, ports);
        }

        @Override
        public BodyDissectors dissectors() {
            return itself.dissectors();
        }
    }
}
