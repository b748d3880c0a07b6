package transportlab.wire.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.List;
import transportlab.io.ConnId;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Phases;
import transportlab.wire.Vantage;
import transportlab.wire.WireTap;
import transportlab.wire.ledger.Ledger;
import transportlab.wire.ledger.OpenConnections;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.Trace;

/** A connection whose bytes a test writes by hand; each write is an event, a millisecond after the one before. */
final class Fed {
    static final String ASKS = "GET /x?topic=main HTTP/1.1\r\nHost: lab\r\n\r\n";
    static final String UPGRADES =
            "GET /ws HTTP/1.1\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    static final String SWITCHES =
            "HTTP/1.1 101 Switching Protocols\r\n" + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

    private final Transport transport;
    private final Trace trace = new Trace(0, 1 << 24);
    private final WireTap tap;
    private long nanos;

    private Fed(String id, boolean plain) {
        transport = Trials.transport(id);
        Ledger ledger = new Ledger(new Phases(0), new OpenConnections());
        tap = plain ? ledger.plainTap(transport.dissectors(), trace, null) : ledger.tap(transport.dissectors(), trace);
        tap.opened(new ConnId("test", 0), Vantage.CLIENT, 0);
    }

    static Fed http(String id) {
        return new Fed(id, false);
    }

    static Fed plain(String id) {
        return new Fed(id, true);
    }

    /** A WebSocket after its handshake. */
    static Fed webSocket(String id) {
        return http(id).up(UPGRADES).down(SWITCHES);
    }

    Fed up(String text) {
        return up(text.getBytes(ISO_8859_1));
    }

    Fed up(byte[] bytes) {
        return pass(Direction.UP, bytes);
    }

    Fed down(String text) {
        return down(text.getBytes(ISO_8859_1));
    }

    Fed down(byte[] bytes) {
        return pass(Direction.DOWN, bytes);
    }

    private Fed pass(Direction direction, byte[] bytes) {
        nanos += 1_000_000;
        tap.bytes(direction, nanos, ByteBuffer.wrap(bytes));
        return this;
    }

    Conversation conversation() {
        tap.closed(Ending.ORDERLY, nanos + 1);
        ClientTrace client = trace.client(0, 0, List.of());
        Conversation conversation = Conversations.of(client, transport).get(0);
        FieldLaws.check(client, conversation);
        return conversation;
    }

    List<Message> messages() {
        return conversation().messages();
    }

    /** The last message. */
    Message last() {
        List<Message> messages = messages();
        return messages.get(messages.size() - 1);
    }
}
