package transportlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.server.shared.Publishing;
import transportlab.testing.Trials;

class ExperimentOptionsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "stock-ticker, TICKER, 50, 2, 120, 250ms, 4s",
        "chat-room, CHAT, 20, 0.5, 80, 1s, 8s",
        "notifications, NOTIFICATIONS, 50, 0.05, 200, 2s, 15s",
        "game, ECHO, 10, 20, 60, 50ms, 4s",
        "sensors, NOTIFICATIONS, 200, 0.1, 40, 1s, 10s"
    })
    void presetsAreWhatTheTableSays(
            String name, String pattern, int clients, double rate, int payload, String poll, String duration)
            throws Exception {
        Experiment e = ExperimentFile.load(name).build();
        assertThat(e.name()).isEqualTo(name);
        assertThat(e.workload().pattern().name()).isEqualTo(pattern);
        assertThat(e.workload().clients()).isEqualTo(clients);
        assertThat(e.workload().rate()).isEqualTo(rate);
        assertThat(e.workload().payload()).isEqualTo(payload);
        assertThat(transportlab.workload.Durations.format(e.pollInterval())).isEqualTo(poll);
        assertThat(transportlab.workload.Durations.format(e.workload().duration()))
                .isEqualTo(duration);
        assertThat(e.workload().arrivals().name()).isEqualTo("POISSON");
        assertThat(e.workload().warmup()).isEqualTo(Duration.ofSeconds(1));
        assertThat(e.link().roundTrip()).isEqualTo(Duration.ofMillis(40));
        assertThat(e.hold()).isEqualTo(Duration.ofSeconds(30));
        assertThat(e.repetitions()).isEqualTo(1);
        assertThat(e.seed()).isEqualTo(1);
        assertThat(e.headers().name()).isEqualTo("BROWSER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "transports | short-polling,nothing | all, or some of",
                "pattern | tickers | ticker or notifications or chat or echo",
                "arrivals | often | poisson or periodic",
                "clients | 0 | a whole number from 1 to 9500",
                "clients | 9501 | a whole number from 1 to 9500",
                "clients | many | a whole number",
                "rooms-of | 0 | a whole number from 1",
                "rate | 0 | a number from 0.001 to 10,000",
                "rate | -1 | a number from",
                "rate | NaN | a number from",
                "payload | 2MiB | a size from 0 to 1048576 bytes",
                "payload | 12k | a size from",
                "duration | 4 | a duration from 100ms to 60m",
                "duration | 50ms | a duration from 100ms",
                "warmup | -1s | a duration from 0ms",
                "repetitions | 101 | a whole number from 1 to 100",
                "seed | x | a whole number of at most 18 digits",
                "poll-interval | 0ms | a duration from 1ms",
                "poll-clock | sometimes | fixed or after-answer",
                "hold | 5ms | a duration from 10ms",
                "headers | all | browser or minimal",
                "cookie | 9KiB | a size from 0 to 8192 bytes",
                "rtt | 11s | a duration from 0ms to 10s",
                "cut | 5s | a duration from 0ms to 4s"
            })
    void refusesEachOptionOutOfRangeWithTheValueAndItsOrigin(String key, String value, String expected)
            throws Exception {
        ExperimentOptions options = new ExperimentOptions().set(key, value, "--" + key);
        assertThatThrownBy(options::build)
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("--" + key + ": '")
                .hasMessageContaining(expected)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void clientMessagesNeedRoomForTheirIdentityAndFitIntoAPost() {
        assertBad("payload", "15", "pattern", "echo");
        assertBad("payload", String.valueOf(Publishing.MOST_BYTES + 1), "pattern", "chat");
        assertThat(Trials.experiment("payload", "15").workload().payload()).isEqualTo(15);
        assertBad("rate", "10000", "duration", "10m");
    }

    private static void assertBad(String key, String value, String otherKey, String otherValue) {
        assertThatThrownBy(() -> new ExperimentOptions()
                        .set(key, value, "--" + key)
                        .set(otherKey, otherValue, "--" + otherKey)
                        .build())
                .hasMessageStartingWith("--" + key);
    }

    @Test
    void readsAnExperimentFromAFileAndNamesWhatIsWrongInIt() throws Exception {
        Path file = folder.resolve("mine.lab.yaml");
        Files.writeString(file, "# mine\nclients: 7\ntransports: [websocket, streaming]\nrtt: 5ms\n");
        Experiment mine = ExperimentFile.load(file.toString()).build();
        assertThat(mine.name()).isEqualTo("mine");
        assertThat(mine.workload().clients()).isEqualTo(7);
        assertThat(mine.transports()).containsExactly("websocket", "streaming");
        Files.writeString(file, "clients: 7\nspeed: 9\n");
        assertThatThrownBy(() -> ExperimentFile.load(file.toString()))
                .hasMessageStartingWith("mine.lab.yaml: speed: there is no option 'speed'");
        Files.writeString(file, "clients: [7\nrate");
        assertThatThrownBy(() -> ExperimentFile.load(file.toString())).hasMessageStartingWith("mine.lab.yaml, line ");
        Files.writeString(file, "clients: 0\n");
        assertThatThrownBy(() -> ExperimentFile.load(file.toString()).build())
                .hasMessageStartingWith("mine.lab.yaml: clients: '0' is not right");
        assertThatThrownBy(() -> ExperimentFile.load("missing.lab.yaml")).hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> ExperimentFile.load("tickers")).hasMessageContaining("is neither a preset");
    }

    @Test
    void knowsWhenPollsAndUpdatesAreInStep() {
        assertThat(Trials.experiment("arrivals", "periodic", "rate", "2", "poll-interval", "250ms")
                        .inStep())
                .isTrue();
        assertThat(Trials.experiment("arrivals", "periodic", "rate", "2", "poll-interval", "237ms")
                        .inStep())
                .isFalse();
        assertThat(Trials.experiment("rate", "2", "poll-interval", "250ms").inStep())
                .isFalse();
    }

    @Test
    void anOptionThatStandsTwiceInAFileIsRefusedWithBothLines() {
        assertThatThrownBy(() -> ExperimentFile.parse("clients: 3\nrate: 1\n\"clients\": 4\n", "mine.lab.yaml"))
                .isInstanceOf(BadInput.class)
                .hasMessage("mine.lab.yaml, lines 1 and 3: 'clients' stands there twice");
    }

    @ParameterizedTest
    @CsvSource({
        "clients, 010",
        "clients, 1_0",
        "clients, 0x2",
        "clients, 0b11",
        "clients, +5",
        "clients, 1.0",
        "clients, '5'",
        "rate, 2.50",
        "rate, 1e3",
        "rate, .5",
        "rate, 1_0.5",
        "payload, 0100",
        "payload, 1KiB",
        "seed, -007",
        "seed, 0o7",
        "duration, 02s",
        "duration, 2",
        "cut, ''",
        "pattern, ticker",
        "pattern, TICKER",
        "headers, yes",
        "clients, 1:30"
    })
    void aValueMeansTheSameInAFileAndAsAnOption(String key, String value) throws Exception {
        String ofFile = outcome(
                () -> ExperimentFile.parse(key + ": " + value, "x: " + key).build());
        String ofOption = outcome(() -> new ExperimentOptions()
                .set(key, value, "x: " + key + ": " + key)
                .named("x: " + key)
                .build());
        assertThat(ofFile).isEqualTo(ofOption);
    }

    private static String outcome(java.util.concurrent.Callable<Experiment> built) throws Exception {
        try {
            return built.call().toString();
        } catch (BadInput e) {
            return e.getMessage();
        }
    }
}
