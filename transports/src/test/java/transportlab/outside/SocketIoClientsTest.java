package transportlab.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.engines.SessionIds;
import transportlab.path.PathRules;
import transportlab.serve.LabServer;
import transportlab.serve.PageLook;
import transportlab.server.ServerSetup;
import transportlab.server.Sessions;
import transportlab.testing.Await;
import transportlab.testing.Children;
import transportlab.testing.Trials;
import transportlab.trial.TrialException;

/** Official clients of Socket.IO and Engine.IO, as they come, which cannot know the difference. */
@Tag("outside")
class SocketIoClientsTest {
    private static final Path CLIENTS = Path.of("src/test/clients");
    private static final int MOST_SECONDS = 60;
    private static final double RATE = 20;

    private LabServer server;

    @BeforeEach
    void start() throws Exception {
        server = start(Trials.freePort());
    }

    private static LabServer start(int port) throws TrialException {
        Sessions sessions = new Sessions(
                Duration.ofSeconds(5), Duration.ofSeconds(5), 4 * 1024 * 1024, Sessions.SLACK, SessionIds::random);
        return LabServer.start(new LabServer.Options(
                new ServerSetup.Address("127.0.0.1", port), RATE, PathRules.OPEN, sessions, PageLook.PLAIN));
    }

    private void startAgain() throws TrialException {
        int port = server.port();
        server.close();
        server = start(port);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "node,socketio.mjs,polling",
        "node,socketio.mjs,websocket",
        "node,socketio.mjs,both",
        "/usr/bin/python3,socketio_client.py,polling",
        "/usr/bin/python3,socketio_client.py,websocket",
        "/usr/bin/python3,socketio_client.py,both"
    })
    void doesAllOfItAndComesBack(String program, String script, String ways) throws Exception {
        List<String> said = run(List.of(program, path(script), server.address(), ways));
        assertThat(said).endsWith("start the server again", "back");
        assertThat(said).contains("auth/custom", "refused namespace", "refused auth", "ten updates in order");
        assertThat(said).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket", "both"})
    void theClientOfEngineIoGetsItsEcho(String ways) throws Exception {
        List<String> said = run(List.of("node", path("engineio.mjs"), server.address(), ways));
        assertThat(said).containsExactly("text", "binary 1 2 3 4", ways.equals("polling") ? "polling" : "websocket");
    }

    @Test
    void twoHundredAtOnce() throws Exception {
        List<String> said = run(List.of("node", path("socketio-many.mjs"), server.address(), "200"));
        assertThat(said).containsExactly("200 clients, ten updates in order each");
    }

    @Test
    void whoSpeaksTheProtocolByHandSeesWhatTheOfficialServerShows() throws Exception {
        List<String> said = run(List.of("node", path("two-connections.mjs"), server.address()));
        assertThat(said)
                .containsExactly(
                        "42[\"auth\",{\"token\":\"123\"}]",
                        "polls that a close overtook are answered",
                        "second closed 1000",
                        "4hello");
    }

    private static String path(String script) {
        return script.endsWith(".mjs")
                ? "target/clients/" + script
                : CLIENTS.resolve(script).toString();
    }

    /** Reads what a client says, and does what it asks for. */
    private List<String> run(List<String> command) throws Exception {
        Process process = Children.start(new ProcessBuilder(command).redirectErrorStream(true));
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.equals("start the server again")) {
                    startAgain();
                }
            }
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(String.join("\n", said)).isZero();
            return said;
        } finally {
            process.destroy();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket", "both"})
    void theJavaClientDoesAllOfItAndComesBack(String ways) throws Exception {
        for (String namespace : new String[] {"", "/custom"}) {
            Socket socket = socket(namespace, ways, Map.of("token", "123"));
            var auth = next(socket, "auth");
            socket.connect();
            assertThat(((JSONObject) get(auth)[0]).getString("token")).isEqualTo("123");
            talk(socket);
            socket.disconnect();
        }
        assertThat(refusal("/random", ways, Map.of())).isEqualTo("Invalid namespace");
        assertThat(refusal("", ways, Map.of("topic", "no name!"))).contains("no name!");
        comesBack(ways);
    }

    private static void talk(Socket socket) throws Exception {
        var back = next(socket, "message-back");
        socket.emit("message", 1, "é한😀", new byte[] {1, 2, 3});
        Object[] args = get(back);
        assertThat(args[0]).isEqualTo(1);
        assertThat(args[1]).isEqualTo("é한😀");
        assertThat((byte[]) args[2]).containsExactly(1, 2, 3);
        CompletableFuture<Object[]> acknowledged = new CompletableFuture<>();
        socket.emit("message-with-ack", new Object[] {"x", 5}, (Ack) acknowledged::complete);
        assertThat(get(acknowledged)).containsExactly("x", 5);
        socket.once("question", asked -> ((Ack) asked[1]).call(asked[0] + " well"));
        var answered = next(socket, "answered");
        socket.emit("ask-me", "how");
        assertThat(get(answered)).containsExactly("how well");
        byte[] megabyte = new byte[1_000_000];
        Arrays.fill(megabyte, (byte) 7);
        var large = next(socket, "message-back");
        socket.emit("message", megabyte, "m".repeat(1_000_000));
        assertThat((byte[]) get(large)[0]).isEqualTo(megabyte);
        assertThat((String) get(large)[1]).hasSize(1_000_000);
    }

    private String refusal(String namespace, String ways, Map<String, String> auth) throws Exception {
        Socket socket = socket(namespace, ways, auth);
        var error = next(socket, Socket.EVENT_CONNECT_ERROR);
        socket.connect();
        String message = ((JSONObject) get(error)[0]).getString("message");
        socket.disconnect();
        return message;
    }

    private void comesBack(String ways) throws Exception {
        List<Integer> numbers = new CopyOnWriteArrayList<>();
        Socket socket = socket("", ways, Map.of("topic", "main"));
        socket.on("update", args -> {
            if (((JSONObject) args[0]).has("n")) {
                numbers.add(((JSONObject) args[0]).optInt("n"));
            }
        });
        socket.connect();
        Await.until("ten updates", () -> numbers.size() >= 10);
        for (int i = 1; i < 10; i++) {
            assertThat(numbers.get(i)).isEqualTo(numbers.get(0) + i);
        }
        var gone = next(socket, Socket.EVENT_DISCONNECT);
        startAgain();
        get(gone);
        int before = numbers.size();
        Await.until("five more from the server that was started again", () -> numbers.size() >= before + 5);
        socket.disconnect();
    }

    private Socket socket(String namespace, String ways, Map<String, String> auth) {
        IO.Options options = IO.Options.builder()
                .setForceNew(true)
                .setTransports(ways.equals("both") ? new String[] {"polling", "websocket"} : new String[] {ways})
                .setReconnectionDelay(100)
                .setReconnectionDelayMax(200)
                .setAuth(auth)
                .build();
        return IO.socket(URI.create(server.address() + namespace), options);
    }

    private static CompletableFuture<Object[]> next(Socket socket, String event) {
        CompletableFuture<Object[]> next = new CompletableFuture<>();
        socket.once(event, next::complete);
        return next;
    }

    private static Object[] get(CompletableFuture<Object[]> future) throws Exception {
        return future.get(Await.DEADLINE.toSeconds(), TimeUnit.SECONDS);
    }
}
