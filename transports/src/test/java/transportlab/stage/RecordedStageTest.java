package transportlab.stage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import transportlab.testing.StageTable;

/** What a computer without a browser shows. */
class RecordedStageTest {
    @Test
    void saysWhatTheStandardsDemand() {
        assertThat(StageTable.of(RecordedStage.attempts())).isEqualTo(StageTable.DEMANDED);
        assertThat(RecordedStage.browser()).matches("Mozilla Firefox [\\d.]+esr, \\d{4}-\\d\\d-\\d\\d");
    }

    /** Each attempt can be found in the bytes of its connection. */
    @Test
    void hasTheBytesOfEachAttempt() {
        for (RecordedExchange exchange : RecordedStage.exchanges()) {
            Attempt of = exchange.of();
            String up = new String(exchange.up(), ISO_8859_1);
            String down = new String(exchange.down(), ISO_8859_1);
            String path = Plan.path(of.guard(), of.by());
            String method = of.preflight() ? "OPTIONS " : of.by() == By.POST ? "POST " : "GET ";
            assertThat(up).as("%s", of).startsWith(method + path + "?id=");
            assertThat(up.split(" HTTP/1\\.1\r\n")).as("one request: %s", of).hasSize(2);
            assertThat(up.contains("\r\nCookie: stage-")).as("%s", of).isEqualTo(of.cookie());
            assertThat(up.contains("\r\nOrigin: " + of.origin() + "\r\n"))
                    .as("%s", of)
                    .isEqualTo(!of.origin().isEmpty());
            assertThat(down.startsWith("HTTP/1.1 403 ")).as("%s", of).isEqualTo(isRefused(of));
            assertThat(down).as("%s", of).startsWith("HTTP/1.1 ").doesNotContain("Access-Control-");
            if (of.came() == Came.READ) {
                assertThat(down).as("%s", of).contains("\"secret\"");
            }
        }
    }

    /** Also what has no way to give its token is refused, if it comes from elsewhere. */
    private static boolean isRefused(Attempt of) {
        return of.arrived() && of.guard() == Guard.ORIGIN && of.from() != From.OWN;
    }
}
