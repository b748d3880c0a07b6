package transportlab.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.experiment.BadInput;
import transportlab.trial.StopSignal;

/** Published tables, to the last bit. */
class ReplayTest {
    private static List<String> bits(Replay replay) {
        return replay.rows().stream()
                .map(row -> row.bitsPerSecond().toPlainString())
                .toList();
    }

    @Test
    void kaazing() throws Exception {
        Replay replay = Replays.load("kaazing-2010");
        assertThat(bits(replay)).containsExactly("6968000", "16000", "69680000", "160000", "696800000", "1600000");
        assertThat(replay.rows().stream()
                        .filter(Replay.Row::polls)
                        .map(row -> Math.round(1000 * replay.unit().of(row.bitsPerSecond())) / 1000.0))
                .containsExactly(6.645, 66.452, 664.520);
    }

    @Test
    void highPerformanceBrowserNetworking() throws Exception {
        Replay replay = Replays.load("hpbn-polling");
        assertThat(replay.rows())
                .extracting(row -> row.requestsPerSecond().toPlainString())
                .containsExactly("166.667", "10000");
        assertThat(bits(replay)).containsExactly("1133333.333", "68000000");
        assertThat(replay.rows())
                .extracting(Replay.Row::meanWait)
                .containsExactly(Duration.ofSeconds(30), Duration.ofMillis(500));
        assertThat(replay.unit().of(replay.rows().get(1).bitsPerSecond())).isEqualTo(68);
    }

    @Test
    void aPayloadIsCarriedByPollsAndFrames() throws Exception {
        Replay replay = Replays.parse(
                "title: a\nsource: b\nclients: 10\nrate: 2\npayload: 100\npoll-interval: 500ms\npoll-headers: 700\n"
                        + "frame: 6\nunit: Mbit-10^6\n",
                "mine.replay.yaml");
        assertThat(replay.id()).isEqualTo("mine");
        assertThat(bits(replay)).containsExactly("" + 10 * (2 * 700 + 2 * 100) * 8, "" + 10 * 2 * 106 * 8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clients: 0 | clients: '0' is not right; expected a whole number from 1 to 1000000",
                "clients: 5,x | clients: 'x' is not right",
                "rate: -1 | rate: '-1' is not right",
                "poll-interval: 5 | poll-interval: '5' is not right",
                "unit: MB | unit: 'MB' is not right; expected Mbit-10^6 or Mbit-2^20",
                "colour: red | there is no 'colour'",
                "title: '' | 'title' is missing"
            })
    void whatIsWrongIsSaid(String line, String message) {
        String key = line.substring(0, line.indexOf(':'));
        StringBuilder text = new StringBuilder(line).append('\n');
        for (String each : List.of(
                "title: a",
                "source: b",
                "clients: 10",
                "rate: 2",
                "payload: 0",
                "poll-interval: 1s",
                "poll-headers: 700",
                "unit: Mbit-10^6")) {
            if (!each.startsWith(key + ":")) {
                text.append(each).append('\n');
            }
        }
        assertThatThrownBy(() -> Replays.parse(text.toString(), "mine.replay.yaml"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith("mine.replay.yaml");
    }

    @Test
    void todayIsCalculatedForAllClientsOfARow() throws Exception {
        Replay replay = Replays.load("kaazing-2010");
        Today polls = Today.calculated(replay, replay.rows().get(4), new StopSignal());
        Today push = Today.calculated(replay, replay.rows().get(5), new StopSignal());
        assertThat(polls.clients()).isEqualTo(100_000);
        assertThat(polls.headerBytes()).isBetween(500.0, 900.0);
        assertThat(polls.bitsPerSecond()).isCloseTo(8 * 100_000 * polls.headerBytes(), within(0.1e9));
        assertThat(push.headerBytes()).as("the frame and the wrapper").isBetween(10.0, 40.0);
    }
}
