package transportlab.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.testing.RawHttp;

/** Somebody without a browser who has got into the stage, and sends what no browser would. */
final class StageVisitor {
    private static final Pattern PLAN =
            Pattern.compile("\"by\":\"(.*?)\",\"proof\":\"(.*?)\",\"guard\":\"(.*?)\",\"target\":\"(.*?)\"");

    final int server;
    final int stranger;
    final String key;
    final String cookie;
    final String token;
    private final Map<String, String> own;
    private final Map<String, String> otherPort;

    StageVisitor(Stage stage) throws IOException {
        URI page = stage.page();
        server = page.getPort();
        key = group(get(server, "/?" + page.getQuery()), "Location: http://[\\d.:]+/\\?key=([^&\r]*)");
        String home = get(server, "/?key=" + key);
        cookie = group(home, "Set-Cookie: ([^;]*);");
        token = group(home, "\"token\":\"(.*?)\"");
        own = targets(home);
        String on = get(server, "/go?key=" + key + "&to=other-port");
        stranger = Integer.parseInt(group(on, "Location: http://127.0.0.1:(\\d+)/"));
        otherPort = targets(get(stranger, "/?key=" + key));
    }

    /** The target of an attempt, for example {@code get,cookie,none}. */
    String target(From from, String plan) {
        return (from == From.OWN ? own : otherPort).get(plan);
    }

    static String id(String target) {
        return target.substring(target.indexOf("id=") + 3);
    }

    static String get(int port, String target, String... fields) throws IOException {
        return send(port, "GET", "127.0.0.1:" + port, target, "", fields);
    }

    static String getAs(int port, String host, String target) throws IOException {
        return send(port, "GET", host, target, "");
    }

    static String post(int port, String target, String body, String... fields) throws IOException {
        return send(port, "POST", "127.0.0.1:" + port, target, body, fields);
    }

    static String send(int port, String method, String host, String target, String body, String... fields)
            throws IOException {
        String length = method.equals("POST") ? "Content-Length: " + body.length() + "\r\n" : "";
        try (RawHttp raw = new RawHttp(port)) {
            raw.send(method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + length + lines(fields) + "\r\n"
                    + body);
            return raw.readResponse();
        }
    }

    /** A handshake, and the answer to a first message if it was accepted. */
    static String socket(int port, String target, String message, String... fields) throws IOException {
        try (RawHttp raw = new RawHttp(port)) {
            raw.send("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n" + lines(fields) + "\r\n");
            String head = raw.readResponse();
            return head.startsWith("HTTP/1.1 101 ")
                    ? head + raw.frame(0x81, message.getBytes(UTF_8)).readUntil("}")
                    : head;
        }
    }

    private static String lines(String... fields) {
        return fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
    }

    private static Map<String, String> targets(String page) {
        Map<String, String> targets = new HashMap<>();
        for (Matcher plan = PLAN.matcher(page); plan.find(); ) {
            targets.put(plan.group(1) + "," + plan.group(2) + "," + plan.group(3), plan.group(4));
        }
        assertThat(targets).hasSize(16);
        return targets;
    }

    private static String group(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
