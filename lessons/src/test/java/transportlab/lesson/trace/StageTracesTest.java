package transportlab.lesson.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import transportlab.stage.Attempt;
import transportlab.stage.By;
import transportlab.stage.Came;
import transportlab.stage.From;
import transportlab.stage.Guard;
import transportlab.stage.Proof;
import transportlab.stage.RecordedExchange;
import transportlab.stage.RecordedStage;
import transportlab.wire.Kind;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Message;
import transportlab.wire.trace.TrialTrace;

/** Exchanges on the stage become messages in the order in which they were sent. */
class StageTracesTest {
    private static final String HANDSHAKE = "GET /account HTTP/1.1\r\nHost: 127.0.0.1:1\r\nConnection: Upgrade\r\n"
            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    private static final String ACCEPTED = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\n"
            + "Upgrade: websocket\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";
    private static final String FROM_PAGE = "\u0081\u0082\u0001\u0002\u0003\u0004ik";
    private static final String FROM_SERVER = "\u0081\u0005hello";
    private static final String CLOSE_UP = "\u0088\u0080\u0000\u0000\u0000\u0000";

    private static RecordedExchange exchange(By by, Proof proof, String up, String down) {
        Attempt of = new Attempt(From.OWN, by, proof, Guard.NONE, Came.READ, true, false, "", true);
        return new RecordedExchange(of, up.getBytes(ISO_8859_1), down.getBytes(ISO_8859_1));
    }

    private static String said(RecordedExchange of) {
        return StageTraces.messages(of).stream()
                .map(message -> message.direction() + " " + message.sort())
                .collect(Collectors.joining(", "));
    }

    @Test
    void aPreflightIsAnsweredBeforeTheRequestGoesOut() {
        String preflight = "OPTIONS /account HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n";
        String post = "POST /account HTTP/1.1\r\nHost: 127.0.0.1:1\r\nContent-Length: 3\r\n\r\na=1";
        String allowed = "HTTP/1.1 204 No Content\r\n\r\n";
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
        assertThat(said(exchange(By.POST, Proof.COOKIE, preflight + post, allowed + answer)))
                .isEqualTo("UP REQUEST, DOWN RESPONSE, UP REQUEST, DOWN RESPONSE");
    }

    @Test
    void thePageSpeaksFirstOverAWebSocket() {
        assertThat(said(exchange(By.WEB_SOCKET, Proof.TOKEN, HANDSHAKE + FROM_PAGE + CLOSE_UP, ACCEPTED + FROM_SERVER)))
                .isEqualTo("UP REQUEST, DOWN HEAD, UP FRAME, DOWN FRAME, UP FRAME");
    }

    @Test
    void bytesThatEndEarlyAreKept() {
        String up = HANDSHAKE + "\u0081";
        List<Message> all = StageTraces.messages(exchange(By.WEB_SOCKET, Proof.COOKIE, up, ACCEPTED));
        int sum = all.stream().mapToInt(message -> message.bytes().length).sum();
        assertThat(sum).isEqualTo(up.length() + ACCEPTED.length());
        assertThat(said(exchange(By.GET, Proof.COOKIE, "GET / HT", ""))).startsWith("UP");
    }

    /** Bytes that nothing could place have the colour of a warning. */
    @Test
    void everyByteOfTheRecordingHasItsPlace() {
        for (RecordedExchange exchange : RecordedStage.exchanges()) {
            for (Message message : StageTraces.messages(exchange)) {
                assertThat(message.fields())
                        .as("%s: %s", exchange.of(), message.line())
                        .noneMatch(field -> field.kind() == Kind.OTHER);
            }
        }
    }

    @Test
    void theAccountIsPayloadWhicheverWayItComes() {
        for (RecordedExchange exchange : RecordedStage.exchanges()) {
            if (exchange.of().came() == Came.READ) {
                List<Message> all = StageTraces.messages(exchange);
                assertThat(all.stream().flatMap(message -> payload(message).stream()))
                        .as("%s", exchange.of())
                        .anyMatch(text -> text.startsWith("{\"owner\":") && text.endsWith("}"));
            }
        }
    }

    private static List<String> payload(Message message) {
        return message.fields().stream()
                .filter(field -> field.kind() == Kind.PAYLOAD)
                .map(field -> new String(message.bytes(), field.from(), field.length(), ISO_8859_1))
                .toList();
    }

    @Test
    void wireFindsEachExchangeByItsNumber() {
        RecordedExchange get = exchange(
                By.GET, Proof.COOKIE, "GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        RecordedExchange socket = exchange(By.WEB_SOCKET, Proof.COOKIE, HANDSHAKE, ACCEPTED);
        var traces = StageTraces.of(List.of(get, socket, get));
        assertThat(traces.keySet()).containsExactly("short-polling/0", "websocket/0");
        TrialTrace trace = traces.get("short-polling/0");
        assertThat(StageTraces.isOfStage(trace)).isTrue();
        List<Conversation> all = StageTraces.conversations(trace.clients().get(0));
        assertThat(all)
                .extracting(conversation -> conversation.connection().id())
                .containsExactly(0L, 2L);
        assertThat(all).allMatch(conversation -> conversation.messages().size() == 2);
    }
}
