package transportlab.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import transportlab.serve.LabServer;
import transportlab.testing.Await;
import transportlab.testing.Capture;
import transportlab.testing.RawHttp;
import transportlab.testing.Trials;

/** What the page of {@code serve} shows as bytes, against a packet capture of a real browser on it. */
@Tag("outside")
class PageCaptureTest {
    private static final int REQUESTS = 20;

    @Test
    void theTechniquesAndThePageTogetherAreWhatWasCaptured() throws Exception {
        int port = Trials.freePort();
        try (LabServer server = LabServer.start("127.0.0.1", port, 10);
                Capture capture = Capture.of(port)) {
            Process browser = BrowsersTest.chromium(server.address() + "/");
            try (RawHttp asking = new RawHttp(port)) {
                Await.until("the browser has asked often enough", Duration.ofSeconds(60), () -> isEnough(asking));
            } finally {
                BrowsersTest.end(browser);
            }
            List<Capture.Flow> flows = capture.finish();
            long up = flows.stream().mapToLong(flow -> flow.up).sum();
            long down = flows.stream().mapToLong(flow -> flow.down).sum();
            System.out.println("captured " + up + " up, " + down + " down");
            JsonNode paths;
            try (RawHttp last = new RawHttp(port)) {
                paths = paths(last.get("/bytes").readResponse());
            }
            long own = "GET /bytes HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".length();
            assertThat(paths.size()).as("techniques and the page").isGreaterThan(4);
            assertThat(all(paths, "up") - own).isEqualTo(up);
            assertThat(all(paths, "down")).isEqualTo(down);
        }
    }

    private static boolean isEnough(RawHttp asking) {
        try {
            JsonNode paths = paths(asking.get("/bytes").readResponse());
            return paths.at("/~1poll/requests").asInt() >= REQUESTS / 4
                    && paths.at("/~1long-poll/requests").asInt() >= REQUESTS
                    && paths.at("/~1stream/requests").asInt() > 0;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode paths(String answer) throws Exception {
        return new ObjectMapper()
                .readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4))
                .get("paths");
    }

    private static long all(JsonNode paths, String direction) {
        return StreamSupport.stream(paths.spliterator(), false)
                .flatMap(count -> StreamSupport.stream(count.get(direction).spliterator(), false))
                .mapToLong(JsonNode::asLong)
                .sum();
    }
}
