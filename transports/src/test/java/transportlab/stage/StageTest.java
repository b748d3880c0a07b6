package transportlab.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.io.Ports;
import transportlab.server.Listening;
import transportlab.testing.Await;
import transportlab.testing.RawHttp;

/** The stage on real sockets, attacked by what no browser would send. */
class StageTest {
    private Stage stage;
    private StageVisitor visitor;

    @BeforeEach
    void start() throws Exception {
        stage = Stage.start(Locale.KOREAN);
        visitor = new StageVisitor(stage);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void leadsTheBrowserToAPageInTheGivenLanguage() throws Exception {
        assertThat(stage.page().toString()).matches("http://127\\.0\\.0\\.1:\\d+/\\?ticket=[\\w-]{20}&lang=ko");
        try (Stage other = Stage.start(Locale.FRENCH)) {
            assertThat(other.page().getQuery()).doesNotContain("lang");
        }
    }

    @Test
    void letsNobodyInWithoutTheKey() throws Exception {
        for (String path : List.of("/", "/go", "/end")) {
            assertThat(StageVisitor.get(visitor.server, path)).startsWith("HTTP/1.1 403 ");
            assertThat(StageVisitor.get(visitor.server, path + "?key=" + "A".repeat(20)))
                    .startsWith("HTTP/1.1 403 ")
                    .doesNotContain("Set-Cookie");
        }
        assertThat(StageVisitor.get(visitor.stranger, "/?key=")).startsWith("HTTP/1.1 403 ");
    }

    /** Every user of the computer can read in the list of processes with what address a browser was opened. */
    @Test
    void theAddressOfTheBrowserLetsInOnlyOnce() throws Exception {
        String before = "/?" + stage.page().getQuery();
        assertThat(before).doesNotContain(visitor.key);
        try (RawHttp raw = new RawHttp(visitor.server)) {
            raw.send("HEAD " + before + " HTTP/1.1\r\nHost: 127.0.0.1:" + visitor.server + "\r\n\r\n");
            assertThat(raw.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 403 ");
        }
        assertThat(StageVisitor.get(visitor.stranger, before)).startsWith("HTTP/1.1 403 ");
        assertThat(StageVisitor.get(visitor.server, before))
                .startsWith("HTTP/1.1 303 ")
                .contains("/?key=" + visitor.key + "&lang=ko\r\n");
        assertThat(StageVisitor.get(visitor.server, before))
                .startsWith("HTTP/1.1 403 ")
                .doesNotContain(visitor.key);
        String later = "/?" + stage.page().getQuery();
        assertThat(later).isNotEqualTo(before);
        assertThat(StageVisitor.get(visitor.server, later)).startsWith("HTTP/1.1 303 ");
    }

    @Test
    void aPageCanAskWhetherItsServersStillListen() throws Exception {
        String sign = StageVisitor.get(visitor.server, "/here").replaceAll("(?s).*\r\n\r\n", "");
        assertThat(sign).matches("[\\w-]{20}").isNotEqualTo(visitor.key);
        assertThat(StageVisitor.get(visitor.stranger, "/here")).endsWith(sign);
        for (int port : List.of(visitor.server, visitor.stranger)) {
            assertThat(StageVisitor.get(port, "/?key=" + visitor.key)).contains("\"sign\":\"" + sign + "\"");
        }
        try (Stage other = Stage.start(Locale.KOREAN)) {
            assertThat(StageVisitor.get(other.page().getPort(), "/here")).doesNotContain(sign);
        }
    }

    @Test
    void servesNothingElse() throws Exception {
        for (String path : List.of("/publish", "/ws", "/ws/echo", "/unchecked", "/checked/account/x")) {
            assertThat(StageVisitor.get(visitor.server, path)).as(path).startsWith("HTTP/1.1 404 ");
            assertThat(StageVisitor.get(visitor.stranger, path)).as(path).startsWith("HTTP/1.1 404 ");
        }
        for (String path : List.of("/go", "/end", "/unchecked/account", "/checked/account", "/unchecked/events")) {
            assertThat(StageVisitor.get(visitor.stranger, path + "?key=" + visitor.key))
                    .as("the stranger has no account: " + path)
                    .startsWith("HTTP/1.1 404 ");
        }
    }

    /** A page under a name that points here would otherwise have the origin of what it loads. */
    @Test
    void answersOnlyUnderItsOwnNames() throws Exception {
        String page = "/?key=" + visitor.key;
        int server = visitor.server;
        int stranger = visitor.stranger;
        for (String host :
                List.of("evil.example:" + server, "localhost:" + server, "127.0.0.1", "127.0.0.1:" + stranger)) {
            assertThat(StageVisitor.getAs(server, host, page)).as(host).startsWith("HTTP/1.1 421 ");
        }
        for (String host : List.of("evil.example:" + stranger, "127.0.0.1:" + server, "[::1]:" + stranger)) {
            assertThat(StageVisitor.getAs(stranger, host, page)).as(host).startsWith("HTTP/1.1 421 ");
        }
        assertThat(StageVisitor.getAs(stranger, "localhost:" + stranger, page)).startsWith("HTTP/1.1 200 ");
        try (RawHttp raw = new RawHttp(server)) {
            String target = visitor.target(From.OWN, "web-socket,cookie,none");
            assertThat(raw.handshake(target, "").readResponse()).startsWith("HTTP/1.1 421 ");
        }
    }

    @Test
    void onlyTheOwnPageHoldsTheToken() throws Exception {
        assertThat(StageVisitor.get(visitor.stranger, "/?key=" + visitor.key)).doesNotContain(visitor.token);
        String other = StageVisitor.getAs(visitor.stranger, "localhost:" + visitor.stranger, "/?key=" + visitor.key);
        assertThat(other).doesNotContain(visitor.token).doesNotContain("Set-Cookie");
    }

    @Test
    void theCookieIsShortLivedAndTheLastPageDeletesIt() throws Exception {
        String home = StageVisitor.get(visitor.server, "/?key=" + visitor.key);
        assertThat(home).contains(visitor.cookie + "; Path=/; Max-Age=60; HttpOnly; SameSite=Lax\r\n");
        String name = visitor.cookie.substring(0, visitor.cookie.indexOf('='));
        assertThat(StageVisitor.get(visitor.server, "/end?key=" + visitor.key))
                .contains("Set-Cookie: " + name + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax\r\n");
    }

    @Test
    void leadsOnOnlyToItsOwnPages() throws Exception {
        String go = "/go?key=" + visitor.key;
        assertThat(StageVisitor.get(visitor.server, go + "&to=other-site&lang=ko&wait=0"))
                .contains("Location: http://localhost:" + visitor.stranger + "/?key=" + visitor.key
                        + "&lang=ko&wait=0\r\n");
        assertThat(StageVisitor.get(visitor.server, go + "&to=//evil.example")).startsWith("HTTP/1.1 400 ");
        assertThat(StageVisitor.get(visitor.server, go + "&to=other-port&lang=%22%3E%3Cscript%3E&wait=%0d%0aX:1"))
                .contains("/?key=" + visitor.key + "\r\n");
    }

    @Test
    void thePagesCanNeitherBeFramedNorRunAnotherScript() throws Exception {
        String page = StageVisitor.get(visitor.server, "/?key=" + visitor.key + "&lang=%3Cscript%3E");
        assertThat(page)
                .contains("default-src 'none'; script-src 'nonce-")
                .contains("frame-ancestors 'none'")
                .contains("Referrer-Policy: origin")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "post", "event-source"})
    void knowsWhoBringsTheCookie(String by) throws Exception {
        String target = visitor.target(From.OWN, by + ",cookie,none");
        String method = by.equals("post") ? "POST" : "GET";
        String host = "127.0.0.1:" + visitor.server;
        String name = visitor.cookie.substring(0, visitor.cookie.indexOf('=') + 1);
        assertThat(StageVisitor.send(visitor.server, method, host, target, "", "Cookie: a=b; " + visitor.cookie))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"secret\"");
        assertThat(StageVisitor.send(visitor.server, method, host, target, "", "Cookie: " + name + "forged"))
                .startsWith("HTTP/1.1 401 ")
                .doesNotContain("\"secret\"");
    }

    @Test
    void aSocketThatDoesNotCheckOriginIsOpenToEveryPageWithTheCookie() throws Exception {
        String foreign = "Origin: http://evil.example";
        String cookie = "Cookie: " + visitor.cookie;
        String open = visitor.target(From.OTHER_PORT, "web-socket,cookie,none");
        String checked = visitor.target(From.OTHER_PORT, "web-socket,cookie,origin");
        assertThat(StageVisitor.socket(visitor.server, open, "?", foreign, cookie))
                .contains("\"secret\"");
        assertThat(StageVisitor.socket(visitor.server, open, "?", foreign)).contains("unknown person");
        assertThat(StageVisitor.socket(visitor.server, checked, "?", foreign, cookie))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void aSocketWithATokenDoesNotCareForTheCookie() throws Exception {
        String target = visitor.target(From.OTHER_PORT, "web-socket,token,none");
        String cookie = "Cookie: " + visitor.cookie;
        assertThat(StageVisitor.socket(visitor.server, target, "guessed", cookie))
                .contains("unknown person");
        assertThat(StageVisitor.socket(visitor.server, target, visitor.token)).contains("\"secret\"");
    }

    @Test
    void anAttemptIsMadeOnlyAsPlanned() throws Exception {
        String get = visitor.target(From.OWN, "get,cookie,none");
        String cookie = "Cookie: " + visitor.cookie;
        int port = visitor.server;
        assertThat(StageVisitor.get(port, get.replace("unchecked", "checked"), cookie))
                .startsWith("HTTP/1.1 404 ");
        assertThat(StageVisitor.get(port, "/unchecked/account?id=made-up", cookie))
                .startsWith("HTTP/1.1 404 ");
        assertThat(StageVisitor.get(port, "/unchecked/account", cookie)).startsWith("HTTP/1.1 404 ");
        assertThat(StageVisitor.post(port, get, "", cookie)).startsWith("HTTP/1.1 405 ");
        assertThat(StageVisitor.socket(port, get, "?", cookie)).startsWith("HTTP/1.1 404 ");
        assertThat(StageVisitor.post(port, visitor.target(From.OWN, "post,cookie,none"), "x".repeat(257), cookie))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void takesReportsOnlyFromItsPages() throws Exception {
        String report = "/report?key=" + visitor.key;
        String failed = report(visitor.target(From.OWN, "get,cookie,none"), "failed", "");
        int port = visitor.server;
        assertThat(StageVisitor.post(port, "/report", failed)).startsWith("HTTP/1.1 403 ");
        assertThat(StageVisitor.post(port, report, failed, "Origin: http://evil.example"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(StageVisitor.post(port, report, failed, "Sec-Fetch-Site: same-site"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(StageVisitor.post(port, report, "x".repeat(513), origin(port)))
                .startsWith("HTTP/1.1 413 ");
        assertThat(StageVisitor.post(port, report, "[".repeat(500), origin(port)))
                .startsWith("HTTP/1.1 400 ");
        assertThat(StageVisitor.post(port, report, "{\"id\":7}", origin(port))).endsWith("{}");
        assertThat(StageVisitor.post(port, report, failed)).as("no page").startsWith("HTTP/1.1 403 ");
        assertThat(stage.seen()).isEmpty();
        assertThat(StageVisitor.post(port, report, failed, origin(port))).contains("\"came\":\"blocked\"");
        assertThat(stage.seen()).hasSize(1);
    }

    /** An attempt without an answer is never seen, so whoever waits has to know that nothing more comes. */
    @Test
    void tellsThatTheBrowserIsThrough() throws Exception {
        AtomicInteger times = new AtomicInteger();
        stage.whenOver(times::incrementAndGet);
        String report = "/report?key=" + visitor.key;
        String over = "{\"how\":\"over\"}";
        int port = visitor.server;
        assertThat(StageVisitor.get(port, "/end?key=" + visitor.key)).contains("\"report\":\"" + report + "\"");
        assertThat(StageVisitor.post(port, "/report", over)).startsWith("HTTP/1.1 403 ");
        assertThat(StageVisitor.post(port, report, over, "Origin: http://evil.example"))
                .startsWith("HTTP/1.1 403 ");
        String late = report(visitor.target(From.OWN, "get,cookie,none"), "late", "");
        assertThat(StageVisitor.post(port, report, late, origin(port))).endsWith("{}");
        assertThat(times).hasValue(0);
        assertThat(StageVisitor.post(port, report, over, origin(port))).startsWith("HTTP/1.1 200 ");
        assertThat(times).hasValue(1);
        assertThat(stage.seen()).isEmpty();
    }

    @Test
    void doesNotBelieveAReportThatTheServerKnowsBetter() throws Exception {
        List<Attempt> told = new ArrayList<>();
        stage.whenSeen(told::add);
        String target = visitor.target(From.OTHER_PORT, "get,cookie,origin");
        StageVisitor.get(visitor.server, target, "Origin: http://evil.example", "Cookie: sid=mine; " + visitor.cookie);
        told(report(target, "read", "made up"));
        Attempt refused = new Attempt(
                From.OTHER_PORT,
                By.GET,
                Proof.COOKIE,
                Guard.ORIGIN,
                Came.REFUSED,
                true,
                false,
                "http://evil.example",
                true);
        assertThat(stage.seen()).containsExactly(refused);
        assertThat(told).containsExactly(refused);
        RecordedExchange exchange = stage.exchanges().get(0);
        assertThat(new String(exchange.up(), UTF_8))
                .startsWith("GET " + target)
                .contains("Cookie: xxx=xxxx; " + visitor.cookie)
                .endsWith("\r\n\r\n");
        assertThat(new String(exchange.down(), UTF_8)).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void asksNobodyAfterAPreflight() throws Exception {
        String target = visitor.target(From.OTHER_PORT, "get,token,none");
        String host = "127.0.0.1:" + visitor.server;
        String origin = "Origin: http://127.0.0.1:" + visitor.stranger;
        assertThat(StageVisitor.send(visitor.server, "OPTIONS", host, target, "", origin))
                .startsWith("HTTP/1.1 204 ")
                .doesNotContain("Access-Control");
        told(report(target, "failed", ""));
        assertThat(stage.seen()).singleElement().satisfies(seen -> {
            assertThat(seen.came()).isEqualTo(Came.BLOCKED);
            assertThat(seen.preflight()).isTrue();
            assertThat(seen.arrived()).isFalse();
        });
    }

    @Test
    void showsOnlyHarmlessTextOfABrowser() throws Exception {
        String agent = "User-Agent: \u009b2J<script>" + "x".repeat(1000);
        StageVisitor.get(visitor.server, "/?key=" + visitor.key, agent);
        assertThat(stage.browser()).startsWith("\\u009b2J<script>xxx").hasSize(200);
    }

    @Test
    void servesOnlySoManyPages() throws Exception {
        String page = "/?key=" + visitor.key;
        for (int i = 1; i < 100; i++) {
            assertThat(StageVisitor.get(visitor.stranger, page)).startsWith("HTTP/1.1 200 ");
        }
        assertThat(StageVisitor.get(visitor.stranger, page)).startsWith("HTTP/1.1 429 ");
    }

    /** Further connections wait until one is closed, and the server still answers those it has. */
    @Test
    void acceptsOnlySoManyConnections() throws Exception {
        List<RawHttp> held = new ArrayList<>();
        try {
            for (int i = 0; i < 64; i++) {
                RawHttp raw = new RawHttp(visitor.server);
                held.add(raw);
                assertThat(raw.get("/nothing").readResponse()).startsWith("HTTP/1.1 404 ");
            }
            try (RawHttp waiting = new RawHttp(visitor.server)) {
                waiting.get("/nothing");
                assertThat(held.get(63).get("/nothing").readResponse()).startsWith("HTTP/1.1 404 ");
                assertThat(waiting.socket().getInputStream().available()).isZero();
                held.get(0).close();
                assertThat(waiting.readResponse()).startsWith("HTTP/1.1 404 ");
            }
        } finally {
            for (RawHttp raw : held) {
                raw.close();
            }
        }
    }

    /** Otherwise connections that ask nothing would keep the browser out for long. */
    @Test
    void aConnectionThatAsksNothingIsClosed() throws Exception {
        try (RawHttp idle = new RawHttp(visitor.server)) {
            assertThat(idle.readToEnd()).isEmpty();
        }
    }

    @Test
    void listensOnLoopbackAlone() throws Exception {
        List<InetAddress> others = new ArrayList<>(List.of(InetAddress.getByName("::1")));
        for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            others.addAll(Collections.list(each.getInetAddresses()));
        }
        others.remove(InetAddress.getByName("127.0.0.1"));
        for (InetAddress other : others) {
            for (int port : List.of(visitor.server, visitor.stranger)) {
                assertThatThrownBy(() -> connect(other, port)).as("%s", other).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void nothingRemainsOnceItIsClosed() throws Exception {
        String target = visitor.target(From.OWN, "web-socket,cookie,none");
        try (RawHttp idle = new RawHttp(visitor.server);
                RawHttp halfway = new RawHttp(visitor.stranger).send("POST /report HTTP/1.1\r\nHost: ");
                RawHttp socket = new RawHttp(visitor.server)) {
            socket.send("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + visitor.server
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n");
            assertThat(socket.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 101 ");
            assertThat(threads()).isNotEmpty();
            stage.close();
            stage.close();
            Await.until("no thread is left", () -> threads().isEmpty());
            for (RawHttp each : List.of(idle, halfway, socket)) {
                each.readToEnd();
            }
        }
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        for (int port : List.of(visitor.server, visitor.stranger)) {
            assertThatThrownBy(() -> connect(loopback, port)).isInstanceOf(ConnectException.class);
        }
        assertThat(stage.seen()).isEmpty();
    }

    @Test
    void aServerThatFailsToStopLeavesNoOtherUp() {
        List<String> stopped = new ArrayList<>();
        List<Listening> servers = List.of(
                new Stopping(() -> {
                    throw new IllegalStateException("does not stop");
                }),
                new Stopping(() -> stopped.add("stranger")));
        assertThatThrownBy(() -> Stage.stop(servers.iterator())).hasMessage("does not stop");
        assertThat(stopped).containsExactly("stranger");
    }

    private record Stopping(Runnable how) implements Listening {
        @Override
        public Ports ports() {
            return null;
        }

        @Override
        public void cut(String clientAddress, boolean reset) {}

        @Override
        public void stop() {
            how.run();
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("stage-") || name.startsWith("WebSocket@"))
                .toList();
    }

    private static void connect(InetAddress to, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(to, port), 2000);
        }
    }

    /** The stranger's page reports. */
    private void told(String report) throws IOException {
        StageVisitor.post(visitor.stranger, "/report?key=" + visitor.key, report, origin(visitor.stranger));
    }

    private static String origin(int port) {
        return "Origin: http://127.0.0.1:" + port;
    }

    private static String report(String target, String how, String secret) {
        return "{\"id\":\"" + StageVisitor.id(target) + "\",\"how\":\"" + how + "\",\"secret\":\"" + secret + "\"}";
    }
}
