package transportlab.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import transportlab.experiment.Experiment;
import transportlab.io.Ports;
import transportlab.measure.Measurement;
import transportlab.path.Deeds;
import transportlab.path.PathRules;
import transportlab.path.relay.Relay;
import transportlab.testing.Await;
import transportlab.testing.Later;
import transportlab.testing.PassThrough;
import transportlab.testing.Quiet;
import transportlab.testing.Trials;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialListener;
import transportlab.trial.TrialSettings;
import transportlab.trial.live.LiveStand;
import transportlab.wire.Phase;

/** What the relay costs: descriptors, memory and time. */
@Tag("measured")
class RelayCostTest {
    private static final int CLIENTS = 2000;

    /** Each client has a socket, the relay two for it, and the server one. */
    private static final int SOCKETS_OF_A_CLIENT = 4;

    private static final double MOST_MILLIS = 0.3;

    private static Experiment experiment(String... options) {
        return Trials.experiment(options);
    }

    private static Measurement run(Experiment experiment, TrialListener listener) throws Exception {
        return Trials.outcome(
                        Trials.transport("websocket"),
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0),
                        new LiveStand(),
                        new StopSignal(),
                        listener)
                .measurement();
    }

    @Test
    void twoThousandClientsThroughTheRelayLoseNothing() throws Exception {
        Experiment direct = experiment("clients", "" + CLIENTS, "rate", "1", "duration", "10s", "rtt", "0ms");
        long before = descriptors();
        AtomicLong most = new AtomicLong();
        Measurement beside = run(direct, TrialListener.NOBODY);
        Measurement m = run(direct.over(PassThrough.PATH), new TrialListener() {
            @Override
            public void phaseStarted(Phase phase) {
                if (phase == Phase.MEASURED) {
                    most.set(descriptors());
                }
            }
        });
        System.out.printf(
                "relay: 2,000 clients, 1/s, 10 s: %d of %d delivered; %.1f KiB a client (without the relay %.1f);"
                        + " %d descriptors beyond the %d before; median %.1f ms (%.1f)%n",
                m.updates().delivered(),
                m.updates().expected(),
                kibibytes(m),
                kibibytes(beside),
                most.get() - before,
                before,
                m.latencyMicros().p50() / 1000.0,
                beside.latencyMicros().p50() / 1000.0);
        assertThat(m.updates().marked()).isFalse();
        assertThat(m.updates().delivered()).isEqualTo(m.updates().expected()).isPositive();
        assertThat(m.cost().memoryBytesPerClient()).isLessThanOrEqualTo(64 * 1024);
        assertThat(most.get() - before).isLessThan(SOCKETS_OF_A_CLIENT * CLIENTS + 200);
        Await.until("descriptors are as before", () -> descriptors() <= before + 2);
    }

    private static double kibibytes(Measurement m) {
        return m.cost().memoryBytesPerClient() / 1024.0;
    }

    private static long descriptors() {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void theRelayAddsLittleToTheMedianOfATrial() throws Exception {
        Experiment direct = experiment("clients", "10", "rate", "50", "duration", "2s", "rtt", "0ms");
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        Quiet quiet = Quiet.begin();
        for (int round = -1; round < 5; round++) {
            double one = run(direct, TrialListener.NOBODY).latencyMicros().p50() / 1000.0;
            double other = run(direct.over(PassThrough.PATH), TrialListener.NOBODY)
                            .latencyMicros()
                            .p50()
                    / 1000.0;
            if (round >= 0) {
                without.add(one);
                with.add(other);
            }
        }
        says("an update of a trial, ms", without, with, quiet);
    }

    /** A question and its answer pass the relay twice. */
    @Test
    void theRelayAddsLittleToARoundTrip() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
                Relay relay = Relay.start(
                        PathRules.OPEN,
                        new Relay.Front("127.0.0.1", 0),
                        new Relay.Server("127.0.0.1", new Ports(server.getLocalPort(), null, null)),
                        Deeds.NOBODY,
                        System::nanoTime)) {
            Later.run(0, () -> echo(server));
            Later.run(0, () -> echo(server));
            try (Socket one = connect(server.getLocalPort());
                    Socket other = connect(relay.ports().http())) {
                List<Double> without = new ArrayList<>();
                List<Double> with = new ArrayList<>();
                Quiet quiet = Quiet.begin();
                for (int i = -2000; i < 5000; i++) {
                    double direct = roundTripMillis(one);
                    double relayed = roundTripMillis(other);
                    if (i >= 0) {
                        without.add(direct);
                        with.add(relayed);
                    }
                }
                says("a round trip, ms", without, with, quiet);
            }
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static double roundTripMillis(Socket socket) throws IOException {
        byte[] some = new byte[120];
        long began = System.nanoTime();
        socket.getOutputStream().write(some);
        socket.getInputStream().readNBytes(some, 0, some.length);
        return (System.nanoTime() - began) / 1e6;
    }

    private static void echo(ServerSocket server) {
        try (Socket behind = server.accept()) {
            behind.setTcpNoDelay(true);
            behind.getInputStream().transferTo(behind.getOutputStream());
        } catch (IOException e) {
            // the test is over
        }
    }

    private static void says(String what, List<Double> without, List<Double> with, Quiet quiet) {
        double added = median(with) - median(without);
        System.out.printf(
                "relay: %s: median %.3f direct, %.3f through the relay, which adds %.3f%n",
                what, median(without), median(with), added);
        if (quiet.was()) {
            assertThat(added).isLessThan(MOST_MILLIS);
        }
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(each -> each).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
