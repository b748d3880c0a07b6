package transportlab.transport.jsonp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.server.ServerSetup;
import transportlab.testing.Bench;
import transportlab.testing.Bench.Options;
import transportlab.testing.RawHttp;
import transportlab.testing.Seeds;
import transportlab.testing.Trials;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.dissect.Dissector;
import transportlab.wire.dissect.KindSink;

/** What JSONP adds to long polling: names that are checked, a script that is only a script, and a form. */
class JsonpPollingTest {
    private static Bench bench() throws Exception {
        Duration hold = Duration.ofMillis(50);
        return Bench.of(
                Trials.transport("jsonp-polling"),
                Options.defaults().silence(hold, ServerSetup.HEARTBEAT, Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"f", "$", "_", "jQuery1_2", "a.b.c$", "parent.on_9"})
    void callsTheFunctionThatWasNamed(String name) throws Exception {
        try (Bench bench = bench();
                RawHttp client = new RawHttp(bench.port())) {
            client.get("/jsonp?callback=" + name + "&topic=main");
            assertThat(client.readResponse())
                    .contains("X-Content-Type-Options: nosniff\r\n")
                    .contains("Content-Type: text/javascript;charset=utf-8\r\n")
                    .endsWith("\r\n\r\n/**/" + name + "([{\"at\":0}])");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9a", ".a", "a-b", "alert(1)", "a%20b", "%3Cscript%3E", "a;b", "a%0A", "한글"})
    void refusesANameThatIsNone(String name) throws Exception {
        refuses("callback=" + name);
    }

    @Test
    void refusesALongNameAndAMissingOne() throws Exception {
        refuses("callback=" + "a".repeat(129));
        refuses("topic=main");
    }

    private static void refuses(String query) throws Exception {
        try (Bench bench = bench();
                RawHttp client = new RawHttp(bench.port())) {
            byte[] target = ("GET /jsonp?" + query + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(UTF_8);
            client.send(target);
            String answer = client.readResponse();
            assertThat(answer).startsWith("HTTP/1.1 400");
            if (!query.equals("callback=")) {
                assertThat(answer).doesNotContain(query.substring(query.indexOf('=') + 1));
            }
        }
    }

    @Test
    void answersWithAnEmptyArrayWhenTheHoldTimeIsOver() throws Exception {
        try (Bench bench = bench();
                RawHttp client = new RawHttp(bench.port())) {
            client.get("/jsonp?callback=f&topic=main&after=0");
            assertThat(client.readResponse()).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n/**/f([])");
        }
    }

    @Test
    void escapesAPayloadForAScript() throws Exception {
        try (Bench bench = bench();
                RawHttp client = new RawHttp(bench.port())) {
            bench.publish("</script>\u2028\u2029");
            client.get("/jsonp?callback=f&topic=main&after=0");
            assertThat(client.readResponse()).endsWith("/**/f([{\"n\":1,\"d\":\"\\u003c/script>\\u2028\\u2029\"}])");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"d=%22a%5Cr%5Cnb+%ED%95%9C%22", "d=%22a\\r\\nb%20%ED%95%9C%22", "d=\"a%5cr%5cnb+\\ud55c\""})
    void takesAMessageFromAForm(String body) throws Exception {
        try (Bench bench = bench();
                RawHttp client = new RawHttp(bench.port())) {
            assertThat(post(client, body, "")).startsWith("HTTP/1.1 200").endsWith("ok");
            assertThat(bench.main().after(0, 1).updates().get(0).payload()).isEqualTo("a\r\nb 한".getBytes(UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "d=",
                "x=%22a%22",
                "d=a",
                "d=%22a",
                "d=%22a%22x",
                "d=%22a%22%22b%22",
                "d=%22%5Cud800%22",
                "d=%2",
                "d=1",
                "d=%22a%22&e=1",
                "d=null",
                "d=%22%0A%22",
                "d=%22%FF%22",
                "d=\"\u00e9\"",
                "d=%g0"
            })
    void refusesAFormThatIsNoMessage(String body) throws Exception {
        try (Bench bench = bench();
                RawHttp client = new RawHttp(bench.port())) {
            assertThat(post(client, body, "")).startsWith("HTTP/1.1 400");
            assertThat(bench.main().position()).isZero();
        }
    }

    @Test
    void refusesForeignPagesAndMessagesThatAreTooLarge() throws Exception {
        try (Bench bench = bench();
                RawHttp client = new RawHttp(bench.port());
                RawHttp other = new RawHttp(bench.port())) {
            assertThat(post(client, "d=%22a%22", "Origin: http://elsewhere.example\r\n"))
                    .startsWith("HTTP/1.1 403");
            assertThat(post(other, "d=%22" + "a".repeat(65_537) + "%22", "")).startsWith("HTTP/1.1 413");
            assertThat(bench.main().position()).isZero();
        }
    }

    private static String post(RawHttp client, String body, String more) throws Exception {
        client.send("POST /jsonp?topic=main HTTP/1.1\r\nHost: 127.0.0.1\r\n" + more
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);
        return client.readResponse();
    }

    @Test
    void aMessageComesBackFromItsFormAndItsBytesArePayload() {
        Seeds.each(300, random -> comesBack(random.text(60).getBytes(UTF_8), random));
    }

    private static void comesBack(byte[] message, Seeds random) {
        byte[] body = FormField.body(message);
        assertThat(new String(body, ISO_8859_1)).matches("[\\x21-\\x7e]*");
        assertThat(FormField.message(ByteBuffer.wrap(body)).orElseThrow()).isEqualTo(message);
        long[] kinds = new long[Kind.COUNT];
        Dissector form = JsonpPolling.BODIES.body(Direction.UP, "POST", "/jsonp");
        for (ByteBuffer piece : random.pieces(body, 5)) {
            form.bytes(piece, new KindSink() {
                @Override
                public void kind(Kind kind, int bytes) {
                    kinds[kind.ordinal()] += bytes;
                }

                @Override
                public void update() {}
            });
        }
        assertThat(kinds[Kind.PAYLOAD.ordinal()]).isEqualTo(message.length);
        assertThat(kinds[Kind.ENVELOPE.ordinal()]).isEqualTo(body.length - message.length);
    }
}
