package transportlab.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.testing.Await;
import transportlab.testing.RawHttp;
import transportlab.testing.Seeds;

/** What the server answers to requests that are odd, over sockets: never a 500, nothing dropped in silence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpEdgesTest {
    private static final String HANDSHAKE =
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n";
    private static final List<String> READERS =
            List.of("/poll", "/long-poll", "/jsonp?callback=f", "/stream", "/sse", "/multipart", "/iframe");

    private LabServer server;

    @BeforeAll
    void start() throws Exception {
        server = LabServer.start("127.0.0.1", 0, 0);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String answer(String request) throws Exception {
        try (RawHttp client = new RawHttp(server.port())) {
            return client.send(request).readUntil("\r\n\r\n");
        }
    }

    private String head(String line, String... fields) throws Exception {
        return answer(line + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n" + String.join("", List.of(fields))
                + "\r\n");
    }

    private String upgrade(String target, String... fields) throws Exception {
        return head("GET " + target, "Connection: Upgrade\r\n", HANDSHAKE, String.join("", fields));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ws", "/ws/echo", "/engine.io/?EIO=4&transport=websocket"})
    void whoeverOffersAnotherProtocolBesideWebSocketGetsWebSocket(String target) throws Exception {
        for (String offered : List.of("h2c, websocket", "websocket, h2c", "WebSocket", "h2c\r\nUpgrade: websocket")) {
            assertThat(upgrade(target, "Upgrade: " + offered + "\r\n"))
                    .as(offered)
                    .startsWith("HTTP/1.1 101")
                    .contains("Upgrade: websocket")
                    .contains("Connection: Upgrade");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ws;a|b", "/ws;%", "/poll;x=y?after=0", "/ws;after=5s"})
    void aPathWithParametersIsAnotherPath(String target) throws Exception {
        assertThat(head("GET " + target)).containsPattern("^HTTP/1.1 40[04] ");
        assertThat(upgrade(target, "Upgrade: websocket\r\n")).containsPattern("^HTTP/1.1 40[04] ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 12",
                "Transfer-Encoding: chunked",
                "Sec-WebSocket-Extensions: ;;;=",
                "Sec-WebSocket-Extensions: foo; a=\"b"
            })
    void aHandshakeHasNoBodyAndItsExtensionsCanBeRead(String field) throws Exception {
        assertThat(upgrade("/ws", "Upgrade: websocket\r\n", field + "\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void anotherVersionOfHttpIsNamedForWhatItIs() throws Exception {
        assertThat(answer("GET /poll HTTP/2.0\r\nHost: 127.0.0.1\r\n\r\n")).contains(" 505 ");
        for (String none : List.of("HTPP/1.1", "HTTP/1.1x", "HTTP/1", "HTTP/1.2")) {
            assertThat(answer("GET /poll " + none + "\r\nHost: 127.0.0.1\r\n\r\n"))
                    .as(none)
                    .contains(" 400 ");
        }
    }

    @Test
    void aBodyInACodingThatIsNotUnderstoodIsNotTakenForText() throws Exception {
        assertThat(head("POST /publish", "Transfer-Encoding: gzip, chunked\r\n"))
                .startsWith("HTTP/1.1 501");
        assertThat(head("POST /publish", "Content-Encoding: gzip\r\n", "Content-Length: 1\r\n"))
                .startsWith("HTTP/1.1 415");
    }

    @Test
    void theServerAsAWholeSaysWhichMethodsItHas() throws Exception {
        assertThat(head("OPTIONS *")).startsWith("HTTP/1.1 204").contains("Allow: GET, HEAD, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://127.0.0.1", "Sec-Fetch-Site: same-origin"})
    void whatTellsWhereARequestComesFromStandsOnce(String field) throws Exception {
        assertThat(head("POST /publish", "Content-Length: 0\r\n", field + "\r\n", field.replace("1", "2") + "\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MDEyMzQ1Njc4OWFiY2RlZg", "MDEyMzQ1Njc4OWFiY2RlZh=="})
    void aKeyIsSixteenBytesInTheBase64ThatStandsForThem(String key) throws Exception {
        assertThat(head(
                        "GET /ws",
                        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n",
                        "Sec-WebSocket-Key: " + key + "\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-WebSocket-Extensions: permessage-deflate; x, , y;z=\"w\"",
                "Sec-WebSocket-Protocol: a,,b",
                "Cookie: ;=;",
                "X: \u00e9"
            })
    void fieldsThatNobodyReadsDoNotSpoilAHandshake(String field) throws Exception {
        assertThat(upgrade("/ws", "Upgrade: websocket\r\n", field + "\r\n")).startsWith("HTTP/1.1 101");
    }

    @Test
    void inHttp10ThereIsNoUpgrade() throws Exception {
        String fields = "Connection: Upgrade\r\nUpgrade: websocket\r\n" + HANDSHAKE;
        assertThat(answer("GET /ws HTTP/1.0\r\nHost: 127.0.0.1\r\n" + fields + "\r\n"))
                .contains(" 426 ")
                .contains("Upgrade: websocket");
        assertThat(answer(
                        "GET /engine.io/?EIO=4&transport=websocket HTTP/1.0\r\nHost: 127.0.0.1\r\n" + fields + "\r\n"))
                .contains(" 400 ");
    }

    @Test
    void whoeverMustUpgradeIsToldHow() throws Exception {
        assertThat(head("GET /ws"))
                .startsWith("HTTP/1.1 426")
                .contains("Upgrade: websocket")
                .contains("Connection: Upgrade")
                .contains("Sec-WebSocket-Version: 13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==", "Sec-WebSocket-Version: 13", "Origin: null"})
    void whatMustNotRepeatInAHandshakeIsRefusedWhenItDoes(String field) throws Exception {
        assertThat(upgrade("/ws", "Upgrade: websocket\r\n", field + "\r\n", field + "\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%z",
                "x=%+1",
                "x=%ff",
                "topic=%zz",
                "after=1&x=%2",
                "topic=main&topic=other",
                "after=1&after=1"
            })
    void aQueryThatCannotBeReadOrRepeatsItselfIsRefusedEverywhere(String query) throws Exception {
        for (String path :
                List.of("/", "/poll", "/stream", "/ws", "/ws/echo", "/engine.io/", "/socket.io/", "/bytes")) {
            assertThat(head("GET " + path + "?" + query)).as(path).startsWith("HTTP/1.1 400");
            assertThat(upgrade(path + "?" + query, "Upgrade: websocket\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(head("POST /publish?" + query, "Content-Length: 0\r\n")).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5s", "abc", "-1", "", "1.5", "9999999999", "\u0661"})
    void aHoldTimeThatIsNoneIsRefused(String timeout) throws Exception {
        String encoded = java.net.URLEncoder.encode(timeout, java.nio.charset.StandardCharsets.UTF_8);
        for (String target :
                List.of("/long-poll?", "/long-poll?after=0&", "/jsonp?callback=f&", "/jsonp?callback=f&after=0&")) {
            assertThat(head("GET " + target + "timeout=" + encoded)).as(target).startsWith("HTTP/1.1 400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/poll", "/stream", "/sse", "/iframe", "/multipart"})
    void aHoldTimeWhereNothingIsHeldIsRefused(String path) throws Exception {
        assertThat(head("GET " + path + "?timeout=500")).startsWith("HTTP/1.1 400");
    }

    @Test
    void aHoldTimeOfAChannelIsRefused() throws Exception {
        assertThat(upgrade("/ws?timeout=500", "Upgrade: websocket\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void aPostThatAsksForAnUpgradeIsStillAPost() throws Exception {
        String fields = "Connection: Upgrade\r\nUpgrade: websocket\r\n" + HANDSHAKE;
        assertThat(head("OPTIONS /engine.io/", fields))
                .startsWith("HTTP/1.1 204")
                .contains("Allow: GET, HEAD, POST");
        assertThat(head("POST /ws", fields)).startsWith("HTTP/1.1 405").contains("Allow: GET, HEAD");
    }

    @Test
    void headIsAnsweredAtOnceAsGetWouldBeWithoutABody() throws Exception {
        for (String target : READERS) {
            String join = target.contains("?") ? "&" : "?";
            for (String query : List.of("", join + "after=0")) {
                try (RawHttp client = new RawHttp(server.port())) {
                    String fields = " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
                    client.send("HEAD " + target + query + fields + "GET /nothing" + fields);
                    String type = client.readUntil("\r\n\r\n");
                    assertThat(type).as(target + query).containsPattern("^HTTP/1.1 20[04] ");
                    assertThat(client.readResponse())
                            .as("behind " + target + query)
                            .startsWith("HTTP/1.1 404");
                }
            }
        }
        assertThat(head("HEAD /long-poll"))
                .contains("Content-Type: application/json")
                .contains("Content-Length: 10");
        assertThat(head("HEAD /sse")).contains("Content-Type: text/event-stream");
        assertThat(head("HEAD /")).startsWith("HTTP/1.1 200").contains("text/html");
        assertThat(head("HEAD /bytes?page=a")).startsWith("HTTP/1.1 200");
        assertThat(head("HEAD /ws")).startsWith("HTTP/1.1 426");
        assertThat(head("HEAD /publish")).startsWith("HTTP/1.1 405").contains("Allow: POST");
        assertThat(head("HEAD /nothing")).startsWith("HTTP/1.1 404");
        assertThat(head("HEAD /poll?after=x")).startsWith("HTTP/1.1 400");
    }

    @Test
    void headOpensNoSessionAndTakesNoPoll() throws Exception {
        String path = "/engine.io/?EIO=4&transport=polling";
        assertThat(head("HEAD " + path)).startsWith("HTTP/1.1 200").contains("text/plain");
        assertThat(head("HEAD /engine.io/?EIO=3&transport=polling")).startsWith("HTTP/1.1 400");
        try (RawHttp client = new RawHttp(server.port())) {
            String opened = client.get(path).readResponse();
            String sid = opened.replaceAll("(?s).*\"sid\":\"([^\"]+)\".*", "$1");
            client.get(path + "&sid=" + sid);
            String again = "HEAD " + path + "&sid=" + sid + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
            Await.until(
                    "a second poll would be refused", () -> statusLine(again).startsWith("HTTP/1.1 400"));
            assertThat(head("POST " + path + "&sid=" + sid, "Content-Length: 6\r\n", "\r\n4hello"))
                    .as("the session lives on")
                    .startsWith("HTTP/1.1 200");
            assertThat(client.readResponse()).endsWith("4hello");
            assertThat(head("HEAD " + path + "&sid=" + sid)).startsWith("HTTP/1.1 200");
            assertThat(head("HEAD " + path + "&sid=nobody")).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void everyResourceSaysWhichMethodsItHas() throws Exception {
        Map<String, String> allowed = Map.of(
                "/", "GET, HEAD",
                "/poll", "GET, HEAD",
                "/stream", "GET, HEAD",
                "/bytes", "GET, HEAD",
                "/socket.io/socket.io.js", "GET, HEAD",
                "/ws", "GET, HEAD",
                "/ws/echo", "GET, HEAD",
                "/jsonp", "GET, HEAD, POST",
                "/publish", "POST");
        for (Map.Entry<String, String> resource : allowed.entrySet()) {
            String allow = "Allow: " + resource.getValue() + "\r\n";
            assertThat(head("OPTIONS " + resource.getKey()))
                    .startsWith("HTTP/1.1 204")
                    .contains(allow);
            assertThat(head("PUT " + resource.getKey(), "Content-Length: 0\r\n"))
                    .as(resource.getKey())
                    .startsWith("HTTP/1.1 405")
                    .contains(allow);
        }
        assertThat(head("OPTIONS /engine.io/")).startsWith("HTTP/1.1 204").contains("Allow: GET, HEAD, POST");
    }

    @Test
    void anIdOfAnotherServerIsAPositionAsForATopicThatBeganAgain() throws Exception {
        for (String id : List.of("a1b2-c3", "12345678901234567890", "-4", "7.5")) {
            try (RawHttp client = new RawHttp(server.port())) {
                client.send("GET /sse HTTP/1.1\r\nHost: 127.0.0.1\r\nLast-Event-ID: " + id + "\r\n\r\n");
                assertThat(client.readUntil("\n\n")).startsWith("HTTP/1.1 200").contains("data: {\"at\":");
            }
        }
        assertThat(head("GET /sse?after=a1")).startsWith("HTTP/1.1 400");
    }

    /** Of thousands of odd requests none meets an error of the server's own. */
    @Test
    void noRequestIsAnsweredWithAnErrorOfTheServersOwn() {
        Seeds.each(3000, seeds -> {
            String request = odd(seeds);
            assertThat(statusLine(request)).as(request).doesNotContain(" 500 ").doesNotContain(" 503 ");
        });
    }

    /** Empty if the server ends the connection without a word. */
    private String statusLine(String request) {
        try (RawHttp client = new RawHttp(server.port())) {
            client.send(request).socket().shutdownOutput();
            return client.readUntil("\r\n");
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer", e);
        } catch (IOException e) {
            return "";
        }
    }

    private static String odd(Seeds seeds) {
        String method = seeds.oneOf(
                "GET", "GET", "GET", "HEAD", "POST", "PUT", "OPTIONS", "TRACE", "CONNECT", "G\u00e4T", "get");
        String path = seeds.oneOf(
                "/ws",
                "/ws/echo",
                "/engine.io/",
                "/socket.io/",
                "/poll",
                "/stream",
                "/sse",
                "/jsonp",
                "/publish",
                "/",
                "*",
                "",
                "/%",
                "/%00",
                "/..",
                "//",
                "/ws%2f",
                "/a;b=c",
                "http://x/ws",
                "http://[::1/ws",
                "x:1",
                "/\u00e9");
        String query = seeds.oneOf(
                "",
                "?",
                "?%",
                "?%ff",
                "?a=%c3%28",
                "?&&",
                "?=",
                "?topic",
                "?topic=\u0000",
                "?transport=websocket&EIO=4",
                "?EIO=4&transport=polling&sid=x",
                "?after=99999999999999999999",
                "?callback=f&timeout=1",
                "?a?b#c",
                "?" + "x".repeat(9000));
        String version = seeds.oneOf(
                "HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/0.9", "HTTP/9", "", "XTTP/1.1");
        StringBuilder request = new StringBuilder(method + " " + path + query + " " + version + "\r\n");
        List<String> fields = new ArrayList<>();
        if (seeds.coin()) {
            String right = seeds.oneOf("/ws", "/ws/echo", "/engine.io/?EIO=4&transport=websocket");
            request = new StringBuilder("GET " + right + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\n"
                    + "Upgrade: websocket\r\n" + HANDSHAKE);
        }
        for (int n = seeds.below(9); n > 0; n--) {
            fields.add(seeds.oneOf(
                    "Host: 127.0.0.1",
                    "Host: 127.0.0.1",
                    "Host: ",
                    "Host: a b",
                    "Host: [::1",
                    "Host: x:99999",
                    "Upgrade: websocket",
                    "Upgrade: h2c, websocket",
                    "Upgrade: ,",
                    "Upgrade: h2c",
                    "Connection: Upgrade",
                    "Connection: Upgrade, HTTP2-Settings",
                    "Connection: close",
                    "Connection: ,,",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Version: 99999999999",
                    "Sec-WebSocket-Version: x",
                    "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==",
                    "Sec-WebSocket-Key: =",
                    "Sec-WebSocket-Extensions: permessage-deflate; x=\"",
                    "Sec-WebSocket-Extensions: ,;=",
                    "Sec-WebSocket-Protocol: \u0001",
                    "Origin: null",
                    "Origin: http://127.0.0.1",
                    "Origin: %",
                    "Cookie: a=\"; b",
                    "Cookie: \u00ff",
                    "Range: bytes=9-1",
                    "Expect: 100-continue",
                    "Expect: x",
                    "Content-Length: 0",
                    "Content-Length: -1",
                    "Content-Length: 99999999999999999999",
                    "Transfer-Encoding: chunked",
                    "Transfer-Encoding: x",
                    "TE: ,",
                    "Accept: ;q=x",
                    "Accept-Encoding: ;;",
                    "If-None-Match: \"",
                    "Last-Event-ID: \u00e9",
                    " folded",
                    ": none",
                    "No colon",
                    "X: " + "y".repeat(9000),
                    "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA",
                    "Forwarded: for=",
                    "Sec-Fetch-Site: \t"));
        }
        return request + String.join("\r\n", fields) + (fields.isEmpty() ? "\r\n" : "\r\n\r\n");
    }
}
