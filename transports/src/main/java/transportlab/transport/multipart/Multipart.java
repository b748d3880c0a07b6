package transportlab.transport.multipart;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import transportlab.client.ClientHalf;
import transportlab.client.ClientSetup;
import transportlab.io.Done;
import transportlab.io.Ports;
import transportlab.io.UpdateRange;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.Sink;
import transportlab.server.shared.Cursor;
import transportlab.server.shared.Entrance;
import transportlab.server.shared.Feeder;
import transportlab.server.topic.Topics;
import transportlab.transport.Technique;
import transportlab.transport.TransportInfo;
import transportlab.transport.TransportInfo.Browsers;
import transportlab.transport.TransportInfo.Carries;
import transportlab.transport.TransportInfo.Family;
import transportlab.transport.TransportWords;
import transportlab.wire.Purpose;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.UnitDissector;
import transportlab.wire.dissect.WrapperBodies;
import transportlab.wire.field.FieldReaders;

/**
 * AJAX multipart streaming: one answer of many parts, each of which replaces the one before.
 *
 * <pre>
 *   client                                        server
 *     |-- GET /multipart?topic=main ---------------->|
 *     |&lt;- 200, multipart/x-mixed-replace ------------|
 *     |&lt;- --update                                    |
 *     |   Content-Type: application/json             |
 *     |                                              |
 *     |   {"at":0}                                   |   "you stand behind update 0"
 *     |   --update ----------------------------------|
 *     |                                              | * update 1
 *     |&lt;- Content-Type: application/json             |
 *     |                                              |
 *     |   {"n":1,"d":"..."}                          |
 *     |   --update ----------------------------------|   the boundary goes out with its part
 *     |                                              :   25 s of silence
 *     |&lt;- (an empty part) ---------------------------|
 * </pre>
 *
 * Netscape 1.1 had it in 1995 for moving pictures. From about 2004 until Firefox 22 in 2013, Firefox and other Gecko
 * browsers handed each part to an {@code XMLHttpRequest} with {@code multipart = true}; cameras still send it into
 * {@code <img>}. A reader knows that a part is complete only when the boundary after it has arrived. Many servers wrote
 * the boundary only together with the next part, so every update had to wait for the next one. This server writes the
 * boundary together with the part that it ends.
 *
 * <p>Specification: RFC 2046 section 5.1 for the format, WHATWG HTML 7.5.4 for {@code x-mixed-replace}, RFC 6202
 * section 3 for streaming.
 */
public final class Multipart extends Technique {
    static final String PATH = "/multipart";
    static final String BOUNDARY = "update";
    static final String TYPE = "multipart/x-mixed-replace;boundary=" + BOUNDARY;
    static final String OPENING = "--" + BOUNDARY + "\r\n";
    static final String BEFORE = "Content-Type: application/json\r\n\r\n";
    static final String AFTER = "\r\n--" + BOUNDARY + "\r\n";
    static final String EMPTY_PART = "\r\n--" + BOUNDARY + "\r\n";
    static final String END = "\r\n--" + BOUNDARY + "--\r\n";

    /** Part headers and boundaries are envelope; an empty part and the end are control. */
    static final BodyDissectors BODIES =
            new WrapperBodies(Purpose.STREAM, () -> new UnitDissector(OPENING, BEFORE, AFTER, EMPTY_PART, END));

    public Multipart() {
        super(
                new TransportInfo(
                        "multipart",
                        "MP",
                        Family.HTTP_STREAMING,
                        2004,
                        "RFC 2046, WHATWG HTML",
                        Carries.DOWN,
                        Browsers.PARTLY,
                        List.of(),
                        new TransportWords(Multipart.class)),
                BODIES);
    }

    @Override
    public void serve(Mounts at, Topics topics, ServerSetup setup) {
        at.http(PATH, exchange -> Entrance.reader(exchange, topics, setup, from -> stream(exchange, from, setup)));
    }

    private static void stream(Exchange exchange, Cursor from, ServerSetup setup) {
        Feeder.stream(exchange, setup.headers().of(TYPE), from, setup, Parts::new);
    }

    /** Writes each record as one part with the boundary that ends it, with one write. */
    private static final class Parts implements Feeder.Outlet {
        private final Sink sink;
        private String first = OPENING;

        Parts(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void record(byte[] json, long at, UpdateRange carries, Done done) {
            ByteArrayOutputStream part = new ByteArrayOutputStream(json.length + 80);
            part.writeBytes(ascii(first + BEFORE));
            part.writeBytes(json);
            part.writeBytes(ascii(AFTER));
            write(part.toByteArray(), carries, done);
        }

        @Override
        public void heartbeat(Done done) {
            write(ascii(first + EMPTY_PART), UpdateRange.NONE, done);
        }

        private void write(byte[] bytes, UpdateRange carries, Done done) {
            first = "";
            sink.write(ByteBuffer.wrap(bytes), carries, done);
        }

        @Override
        public void end() {
            Done then = Done.either(() -> sink.end(Connection.KEEP, Done.IGNORE));
            write(ascii(first + END), UpdateRange.NONE, then);
        }

        private static byte[] ascii(String text) {
            return text.getBytes(US_ASCII);
        }
    }

    @Override
    public FieldReaders fields() {
        return PartFields.READERS;
    }

    @Override
    public Set<String> paths() {
        return Set.of(PATH);
    }

    @Override
    public ClientHalf client(ClientSetup setup) {
        return new MultipartClient(setup);
    }

    @Override
    public String command(String address, Ports ports) {
        return "curl -iN '" + address + PATH + "?topic=main&after=0'";
    }
}
