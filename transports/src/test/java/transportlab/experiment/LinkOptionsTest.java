package transportlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.wire.link.Bandwidth;
import transportlab.wire.link.Link;

/** Links as options. */
class LinkOptionsTest {
    private static Link link(String file) throws BadInput {
        return ExperimentFile.parse(file, "mine.lab.yaml").build().link();
    }

    @Test
    void aNameStandsForFourOptions() throws BadInput {
        Link link = link("link: 3g\n");
        assertThat(link.roundTrip()).isEqualTo(Duration.ofMillis(150));
        assertThat(link.jitter()).isEqualTo(Duration.ofMillis(30));
        assertThat(link.bandwidth()).isEqualTo(new Bandwidth(1_600_000, 750_000, false));
        assertThat(link.loss()).isEqualTo(0.005);
    }

    @Test
    void inAFileTheOtherLinesWinInAnyOrder() throws BadInput {
        assertThat(link("rtt: 10ms\nlink: 3g\n").roundTrip()).isEqualTo(Duration.ofMillis(10));
        assertThat(link("link: 3g\nrtt: 10ms\n").roundTrip()).isEqualTo(Duration.ofMillis(10));
        assertThat(link("bandwidth-shared: true\nlink: 3g\n").bandwidth().shared())
                .isTrue();
    }

    @Test
    void aNameThatComesLaterWinsOverWhatWasThere() throws BadInput {
        ExperimentOptions options = ExperimentFile.parse("rtt: 10ms\nbandwidth-shared: true\n", "mine.lab.yaml");
        Link link = options.set("link", "3g", "--link").build().link();
        assertThat(link.roundTrip()).isEqualTo(Duration.ofMillis(150));
        assertThat(link.bandwidth().shared()).as("no part of the name").isTrue();
    }

    @Test
    void namesOfEarlierVersionsAreRead() throws BadInput {
        assertThat(link("link: mobile4g\n")).isEqualTo(link("link: 4g\n"));
        assertThat(link("link: lan\n")).isEqualTo(link("link: office-wifi\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "link | 5g | expected none or office-wifi or home-dsl or 4g or 3g or satellite or bad-hotel",
                "loss | 2 | expected a share from 0% to 20%",
                "loss | 21% | expected a share from 0% to 20%",
                "jitter | 2s | expected a duration from 0ms to 1s",
                "bandwidth | 5 | expected bits a second",
                "bandwidth | 1Mbit/1Mbit/1Mbit | expected bits a second",
                "bandwidth | 1kbit | expected bits a second"
            })
    void whatIsWrongIsSaid(String key, String value, String message) {
        assertThatThrownBy(() ->
                        new ExperimentOptions().set(key, value, "--" + key).build())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    @Test
    void aBottleneckThatAllClientsTogetherWouldBlockIsRefused() throws BadInput {
        ExperimentOptions narrow = new ExperimentOptions()
                .set("mode", "model", "--mode")
                .set("clients", "1000000", "--clients")
                .set("bandwidth", "10kbit", "--bandwidth")
                .set("bandwidth-shared", "true", "--bandwidth-shared");
        assertThatThrownBy(narrow::build).isInstanceOf(BadInput.class).hasMessageContaining("enough for all clients");
        ExperimentOptions alone = new ExperimentOptions().set("bandwidth-shared", "true", "--bandwidth-shared");
        assertThatThrownBy(alone::build).isInstanceOf(BadInput.class).hasMessageContaining("a --bandwidth to share");
    }

    @Test
    void aRoomOfAllClientsIsTooMuch() throws BadInput {
        ExperimentOptions room = new ExperimentOptions()
                .set("mode", "model", "--mode")
                .set("pattern", "chat", "--pattern")
                .set("clients", "9500", "--clients")
                .set("rooms-of", "9500", "--rooms-of");
        assertThatThrownBy(room::build).isInstanceOf(BadInput.class).hasMessageContaining("deliveries");
    }
}
