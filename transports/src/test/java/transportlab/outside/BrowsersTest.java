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
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.catalogue.Catalogue;
import transportlab.engines.SessionIds;
import transportlab.experiment.Experiment;
import transportlab.experiment.PathOption;
import transportlab.measure.Outcome;
import transportlab.path.PathRules;
import transportlab.serve.LabServer;
import transportlab.serve.PageLook;
import transportlab.server.ServerSetup;
import transportlab.server.Sessions;
import transportlab.testing.Await;
import transportlab.testing.Children;
import transportlab.testing.Trials;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.trial.TrialSettings;
import transportlab.trial.model.Counting;
import transportlab.trial.model.ModelStand;

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

    /** Asks for no other version: a path that refuses upgrades would refuse that. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A way to open a page. */
    interface Browser {
        Process open(String url) throws Exception;
    }

    static List<Arguments> browsers() {
        Browser chromium = BrowsersTest::chromium;
        Browser firefox = BrowsersTest::firefox;
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
        assertReceives(name, browser, PathRules.OPEN, cannot);
    }

    static List<Arguments> browsersOverPaths() {
        // over a path that refuses upgrades, the page of Socket.IO takes its time
        boolean all = System.getProperty("outside.techniques", "few").equals("all");
        return (all ? Stream.of("upgrade=501", "buffer=end") : Stream.of("buffer=end"))
                .flatMap(path -> browsers().stream()
                        .map(browser -> Arguments.of(browser.get()[0], browser.get()[1], browser.get()[2], path)))
                .toList();
    }

    @ParameterizedTest(name = "{0} over {3}")
    @MethodSource("browsersOverPaths")
    void seesOverAPathWhatIsCalculatedForIt(String name, Browser browser, Set<String> cannot, String path)
            throws Exception {
        Set<String> stopped = new TreeSet<>(cannot);
        for (String id : OF_PAGES) {
            if (!getsThrough(id, path)) {
                stopped.add(id);
            }
        }
        assertReceives(name, browser, PathOption.parse(path, "test"), stopped);
    }

    private static boolean getsThrough(String id, String path) throws Exception {
        Experiment experiment = Trials.experiment("clients", "1", "rate", "10", "duration", "2s", "path", path);
        Outcome outcome = Trials.outcome(
                        Trials.transport(id),
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0),
                        new ModelStand(Counting.SIZES),
                        new StopSignal())
                .measurement()
                .outcome();
        return outcome == Outcome.DELIVERED || outcome == Outcome.FELL_BACK;
    }

    private static LabServer start(int port, PathRules path) throws TrialException {
        return LabServer.start(new LabServer.Options(
                new ServerSetup.Address("127.0.0.1", port),
                RATE,
                path,
                Sessions.pinging(ServerSetup.HEARTBEAT, SessionIds::random),
                PageLook.PLAIN));
    }

    private static void assertReceives(String name, Browser browser, PathRules path, Set<String> cannot)
            throws Exception {
        int port = Trials.freePort();
        LabServer server = start(port, path);
        Process process = null;
        try {
            fill(server, 3000);
            String but = cannot.isEmpty() ? "" : "&cannot=" + String.join(",", cannot);
            process = browser.open(server.address() + "/?check=" + UPDATES + but);
            Map<String, String> seen = new LinkedHashMap<>();
            for (int part = 0, parts = 1; part < parts; part++) {
                parts = verdict(server, "before", part, path, seen);
                if (part == parts - 1 && !cannot.isEmpty()) {
                    break;
                }
                server.close();
                server = start(port, path);
                verdict(server, "after", part, path, seen);
                // so many would end the document of a frame, and let go what a path holds back
                if (cannot.isEmpty() || part < parts - 2) {
                    fill(server, 3000);
                }
            }
            System.out.println(name + " over " + path.id() + " " + path.text() + ": " + seen);
            assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(OF_PAGES);
            seen.forEach((id, said) -> assertThat(said)
                    .as(name + ", " + id)
                    .isEqualTo(cannot.contains(id) ? "before nothing" : "before ok, after ok"));
            if (path.isOpen()) {
                assertNeitherUnderstandsTheOther(await(server, "mismatch", 0).get("said"));
            }
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
        for (int i = 0; i < updates / 100; i++) {
            HttpRequest post = HttpRequest.newBuilder(URI.create(server.address() + "/publish?topic=main"))
                    .POST(HttpRequest.BodyPublishers.ofString("filler"))
                    .build();
            for (int k = 0; k < 100; k++) {
                assertThat(HTTP.send(post, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(204);
            }
        }
    }

    static Process chromium(String url) throws IOException {
        return open("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir={profile}", url);
    }

    static Process firefox(String url) throws IOException {
        return open("firefox-esr", "--headless", "--no-remote", "--profile", "{profile}", url);
    }

    private static Process open(String... command) throws IOException {
        Path profile = Files.createTempDirectory("profile");
        List<String> words = Arrays.stream(command)
                .map(word -> word.replace("{profile}", profile.toString()))
                .toList();
        return Children.start(
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD));
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
    private static int verdict(LabServer server, String stage, int part, PathRules path, Map<String, String> seen) {
        JsonNode found = await(server, stage, part);
        found.get("said").properties().forEach(entry -> {
            JsonNode of = entry.getValue();
            boolean moved = !path.isOpen()
                    || !entry.getKey().equals("socketio")
                    || of.get("way").asText().contains("polling → websocket");
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
            String body = HTTP.send(HttpRequest.newBuilder(verdicts).build(), HttpResponse.BodyHandlers.ofString())
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
