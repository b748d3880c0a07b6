package transportlab.visualizer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.experiment.NamedLink;

/** Links in words. */
class LinkTextTest {
    private static final LinkText TEXT = LinkText.in("en");

    @Test
    void anOlderFileHasOnlyARoundTrip() {
        assertThat(TEXT.of(Map.of("rtt", "40ms"))).isEqualTo("40 ms");
        assertThat(LinkText.isSteady(Map.of("rtt", "40ms"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0ms | 0% | '' | 40 ms",
                "0s | 0.0% | '' | 40 ms",
                "5ms | 0% | '' | 40 ms (jitter 5 ms)",
                "0ms | 2% | 20Mbit/10Mbit | 40 ms (20 Mbit/s / 10 Mbit/s, 2% loss)",
                "0ms | 0% | 1Mbit | 40 ms (1 Mbit/s)"
            })
    void whatThereIsBesideTheRoundTrip(String jitter, String loss, String bandwidth, String expected) {
        Map<String, String> options = Map.of("rtt", "40ms", "jitter", jitter, "loss", loss, "bandwidth", bandwidth);
        assertThat(TEXT.of(options)).isEqualTo(expected);
    }

    @Test
    void aNamedLinkIsKnownHoweverItIsWritten() {
        NamedLink wifi = NamedLink.find("office-wifi").orElseThrow();
        Map<String, String> options = new LinkedHashMap<>(wifi.options());
        options.put("bandwidth", "50Mbit");
        options.put("loss", "0.10%");
        assertThat(TEXT.of(options)).isEqualTo("4 ms (office Wi-Fi)");
        options.put("bandwidth-shared", "true");
        assertThat(TEXT.of(options)).isEqualTo("4 ms (office Wi-Fi, one bottleneck for all)");
        assertThat(NamedLink.find("mobile3g")).isEqualTo(NamedLink.find("3g"));
    }
}
