package transportlab.trial.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;
import transportlab.wire.trace.Trace;

/**
 * The same seed gives the same trace, byte for byte and time for time: in one JVM, and with each JVM on each computer,
 * because what was seen once is written down.
 */
class SameTraceTest {
    private static final Path WRITTEN_DOWN = Path.of("src/test/resources/golden/traces.txt");
    private static final Path SEEN = Path.of("target/golden-seen/traces.txt");

    @Test
    void theSameSeedGivesTheSameTraceEverywhere() throws Exception {
        StringBuilder seen = new StringBuilder();
        for (Transport transport : Catalogue.all()) {
            String first = digest(transport);
            assertThat(digest(transport)).as(transport.info().id()).isEqualTo(first);
            seen.append(first).append(' ').append(transport.info().id()).append('\n');
        }
        Files.createDirectories(SEEN.getParent());
        Files.writeString(SEEN, seen);
        assertThat(seen.toString())
                .as("if the wire has changed on purpose, keep transports/%s as transports/%s", SEEN, WRITTEN_DOWN)
                .isEqualTo(Files.exists(WRITTEN_DOWN) ? Files.readString(WRITTEN_DOWN) : "");
    }

    private static String digest(Transport transport) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Map.Entry<String, String> pattern : patterns().entrySet()) {
            String[] options = Trials.noticingBreaks(
                    transport,
                    "pattern",
                    pattern.getKey(),
                    "cut",
                    pattern.getValue(),
                    "clients",
                    "5",
                    "rate",
                    "5",
                    "duration",
                    "2s",
                    "rtt",
                    "40ms",
                    "seed",
                    "7");
            Experiment experiment = Trials.experiment(options);
            var trace = Trials.outcome(
                            transport,
                            experiment.plan(0),
                            TrialSettings.of(experiment, 0, 0),
                            new ModelStand(Counting.BYTES),
                            new StopSignal())
                    .trace()
                    .first();
            for (Trace.Event event : trace) {
                digest.update((event.atMicros() + " " + event.clientMicros() + " " + event.what() + " " + event.runs())
                        .getBytes(UTF_8));
                digest.update(event.data() == null ? new byte[0] : event.data());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Map<String, String> patterns() {
        Map<String, String> patterns = new LinkedHashMap<>();
        patterns.put("ticker", "800ms");
        patterns.put("chat", "0ms");
        return patterns;
    }
}
