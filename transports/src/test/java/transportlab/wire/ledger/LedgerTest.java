package transportlab.wire.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import transportlab.io.ConnId;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Kind;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.Purpose;
import transportlab.wire.Vantage;
import transportlab.wire.WireTap;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.Dissector;
import transportlab.wire.dissect.WrapperBodies;
import transportlab.wire.dissect.WrapperDissector;
import transportlab.wire.ledger.Tally.Count;

/** The ledger fed with bytes alone. */
class LedgerTest {
    private static final long SECOND = 1_000_000_000L;

    private final Phases phases = new Phases(0);
    private final Ledger ledger = new Ledger(phases, new OpenConnections());
    private final WireTap tap = ledger.tap(new WrapperBodies(Purpose.POLL), null);

    private void up(long nanos, String text) {
        tap.bytes(Direction.UP, nanos, bytes(text));
    }

    private void down(long nanos, String text) {
        tap.bytes(Direction.DOWN, nanos, bytes(text));
    }

    private Tally of(Phase phase) {
        return ledger.report().phases().get(phase);
    }

    @Test
    void putsBytesRequestsAndResponsesIntoThePhasesOfTheirTimes() {
        phases.begin(Phase.WARMUP, SECOND);
        phases.begin(Phase.MEASURED, 2 * SECOND);
        phases.begin(Phase.DRAIN, 4 * SECOND);
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        up(SECOND - 1, "GET /poll HT");
        up(SECOND, "TP/1.1\r\n\r\n");
        down(2 * SECOND - 1, "HTTP/1.1 204 No Content\r\n");
        down(3 * SECOND, "\r\n");
        up(4 * SECOND - 1, "POST /publish HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
        tap.closed(Ending.ORDERLY, 5 * SECOND);
        assertThat(of(Phase.SETUP).total(Direction.UP)).isEqualTo(12);
        assertThat(of(Phase.SETUP).get(Count.RECEIVE)).as("first byte").isEqualTo(1);
        assertThat(of(Phase.WARMUP).started()).isZero();
        assertThat(of(Phase.WARMUP).total(Direction.DOWN)).isEqualTo(25);
        assertThat(of(Phase.MEASURED).get(Count.COMPLETED)).as("last byte").isEqualTo(1);
        assertThat(of(Phase.MEASURED).get(Count.EMPTY)).isEqualTo(1);
        assertThat(of(Phase.MEASURED).get(Count.SEND)).isEqualTo(1);
        assertThat(of(Phase.MEASURED).up()[Kind.PAYLOAD.ordinal()]).isEqualTo(3);
        assertThat(of(Phase.DRAIN).get(Count.FAILED)).as("never answered").isEqualTo(1);
        assertThat(ledger.report().seconds()).hasSize(2);
        assertThat(ledger.report().seconds().get(1).get(Count.SEND)).isEqualTo(1);
    }

    @Test
    void countsABodyUpToTheEndOfTheConnectionAndErrorsAsEnvelope() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        up(1, "GET /poll HTTP/1.1\r\n\r\nGET /poll HTTP/1.1\r\n\r\n");
        down(2, "HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\n\r\nnope\n");
        down(3, "HTTP/1.1 200 OK\r\n\r\n[{\"n\":1,\"d\":\"x\"}]");
        assertThat(of(Phase.SETUP).get(Count.COMPLETED)).isEqualTo(1);
        tap.closed(Ending.ORDERLY, 4);
        assertThat(of(Phase.SETUP).get(Count.COMPLETED)).isEqualTo(2);
        assertThat(of(Phase.SETUP).get(Count.EMPTY)).isZero();
        assertThat(of(Phase.SETUP).down()[Kind.PAYLOAD.ordinal()]).isEqualTo(1);
        assertThat(of(Phase.SETUP).down()[Kind.ENVELOPE.ordinal()]).isEqualTo(5 + 16);
        assertThat(of(Phase.SETUP).status()).containsEntry(200, 1L).containsEntry(404, 1L);
    }

    @Test
    void switchesAtA101InTheMiddleOfAReadButNotAtARefusal() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        String ask = "GET /ws HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
        up(1, ask);
        down(2, "HTTP/1.1 426 Upgrade Required\r\nContent-Length: 2\r\n\r\nno");
        up(3, ask);
        down(4, "HTTP/1.1 101 Switching Protocols\r\n\r\n\u0081\u000f{\"n\":1,\"d\":\"x\"}\u0089\u0001p");
        up(5, "\u0081\u0083\u0001\u0002\u0003\u0004\u0060\u0060\u0060\u0088\u0080\u0000\u0000\u0000\u0000");
        Tally tally = of(Phase.SETUP);
        assertThat(tally.down()[Kind.PAYLOAD.ordinal()]).isEqualTo(1);
        assertThat(tally.down()[Kind.FRAMING.ordinal()]).isEqualTo(2);
        assertThat(tally.down()[Kind.CONTROL.ordinal()]).isEqualTo(3);
        assertThat(tally.up()[Kind.PAYLOAD.ordinal()]).isEqualTo(3);
        assertThat(tally.up()[Kind.FRAMING.ordinal()]).isEqualTo(6);
        assertThat(tally.up()[Kind.CONTROL.ordinal()]).isEqualTo(6);
        assertThat(tally.up()[Kind.OTHER.ordinal()] + tally.down()[Kind.OTHER.ordinal()])
                .isZero();
        assertThat(tally.framesDown()).containsEntry(1, 1L).containsEntry(9, 1L);
        assertThat(tally.framesUp()).containsEntry(1, 1L).containsEntry(8, 1L);
        assertThat(tally.get(Count.RECEIVE)).isEqualTo(2);
        assertThat(tally.get(Count.COMPLETED)).isEqualTo(2);
    }

    @Test
    void asksAProxyForAWholeAddressAndIsAnsweredAsByTheServer() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        up(1, "GET http://lab:80/poll?topic=main HTTP/1.1\r\n\r\n");
        down(2, "HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n[{\"n\":1,\"d\":\"x\"}]");
        up(3, "POST http://lab:80/publish?topic=main HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
        Tally tally = of(Phase.SETUP);
        assertThat(tally.down()[Kind.PAYLOAD.ordinal()]).isEqualTo(1);
        assertThat(tally.up()[Kind.PAYLOAD.ordinal()]).isEqualTo(3);
        assertThat(tally.get(Count.RECEIVE)).isEqualTo(1);
        assertThat(tally.get(Count.SEND)).isEqualTo(1);
    }

    @Test
    void speaksHttpFromTheStartInATunnel() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        String connect = "CONNECT lab:80 HTTP/1.1\r\nHost: lab:80\r\n\r\n";
        String made = "HTTP/1.1 200 Connection established\r\nContent-Length: 9\r\n\r\n";
        String ask = "GET /ws HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
        String switches = "HTTP/1.1 101 Switching Protocols\r\n\r\n";
        up(1, connect);
        down(2, made);
        up(3, ask);
        down(4, switches + "\u0081\u000f{\"n\":1,\"d\":\"x\"}");
        Tally tally = of(Phase.SETUP);
        assertThat(tally.up()[Kind.HEADERS.ordinal()]).isEqualTo(connect.length() + ask.length());
        assertThat(tally.down()[Kind.HEADERS.ordinal()]).isEqualTo(made.length() + switches.length());
        assertThat(tally.down()[Kind.PAYLOAD.ordinal()]).isEqualTo(1);
        assertThat(tally.down()[Kind.OTHER.ordinal()]).isZero();
        assertThat(tally.framesDown()).containsEntry(1, 1L);
        assertThat(tally.get(Count.RECEIVE)).isEqualTo(2);
        assertThat(tally.get(Count.COMPLETED)).isEqualTo(2);
        assertThat(tally.get(Count.EMPTY)).isZero();
    }

    @Test
    void aTunnelThatIsRefusedHasABody() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        up(1, "CONNECT lab:80 HTTP/1.1\r\nHost: lab:80\r\n\r\n");
        down(2, "HTTP/1.1 403 Forbidden\r\nContent-Length: 3\r\n\r\nno\n");
        assertThat(of(Phase.SETUP).down()[Kind.ENVELOPE.ordinal()]).isEqualTo(3);
        assertThat(of(Phase.SETUP).status()).containsEntry(403, 1L);
    }

    @Test
    void countsFragmentsLongFramesTrailersAndChunkExtensions() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        up(1, "GET /poll HTTP/1.1\r\n\r\n");
        down(2, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        long heads = of(Phase.SETUP).down()[Kind.HEADERS.ordinal()];
        down(3, "11;x=y\r\n[{\"n\":1,\"d\":\"x\"}]\r\n0\r\nA: b\r\n\r\n");
        Tally tally = of(Phase.SETUP);
        assertThat(tally.down()[Kind.HEADERS.ordinal()] - heads).as("trailer").isEqualTo(6);
        assertThat(tally.down()[Kind.FRAMING.ordinal()]).isEqualTo(8 + 2 + 3 + 2);
        assertThat(tally.get(Count.COMPLETED)).isEqualTo(1);
        up(4, "GET /ws HTTP/1.1\r\nUpgrade: websocket\r\n\r\n");
        down(5, "HTTP/1.1 101 S\r\n\r\n");
        down(6, "\u0001\u007e\u0000\u00c8" + "{\"n\":2,\"d\":\"" + "y".repeat(188));
        down(7, "\u0080\u0002\"}");
        assertThat(of(Phase.SETUP).get(Count.UPDATES)).isEqualTo(2);
        assertThat(of(Phase.SETUP).down()[Kind.PAYLOAD.ordinal()]).isEqualTo(1 + 188);
    }

    @Test
    void aSecondOfTheMeasuredTimeHasItsBytesFromItsFirstNanosecondOn() {
        phases.begin(Phase.MEASURED, SECOND);
        phases.begin(Phase.DRAIN, 3 * SECOND);
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        up(SECOND - 1, "G");
        up(SECOND, "ET");
        up(2 * SECOND - 1, " /p");
        up(2 * SECOND, "oll ");
        up(3 * SECOND, "HTTP/1.1\r\n\r\n");
        assertThat(ledger.report().seconds())
                .extracting(second -> second.total(Direction.UP))
                .containsExactly(5L, 4L);
        assertThat(of(Phase.MEASURED).total(Direction.UP)).isEqualTo(9);
        assertThat(of(Phase.DRAIN).total(Direction.UP)).isEqualTo(12);
    }

    @Test
    void anOrderlyEndIsNotInexact() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        up(1, "GET /poll HTTP/1.1\r\n\r\n");
        tap.closed(Ending.ORDERLY, 2);
        assertThat(ledger.report().inexact().connections).isZero();
        assertThat(of(Phase.SETUP).get(Count.OPENED)).isEqualTo(1);
        assertThat(of(Phase.SETUP).get(Count.CLOSED)).isEqualTo(1);
    }

    @Test
    void peaksFallWhenAConnectionIsOver() {
        OpenConnections open = new OpenConnections();
        Ledger one = new Ledger(phases, open);
        phases.begin(Phase.WARMUP, SECOND);
        for (int i = 0; i < 3; i++) {
            WireTap each = one.tap(new WrapperBodies(Purpose.POLL), null);
            each.opened(new ConnId("a", i), Vantage.CLIENT, 0);
            each.bytes(Direction.UP, i == 2 ? SECOND : 1, bytes("GET"));
            each.closed(Ending.ORDERLY, SECOND);
        }
        assertThat(open.peak(Phase.SETUP)).isEqualTo(1);
        assertThat(open.peak(Phase.WARMUP)).isEqualTo(1);
    }

    @Test
    void anAnsweredPollIsEmptyIfNoUpdateWasInItAndNothingElseIs() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        String poll = "GET /poll HTTP/1.1\r\n\r\n";
        String ok = "HTTP/1.1 200 OK\r\nContent-Length: ";
        up(1, poll + poll + poll + poll);
        down(2, ok + "17\r\n\r\n[{\"n\":1,\"d\":\"x\"}]");
        assertThat(of(Phase.SETUP).get(Count.EMPTY)).isZero();
        down(3, ok + "10\r\n\r\n[{\"at\":1}]");
        assertThat(of(Phase.SETUP).get(Count.EMPTY))
                .as("a position is no update")
                .isEqualTo(1);
        down(4, "HTTP/1.1 204 No Content\r\n\r\n");
        assertThat(of(Phase.SETUP).get(Count.EMPTY)).isEqualTo(2);
        down(5, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        assertThat(of(Phase.SETUP).get(Count.EMPTY))
                .as("a refusal is no answer")
                .isEqualTo(2);
        up(6, "POST /publish HTTP/1.1\r\nContent-Length: 1\r\n\r\nx");
        down(7, "HTTP/1.1 204 No Content\r\n\r\n");
        assertThat(of(Phase.SETUP).get(Count.EMPTY)).as("of a POST").isEqualTo(2);
        assertThat(of(Phase.SETUP).get(Count.RECEIVE)).isEqualTo(4);
        assertThat(of(Phase.SETUP).get(Count.SEND)).isEqualTo(1);
        assertThat(of(Phase.SETUP).get(Count.COMPLETED)).isEqualTo(5);
    }

    @Test
    void anAnswerToHeadHasNoBodyWhateverItsLength() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        up(1, "HEAD /poll HTTP/1.1\r\n\r\nGET /poll HTTP/1.1\r\n\r\n");
        down(2, "HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n");
        assertThat(of(Phase.SETUP).get(Count.COMPLETED)).isEqualTo(2);
        assertThat(of(Phase.SETUP).down()[Kind.HEADERS.ordinal()]).isEqualTo(39 + 27);
    }

    @Test
    void anInterimResponseAnswersNothing() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        up(1, "GET /poll HTTP/1.1\r\n\r\n");
        down(2, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
        assertThat(of(Phase.SETUP).get(Count.COMPLETED)).isZero();
        down(3, "HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n[{\"n\":1,\"d\":\"x\"}]");
        assertThat(of(Phase.SETUP).get(Count.COMPLETED)).isEqualTo(1);
        assertThat(of(Phase.SETUP).status()).containsOnlyKeys(200);
        assertThat(of(Phase.SETUP).get(Count.UPDATES)).isEqualTo(1);
    }

    @Test
    void aNotModifiedHasNoBodyWhateverItsLength() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        up(1, "GET /poll HTTP/1.1\r\n\r\nGET /poll HTTP/1.1\r\n\r\n");
        down(2, "HTTP/1.1 304 Not Modified\r\nContent-Length: 17\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n");
        assertThat(of(Phase.SETUP).get(Count.COMPLETED)).isEqualTo(2);
        assertThat(of(Phase.SETUP).status()).containsEntry(304, 1L).containsEntry(204, 1L);
    }

    /** Records of the wrapper both ways, whatever carries them. */
    private static final BodyDissectors WRAPPED = new BodyDissectors() {
        @Override
        public Dissector body(Direction direction, String method, String path) {
            return new WrapperDissector();
        }

        @Override
        public Dissector message(Direction direction, String path) {
            return new WrapperDissector();
        }

        @Override
        public Dissector plain(Direction direction) {
            return new WrapperDissector();
        }

        @Override
        public Purpose purpose(String method, String path) {
            return path.equals("/poll") ? Purpose.POLL : Purpose.SEND;
        }
    };

    /** Two frames of nine bytes: the mask begins anew with each. */
    @Test
    void whatIsMaskedIsReadUnmasked() {
        WireTap masked = ledger.tap(WRAPPED, null);
        masked.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        masked.bytes(Direction.UP, 1, bytes("GET /ws HTTP/1.1\r\nUpgrade: websocket\r\n\r\n"));
        masked.bytes(Direction.DOWN, 2, bytes("HTTP/1.1 101 S\r\n\r\n"));
        byte[] text = "{\"at\":12}".getBytes(ISO_8859_1);
        ByteBuffer frames = ByteBuffer.allocate(2 * (6 + text.length));
        for (int frame = 0; frame < 2; frame++) {
            frames.put(new byte[] {(byte) 0x81, (byte) (0x80 | text.length), 1, 2, 3, 4});
            for (int i = 0; i < text.length; i++) {
                frames.put((byte) (text[i] ^ (1 + i % 4)));
            }
        }
        masked.bytes(Direction.UP, 3, frames.flip());
        assertThat(of(Phase.SETUP).up()[Kind.CONTROL.ordinal()]).isEqualTo(2 * 9);
        assertThat(of(Phase.SETUP).up()[Kind.FRAMING.ordinal()]).isEqualTo(2 * 6);
        assertThat(of(Phase.SETUP).up()[Kind.OTHER.ordinal()]).isZero();
    }

    @Test
    void aFrameThatContinuesNothingIsOther() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        up(1, "GET /ws HTTP/1.1\r\nUpgrade: websocket\r\n\r\n");
        down(2, "HTTP/1.1 101 S\r\n\r\n");
        down(3, "\u0080\u0002{}");
        assertThat(of(Phase.SETUP).down()[Kind.OTHER.ordinal()]).isEqualTo(4);
    }

    @Test
    void aBeginningThatTurnsOutToBeNoneIsOtherAsAWhole() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        down(1, "HTTQ");
        assertThat(of(Phase.SETUP).down()[Kind.OTHER.ordinal()]).isEqualTo(4);
    }

    @Test
    void aTechniqueIsAskedByThePathWithoutItsQuery() {
        WireTap asked = ledger.tap(WRAPPED, null);
        asked.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        asked.bytes(Direction.UP, 1, bytes("GET /poll?topic=main&after=3 HTTP/1.1\r\n\r\n"));
        assertThat(of(Phase.SETUP).get(Count.RECEIVE)).isEqualTo(1);
    }

    @Test
    void bytesThatWereHeldBackHaveAKindWhenAPlainConnectionEnds() {
        WireTap plain = ledger.plainTap(WRAPPED, null, null);
        plain.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        plain.bytes(Direction.UP, 1, bytes("{\"at\":1}{\""));
        plain.bytes(Direction.DOWN, 2, bytes("{"));
        plain.closed(Ending.ORDERLY, 3);
        assertThat(of(Phase.SETUP).total(Direction.UP)).isEqualTo(10);
        assertThat(of(Phase.SETUP).total(Direction.DOWN)).isEqualTo(1);
        assertThat(of(Phase.SETUP).started())
                .as("there are no requests without HTTP")
                .isZero();
    }

    @Test
    void whatGoesUpIsNoUpdateThatCameDown() {
        WireTap wrappedUp = ledger.tap(WRAPPED, null);
        wrappedUp.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        wrappedUp.bytes(Direction.UP, 1, bytes("POST / HTTP/1.1\r\nContent-Length: 15\r\n\r\n{\"n\":1,\"d\":\"x\"}"));
        assertThat(of(Phase.SETUP).up()[Kind.PAYLOAD.ordinal()]).isEqualTo(1);
        assertThat(of(Phase.SETUP).get(Count.UPDATES)).isZero();
    }

    @Test
    void bytesOfAPhaseAreThoseThatPassedInItAlsoInTheMiddleOfAnUpdate() {
        phases.begin(Phase.MEASURED, SECOND);
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        up(1, "GET /poll HTTP/1.1\r\n\r\n");
        down(2, "HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n[{\"n\":1,\"d\":\"ab");
        down(SECOND, "cde\"}]");
        assertThat(of(Phase.SETUP).down()[Kind.PAYLOAD.ordinal()]).isEqualTo(2);
        assertThat(of(Phase.SETUP).down()[Kind.ENVELOPE.ordinal()]).isEqualTo(13);
        assertThat(of(Phase.MEASURED).down()[Kind.PAYLOAD.ordinal()]).isEqualTo(3);
        assertThat(of(Phase.MEASURED).down()[Kind.ENVELOPE.ordinal()]).isEqualTo(3);
        assertThat(of(Phase.MEASURED).get(Count.UPDATES)).isEqualTo(1);
        assertThat(of(Phase.MEASURED).get(Count.COMPLETED)).isEqualTo(1);
        assertThat(of(Phase.SETUP).get(Count.UPDATES)).isZero();
    }

    @Test
    void behindAFrameThatCannotBeEverythingIsOther() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        up(1, "GET /ws HTTP/1.1\r\nUpgrade: websocket\r\n\r\n");
        down(2, "HTTP/1.1 101 S\r\n\r\n");
        down(3, "\u00c1\u0002{}");
        assertThat(of(Phase.SETUP).down()[Kind.OTHER.ordinal()])
                .as("a reserved bit is set")
                .isEqualTo(4);
    }

    @Test
    void aFrameBeyond64KiBHasEightBytesOfLength() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        up(1, "GET /ws HTTP/1.1\r\nUpgrade: websocket\r\n\r\n");
        down(2, "HTTP/1.1 101 S\r\n\r\n");
        String text = "{\"n\":1,\"d\":\"" + "x".repeat(70_000) + "\"}";
        down(3, "\u0081\u007f\0\0\0\0\0\u0001\u0011\u007e" + text);
        assertThat(text).hasSize(0x1117e);
        assertThat(of(Phase.SETUP).down()[Kind.FRAMING.ordinal()]).isEqualTo(10);
        assertThat(of(Phase.SETUP).down()[Kind.PAYLOAD.ordinal()]).isEqualTo(70_000);
        assertThat(of(Phase.SETUP).get(Count.UPDATES)).isEqualTo(1);
    }

    /** What an attempt cost ends with it; the phases go on counting. */
    @Test
    void countsAConnectionApartUntilThatIsClosed() {
        Apart apart = ledger.apart("a try");
        WireTap both = ledger.tap(new WrapperBodies(Purpose.POLL), null, apart);
        both.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        both.bytes(Direction.UP, 1, bytes("GET /poll HTTP/1.1\r\n\r\n"));
        both.bytes(Direction.DOWN, 2, bytes("HTTP/1.1 204 No Content\r\n\r\n"));
        apart.close();
        both.bytes(Direction.UP, 3, bytes("GET /poll HTTP/1.1\r\n\r\n"));
        both.bytes(Direction.DOWN, 4, bytes("HTTP/1.1 204 No Content\r\n\r\n"));
        Tally of = ledger.report().apart().get("a try");
        assertThat(of.total(Direction.UP)).isEqualTo(22);
        assertThat(of.total(Direction.DOWN)).isEqualTo(27);
        assertThat(of.started()).isEqualTo(1);
        assertThat(of.get(Count.OPENED)).isEqualTo(1);
        assertThat(of(Phase.SETUP).total(Direction.UP)).isEqualTo(44);
        assertThat(of(Phase.SETUP).started()).isEqualTo(2);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(ISO_8859_1));
    }

    @Test
    void listsResetConnectionsApartAndEstimatesTcp() {
        tap.opened(new ConnId("a", 0), Vantage.CLIENT, 0);
        up(1, "GET /poll HTTP/1.1\r\n\r\n");
        down(2, "HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n" + "[".repeat(3000));
        tap.closed(Ending.RESET, 3);
        assertThat(ledger.report().inexact().connections).isEqualTo(1);
        assertThat(ledger.report().inexact().up).isEqualTo(22);
        assertThat(of(Phase.SETUP).get(Count.FAILED)).isEqualTo(1);
        // up: 4 to open and close, 1 of data, 1 that acknowledges two of the three segments down
        assertThat(of(Phase.SETUP).get(Count.ESTIMATE_UP)).isEqualTo(52 * 6);
        // down: 3 to open and close, 1 for the change of direction, 3 of data
        assertThat(of(Phase.SETUP).get(Count.ESTIMATE_DOWN)).isEqualTo(52 * 7);
    }
}
