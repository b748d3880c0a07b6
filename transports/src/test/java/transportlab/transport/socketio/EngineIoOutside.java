package transportlab.transport.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import transportlab.io.Json;
import transportlab.server.ServerSetup;
import transportlab.testing.Bench;
import transportlab.testing.RawHttp;
import transportlab.testing.RawWebSocket;

/** A server with Engine.IO at {@code /engine.io/}, and bare requests to it. */
abstract class EngineIoOutside {
    static final String POLLING = "/engine.io/?EIO=4&transport=polling";
    static final String WEB_SOCKET = "/engine.io/?EIO=4&transport=websocket";
    static final Duration PING_INTERVAL = Duration.ofMillis(300);
    static final Duration PING_TIMEOUT = Duration.ofMillis(200);
    static final Duration SLACK = Duration.ofSeconds(10);

    /** Longer than a test waits for anything: what ends by itself by then was not what the test is about. */
    static final Duration NEVER = Duration.ofSeconds(60);

    static final ServerSetup.Limits LIMITS = new ServerSetup.Limits(NEVER, NEVER, 1024);

    Bench bench;

    /** Whoever answers has time. */
    @BeforeEach
    void start() throws Exception {
        start(PING_INTERVAL, NEVER, LIMITS);
    }

    /** As the protocol's own test suite wants it. */
    void startAsInTheSuite() throws Exception {
        start(PING_INTERVAL, PING_TIMEOUT, LIMITS);
    }

    void start(Duration interval, Duration timeout, ServerSetup.Limits limits) throws Exception {
        stop();
        Bench.Options options = Bench.Options.defaults().limits(limits).sessions(interval, timeout, 1_000_000, SLACK);
        bench = Bench.of(SocketIo.upgrading(), options);
    }

    /** Where a heartbeat would come between what a test says. */
    void startWithoutHeartbeat() throws Exception {
        start(NEVER, NEVER, LIMITS);
    }

    @AfterEach
    void stop() {
        if (bench != null) {
            bench.close();
        }
    }

    RawHttp raw() throws IOException {
        return new RawHttp(bench.port());
    }

    RawWebSocket webSocket(String target) throws IOException {
        return new RawWebSocket(bench.port(), target);
    }

    String get(String target) throws IOException {
        try (RawHttp raw = raw()) {
            return raw.get(target).readResponse();
        }
    }

    String post(String target, String body) throws IOException {
        try (RawHttp raw = raw()) {
            return request(raw, "POST", target, body).readResponse();
        }
    }

    static RawHttp request(RawHttp raw, String method, String target, String body) throws IOException {
        return raw.send(
                method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain;charset=UTF-8\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    static int status(String response) {
        return Integer.parseInt(response.substring(9, 12));
    }

    static String body(String response) {
        return response.substring(response.indexOf("\r\n\r\n") + 4);
    }

    static Json offer(String openPacket) {
        assertThat(openPacket).startsWith("0");
        return Json.parse(openPacket.substring(1)).orElseThrow();
    }

    static String sid(Json offer) {
        return offer.field("sid").flatMap(Json::asText).orElseThrow();
    }

    String session() throws IOException {
        return POLLING + "&sid=" + sid(offer(body(get(POLLING))));
    }

    static String overWebSocket(String session) {
        return session.replace("polling", "websocket");
    }
}
