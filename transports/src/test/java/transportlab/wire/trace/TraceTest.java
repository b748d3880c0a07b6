package transportlab.wire.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.io.ConnId;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Kind;
import transportlab.wire.Phases;
import transportlab.wire.Purpose;
import transportlab.wire.Vantage;
import transportlab.wire.WireTap;
import transportlab.wire.dissect.WrapperBodies;
import transportlab.wire.ledger.Ledger;
import transportlab.wire.ledger.OpenConnections;

class TraceTest {
    private final Ledger ledger = new Ledger(new Phases(0), new OpenConnections());

    private WireTap tap(Trace trace) {
        WireTap tap = ledger.tap(new WrapperBodies(Purpose.POLL), trace);
        tap.opened(new ConnId("a", 7), Vantage.CLIENT, 5_000_000);
        return tap;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(ISO_8859_1));
    }

    @Test
    void eachEventHasItsTimeSinceTheBeginningItsBytesAndTheirKinds() {
        Trace trace = new Trace(2_000_000, 1000);
        WireTap tap = tap(trace);
        tap.bytes(Direction.UP, 6_000_000, bytes("GET /poll HTTP/1.1\r\n\r\n"));
        tap.bytes(
                Direction.DOWN,
                7_000_500,
                bytes("HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n[{\"n\":1,\"d\":\"x\"}]"));
        tap.closed(Ending.ORDERLY, 9_000_000);
        assertThat(trace.events()).extracting(Trace.Event::atMicros).containsExactly(3_000L, 4_000L, 5_000L, 7_000L);
        assertThat(trace.events()).extracting(Trace.Event::connection).containsOnly(7L);
        assertThat(trace.events())
                .extracting(Trace.Event::what)
                .containsExactly(Trace.What.OPENED, Trace.What.BYTES, Trace.What.BYTES, Trace.What.CLOSED);
        assertThat(trace.events().get(2).runs())
                .containsExactly(
                        new Trace.Run(Kind.HEADERS, 39),
                        new Trace.Run(Kind.ENVELOPE, 13),
                        new Trace.Run(Kind.PAYLOAD, 1),
                        new Trace.Run(Kind.ENVELOPE, 3));
        assertThat(trace.events().get(3).ending()).isEqualTo(Ending.ORDERLY);
    }

    @Test
    void keepsNoMoreBytesThanItHasRoomFor() {
        Trace trace = new Trace(0, 375);
        WireTap tap = tap(trace);
        for (int i = 0; i < 3; i++) {
            tap.bytes(Direction.UP, 6_000_000, bytes("GET /poll HTTP/1.1\r\n\r\n"));
        }
        tap.closed(Ending.RESET, 7_000_000);
        List<Trace.Event> events = trace.events();
        assertThat(events).extracting(Trace.Event::length).containsExactly(0, 22, 0);
        assertThat(events.get(1).data()).hasSize(22);
        assertThat(events.get(2).what()).isEqualTo(Trace.What.CLOSED);
    }

    @Test
    void theLedgerOfAConnectionGoesOnWhereThereIsNoMoreRoom() {
        Trace trace = new Trace(0, 375);
        WireTap tap = tap(trace);
        for (int i = 0; i < 3; i++) {
            tap.bytes(Direction.UP, 6_000_000, bytes("GET /poll HTTP/1.1\r\n\r\n"));
        }
        tap.closed(Ending.RESET, 7_000_000);
        ClientTrace client = trace.client(4, 1_000_000, List.of());
        assertThat(client.whole()).isFalse();
        assertThat(client.connections()).singleElement().satisfies(connection -> {
            assertThat(connection.up()).containsExactly(java.util.Map.entry(Kind.HEADERS, 66L));
            assertThat(connection.requests()).isEqualTo(3);
            assertThat(connection.openedMicros()).isEqualTo(4_000);
            assertThat(connection.closedMicros()).isEqualTo(6_000);
            assertThat(connection.ending()).isEqualTo(Ending.RESET);
        });
    }

    @Test
    void theClientsEndIsFoundByItsBytes() {
        Trace trace = new Trace(0, 10_000);
        WireTap tap = tap(trace);
        tap.atClient(Direction.UP, 5_500_000, 10);
        tap.atClient(Direction.UP, 5_600_000, 12);
        tap.bytes(Direction.UP, 6_000_000, bytes("GET /poll HTTP/1.1\r\n\r\n"));
        tap.bytes(Direction.DOWN, 7_000_000, bytes("HTTP/1.1 204 No Content\r\n\r\n"));
        tap.bytes(Direction.DOWN, 7_100_000, bytes("HTTP/1.1 204 No Content\r\n\r\n"));
        tap.atClient(Direction.DOWN, 8_000_000, 20);
        tap.atClient(Direction.DOWN, 8_200_000, 7);
        List<Trace.Event> events = trace.client(0, 1_000_000, List.of()).events();
        assertThat(events).extracting(Trace.Event::atMicros).containsExactly(4_000L, 5_000L, 6_000L, 6_100L);
        assertThat(events).extracting(Trace.Event::clientMicros).containsExactly(4_000L, 4_500L, 7_200L, null);
    }
}
