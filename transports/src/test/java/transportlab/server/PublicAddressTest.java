package transportlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicAddressTest {
    @Test
    void isWrittenAsBrowsersWriteAnOrigin() {
        assertThat(PublicAddress.of("https://Lab.example.org:443/")
                        .orElseThrow()
                        .origin())
                .isEqualTo("https://lab.example.org");
        assertThat(PublicAddress.of("http://my_lab:8080").orElseThrow().origin())
                .isEqualTo("http://my_lab:8080");
        assertThat(PublicAddress.of("http://lab:80").orElseThrow().origin()).isEqualTo("http://lab");
        assertThat(PublicAddress.of("http://[::1]:8080").orElseThrow().origin()).isEqualTo("http://[::1]:8080");
        assertThat(PublicAddress.of("HTTPS://10.0.0.1:8443").orElseThrow().origin())
                .isEqualTo("https://10.0.0.1:8443");
        assertThat(PublicAddress.of("https://\uc5f0\uad6c\uc2e4.example:8443")
                        .orElseThrow()
                        .origin())
                .isEqualTo("https://xn--2e0b402b2gc.example:8443");
    }

    @Test
    void isAnOriginAndNothingMore() {
        for (String wrong : List.of(
                "",
                "lab.example.org",
                "ftp://lab",
                "http://",
                "http:lab",
                "https://lab/room",
                "https://lab?x",
                "https://lab#x",
                "https://me@lab",
                "http://lab:70000",
                "http://la b",
                "null",
                "http://lab:x")) {
            assertThat(PublicAddress.of(wrong)).as(wrong).isEmpty();
        }
    }
}
