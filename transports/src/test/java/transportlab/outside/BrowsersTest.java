package transportlab.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.catalogue.Catalogue;
import transportlab.serve.LabServer;
import transportlab.testing.Await;
import transportlab.testing.Trials;

/**
 * Real browsers on the page of {@code serve}: each technique that a page can do brings ten updates in order, and ten more
 * from a server that was started again. The page posts its verdict to the server, and is read there.
 */
@Tag("outside")
class BrowsersTest {
    /** Those that bring a script for a page. */
    private static final Set<String> OF_PAGES = Catalogue.all().stream()
            .filter(transport -> !transport.demo().isEmpty())
            .map(transport -> transport.info().id())
            .collect(Collectors.toSet());

    private static final int UPDATES = 10;
    private static final double RATE = 20;

    /** A way to open a page. */
    private interface Browser {
        Process open(String url) throws Exception;
    }

    static List<Arguments> browsers() {
        Browser chromium = BrowsersTest::chromium;
        Browser firefox =
                url -> BrowsersTest.open("firefox-esr", "--headless", "--no-remote", "--profile", "{profile}", url);
        return List.of(
                Arguments.of("Chromium", chromium, Set.of()),
                Arguments.of("Firefox", firefox, Set.of()),
                // its fetch refuses multipart/x-mixed-replace
                Arguments.of("WebKit", (Browser) WebKit::open, Set.of("multipart")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("browsers")
    void receivesByEachTechniqueAlsoFromAServerThatWasStartedAgain(String name, Browser browser, Set<String> cannot)
            throws Exception {
        int port = Trials.freePort();
        LabServer server = LabServer.start("127.0.0.1", port, RATE);
        Process process = null;
        try {
            fill(server, 3000);
            String but = cannot.stream().map(id -> "&cannot=" + id).collect(Collectors.joining());
            process = browser.open(server.address() + "/?check=" + UPDATES + but);
            Map<String, String> seen = new LinkedHashMap<>();
            for (int part = 0, parts = 1; part < parts; part++) {
                parts = verdict(server, "before", part, seen);
                if (part == parts - 1 && !cannot.isEmpty()) {
                    break;
                }
                server.close();
                server = LabServer.start("127.0.0.1", port, RATE);
                verdict(server, "after", part, seen);
                fill(server, 3000);
            }
            System.out.println(name + ": " + seen);
            assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(OF_PAGES);
            seen.forEach((id, said) -> assertThat(said)
                    .as(name + ", " + id)
                    .isEqualTo(cannot.contains(id) ? "before nothing" : "before ok, after ok"));
            assertNeitherUnderstandsTheOther(await(server, "mismatch", 0).get("said"));
        } finally {
            if (process != null) {
                end(process);
            }
            server.close();
        }
    }

    static void end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** So high numbers that a server that was started again begins below them. */
    private static void fill(LabServer server, int updates) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        for (int i = 0; i < updates / 100; i++) {
            HttpRequest post = HttpRequest.newBuilder(URI.create(server.address() + "/publish?topic=main"))
                    .POST(HttpRequest.BodyPublishers.ofString("filler"))
                    .build();
            for (int k = 0; k < 100; k++) {
                assertThat(http.send(post, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(204);
            }
        }
    }

    static Process chromium(String url) throws IOException {
        return open("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir={profile}", url);
    }

    private static Process open(String... command) throws IOException {
        Path profile = Files.createTempDirectory("profile");
        List<String> words = Arrays.stream(command)
                .map(word -> word.replace("{profile}", profile.toString()))
                .toList();
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A session is offered to the plain client, a position to that of Socket.IO: nobody can do anything with it. */
    private static void assertNeitherUnderstandsTheOther(JsonNode said) {
        System.out.println(said);
        assertThat(said.get("websocket-at-socketio").toString())
                .contains("← 0{\\\"sid\\\":")
                .contains("→ {\\\"topic\\\":")
                .contains("\"× ");
        assertThat(said.get("socketio-at-websocket").toString())
                .contains("← {\\\"at\\\":")
                .contains("\"× ");
    }

    private static JsonNode await(LabServer server, String stage, int part) {
        JsonNode[] found = new JsonNode[1];
        Await.until(stage + " of part " + part, Duration.ofSeconds(60), () -> {
            found[0] = find(server, stage, part);
            return found[0] != null;
        });
        return found[0];
    }

    /** Waits for what the page says about this part. @return how many parts there are */
    private static int verdict(LabServer server, String stage, int part, Map<String, String> seen) {
        JsonNode found = await(server, stage, part);
        found.get("said").properties().forEach(entry -> {
            JsonNode of = entry.getValue();
            boolean moved =
                    !entry.getKey().equals("socketio") || of.get("way").asText().contains("polling → websocket");
            boolean ok = moved
                    && of.get("updates").asInt() >= UPDATES
                    && of.get("inOrder").asBoolean()
                    && of.get("seen").asInt() > 0;
            boolean nothing = of.get("updates").asInt() == 0;
            seen.merge(
                    entry.getKey(),
                    stage + (ok ? " ok" : nothing ? " nothing" : " " + of),
                    (before, after) -> before + ", " + after);
        });
        return found.get("parts").asInt();
    }

    private static JsonNode find(LabServer server, String stage, int part) {
        try {
            URI verdicts = URI.create(server.address() + "/poll?topic=verdict&after=0");
            String body = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(verdicts).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            for (JsonNode record : new ObjectMapper().readTree(body.isEmpty() ? "[]" : body)) {
                JsonNode said = new ObjectMapper().readTree(record.path("d").asText("{}"));
                if (said.path("stage").asText().equals(stage)
                        && said.path("part").asInt(-1) == part) {
                    return said;
                }
            }
            return null;
        } catch (IOException | InterruptedException e) {
            return null;
        }
    }
}
