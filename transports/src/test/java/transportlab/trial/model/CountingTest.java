package transportlab.trial.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.experiment.Experiment;
import transportlab.io.Headers;
import transportlab.measure.Measurement;
import transportlab.testing.NamesItsCase;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;

/** Sizes and bytes give the same result, down to the last count. */
@ExtendWith(NamesItsCase.class)
class CountingTest {
    private static final List<String[]> WORKLOADS = List.of(
            new String[] {"pattern", "ticker"},
            new String[] {"pattern", "ticker", "cut", "800ms"},
            new String[] {"pattern", "ticker", "rate", "1", "cut", "800ms", "app-heartbeat", "100ms"},
            new String[] {"pattern", "ticker", "payload", "60000", "clients", "2"},
            new String[] {"pattern", "ticker", "headers", "browser"},
            new String[] {"pattern", "chat", "rooms-of", "5"},
            new String[] {"pattern", "echo"},
            new String[] {"pattern", "notifications"});

    static List<Named<Transport>> transports() {
        return Trials.everyTransport();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void sizesCountWhatBytesCount(Transport transport) throws Exception {
        for (String[] workload : WORKLOADS) {
            assertSame(transport, workload);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "websocket=501",
                "websocket=swallow,flashsocket=501",
                "websocket=501,flashsocket=501,long-polling=501",
                "websocket=501,flashsocket=501,long-polling=501,multipart=501,forever-iframe=501"
            })
    void soWhenTechniquesAreRefused(String refusals) throws Exception {
        assertSame(Trials.transport("auto"), "pattern", "ticker", "refuse", refusals);
    }

    private static void assertSame(Transport transport, String... workload) throws Exception {
        assertThat(trial(transport, Counting.SIZES, workload))
                .as(String.join(" ", workload))
                .usingRecursiveComparison()
                .isEqualTo(trial(transport, Counting.BYTES, workload));
    }

    private static Measurement trial(Transport transport, Counting counting, String... workload) throws Exception {
        List<String> options = new ArrayList<>(
                List.of("clients", "7", "rate", "5", "duration", "2s", "rtt", "40ms", "poll-interval", "250ms"));
        options.addAll(List.of(workload));
        Experiment experiment = Trials.experiment(options.toArray(String[]::new));
        return Trials.outcome(
                        transport,
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0),
                        new ModelStand(counting),
                        new StopSignal())
                .measurement();
    }

    @Test
    void theSizeOfSomethingIsHowManyBytesItHas() {
        Headers fields = Headers.of("Content-Type", "text/plain", "Cache-Control", "no-store");
        Written.Head head = new Written.Head(404, fields, "Connection: close\r\n");
        List<Written> all = new ArrayList<>();
        for (int length : new int[] {0, 1, 9, 10, 15, 16, 125, 126, 255, 256, 65535, 65536, 1 << 20}) {
            byte[] some = new byte[length];
            all.add(new Written.Request("GET", "/a?b=c", fields, some));
            all.add(new Written.Request("POST", "/a", fields, some));
            all.add(new Written.Frame(1, some, null));
            all.add(new Written.Frame(2, some, 7));
            all.add(new Written.Plain(some));
            for (Written.Head first : new Written.Head[] {null, head}) {
                for (boolean last : new boolean[] {true, false}) {
                    all.add(new Written.Answer(first, some, null, last));
                    all.add(new Written.Answer(first, some, new Written.Chunk(true), last));
                    all.add(new Written.Answer(first, some, new Written.Chunk(false), last));
                }
            }
        }
        assertThat(all).allSatisfy(what -> assertThat(what.size()).isEqualTo(what.bytes().length));
    }
}
