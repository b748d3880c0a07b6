package transportlab.wire.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import transportlab.io.ConnId;
import transportlab.wire.Direction;
import transportlab.wire.Phases;
import transportlab.wire.Purpose;
import transportlab.wire.Vantage;
import transportlab.wire.WireTap;
import transportlab.wire.dissect.WrapperBodies;
import transportlab.wire.ledger.Ledger;
import transportlab.wire.ledger.OpenConnections;

/** What passed the wire for one update, found in a trace. */
class ExchangeTest {
    private static final String QUESTION = "GET /poll?after=%d HTTP/1.1\r\n\r\n";
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n";
    private final Ledger ledger = new Ledger(new Phases(0), new OpenConnections());
    private final Trace trace = new Trace(0, 100_000);
    private int millis;

    private WireTap tap(Purpose purpose) {
        WireTap tap = ledger.tap(new WrapperBodies(purpose), trace);
        tap.opened(new ConnId("a", 7), Vantage.CLIENT, 0);
        return tap;
    }

    private void pass(WireTap tap, Direction direction, String text) {
        tap.bytes(direction, ++millis * 1_000_000L, ByteBuffer.wrap(text.getBytes(ISO_8859_1)));
    }

    private Exchange typical() {
        return Exchange.typical(trace.events()).orElseThrow();
    }

    private static String text(Exchange exchange, Direction direction) {
        return exchange.parts().stream()
                .filter(part -> part.direction() == direction)
                .map(part -> part.kind().name().toLowerCase(java.util.Locale.ROOT) + ":" + part.text())
                .collect(Collectors.joining("|"));
    }

    @Test
    void anUpdateThatWasAskedForHasItsQuestionAndItsWholeAnswer() {
        WireTap tap = tap(Purpose.POLL);
        pass(tap, Direction.UP, String.format(QUESTION, 0));
        pass(tap, Direction.DOWN, String.format(HEAD, 2) + "[]");
        pass(tap, Direction.UP, String.format(QUESTION, 0));
        pass(tap, Direction.DOWN, String.format(HEAD, 19));
        pass(tap, Direction.DOWN, "[{\"n\":1,\"d\":\"xx");
        pass(tap, Direction.DOWN, "x\"}]");
        pass(tap, Direction.UP, String.format(QUESTION, 1));
        pass(tap, Direction.DOWN, String.format(HEAD, 2) + "[]");
        assertThat(text(typical(), Direction.UP)).isEqualTo("headers:GET /poll?after=0 HTTP/1.1\n\n");
        assertThat(text(typical(), Direction.DOWN))
                .isEqualTo("headers:HTTP/1.1 200 OK\nContent-Length: 19\n\n"
                        + "|envelope:[{\"n\":1,\"d\":\"|payload:xxx|envelope:\"}]");
        assertThat(typical().bytes(Direction.UP))
                .isEqualTo(String.format(QUESTION, 0).length());
        assertThat(typical().bytes(Direction.DOWN))
                .isEqualTo(String.format(HEAD, 19).length() + 19);
    }

    @Test
    void anUpdateOnAnOpenStreamStandsAlone() {
        WireTap tap = tap(Purpose.STREAM);
        pass(tap, Direction.UP, String.format(QUESTION, 0));
        pass(tap, Direction.DOWN, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 1; i <= 3; i++) {
            pass(tap, Direction.DOWN, "10\r\n{\"n\":" + i + ",\"d\":\"x\"}\n\r\n");
        }
        assertThat(text(typical(), Direction.UP)).isEmpty();
        assertThat(text(typical(), Direction.DOWN))
                .isEqualTo("framing:10\n|envelope:{\"n\":2,\"d\":\"|payload:x|envelope:\"}\n|framing:\n");
    }

    @Test
    void bytesThatAreNoTextAreNumbers() {
        WireTap tap = tap(Purpose.STREAM);
        pass(tap, Direction.UP, "GET /ws HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
        pass(
                tap,
                Direction.DOWN,
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
        for (int i = 1; i <= 3; i++) {
            pass(tap, Direction.DOWN, "\u0081\u000f{\"n\":" + i + ",\"d\":\"x\"}");
        }
        assertThat(text(typical(), Direction.DOWN))
                .isEqualTo("framing:81 0f|envelope:{\"n\":2,\"d\":\"|payload:x|envelope:\"}");
    }

    @Test
    void thereIsNoneWithoutAnUpdateOrWithoutItsBytes() {
        WireTap tap = tap(Purpose.POLL);
        pass(tap, Direction.UP, String.format(QUESTION, 0));
        pass(tap, Direction.DOWN, String.format(HEAD, 2) + "[]");
        assertThat(Exchange.typical(trace.events())).isEmpty();
        assertThat(Exchange.typical(List.of())).isEmpty();
    }
}
