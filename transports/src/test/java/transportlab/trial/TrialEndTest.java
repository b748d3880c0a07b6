package transportlab.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.testing.Await;
import transportlab.testing.Later;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.live.LiveStand;

/** What a trial leaves behind. Counts what the whole process holds, so no other trial may run beside it. */
class TrialEndTest {
    @Test
    void leavesNoThreadAndNoDescriptorWhenStoppedAtAnyMoment() throws Exception {
        Random random = new Random(7);
        stopAfter(Trials.transport("websocket"), 100);
        Set<String> threads = threads();
        List<String> descriptors = descriptors();
        for (int i = 0; i < 20; i++) {
            stopAfter(Catalogue.all().get(i % Catalogue.all().size()), random.nextInt(400));
        }
        Await.until("threads are as before: " + threads, () -> threads.containsAll(threads()));
        Await.until(
                "descriptors are as before: " + descriptors, () -> descriptors().size() <= descriptors.size());
    }

    private static void stopAfter(Transport transport, int millis) throws Exception {
        StopSignal stop = new StopSignal();
        Experiment experiment = Trials.experiment(
                "clients", "20", "rate", "50", "duration", "10s", "warmup", "50ms", "rtt", "10ms", "pattern", "chat");
        CompletableFuture<TrialOutcome> outcome = Later.call(() -> Trials.outcome(
                transport, experiment.plan(0), TrialSettings.of(experiment, 0, 0), new LiveStand(), stop));
        Later.run(millis, stop::stop);
        assertThat(outcome.get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)
                        .stopped())
                .isTrue();
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("server") || name.startsWith("client"))
                .collect(Collectors.toSet());
    }

    /** Open sockets and event polls of this process. */
    private static List<String> descriptors() {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return files.map(TrialEndTest::target)
                    .filter(to -> to.matches("socket:.*|anon_inode:.*"))
                    .toList();
        } catch (java.io.IOException e) {
            return List.of();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (java.io.IOException e) {
            return "";
        }
    }
}
