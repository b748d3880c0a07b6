package transportlab.transport.sse;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import transportlab.client.ClientHalf;
import transportlab.client.ClientSetup;
import transportlab.io.Done;
import transportlab.io.Ports;
import transportlab.io.UpdateRange;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Mounts;
import transportlab.server.Request;
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
import transportlab.wire.dissect.WrapperBodies;
import transportlab.wire.field.FieldReaders;

/**
 * Server-Sent Events: streaming as a web standard. A page calls {@code new EventSource(url)}; the browser reads the
 * stream, reconnects after a lost connection and tells the server which event it had last.
 *
 * <pre>
 *   client                              server
 *     |-- GET /sse?topic=main ----------->|
 *     |   Accept: text/event-stream       |
 *     |&lt;- 200, text/event-stream ---------|
 *     |&lt;- retry: 100                      |   "come back after 100 ms"
 *     |   id: 0                           |
 *     |   data: {"at":0} -----------------|   "you stand behind update 0"
 *     |                                   | * update 1
 *     |&lt;- id: 1                           |
 *     |   data: {"n":1,"d":"..."} --------|
 *     |                                   :   25 s of silence
 *     |&lt;- : ------------------------------|   a comment
 *     x   (the connection is lost)        |
 *     |-- GET /sse?topic=main ----------->|   the same address
 *     |   Last-Event-ID: 1                |   what follows 1
 * </pre>
 *
 * Opera had it first, in 2006; other browsers have had it since about 2011, Internet Explorer never. An update costs
 * its event fields and about six bytes of chunked coding, and needs one network transit (half a round trip). Events
 * carry only text, and only to the client: messages to the server need requests of their own. Each stream takes up one
 * of the six connections that a browser opens to a server with HTTP/1.1.
 *
 * <p>Specification: WHATWG HTML, section 9.2.
 */
public final class ServerSentEvents extends Technique {
    static final String PATH = "/sse";
    static final BodyDissectors BODIES = new WrapperBodies(Purpose.STREAM, EventDissector::new);

    /** How long a client waits before it reconnects. The first pause of the other techniques is the same. */
    private static final int RETRY_MILLIS = 100;

    public ServerSentEvents() {
        super(
                new TransportInfo(
                        "sse",
                        "SE",
                        Family.HTTP_STREAMING,
                        2006,
                        "WHATWG HTML 9.2",
                        Carries.DOWN,
                        Browsers.TODAY,
                        List.of(),
                        new TransportWords(ServerSentEvents.class)),
                BODIES);
    }

    @Override
    public void serve(Mounts at, Topics topics, ServerSetup setup) {
        at.http(
                PATH,
                exchange -> Entrance.reader(
                        exchange, ServerSentEvents::lastSeen, topics, setup, from -> stream(exchange, from, setup)));
    }

    /**
     * The number of the last update that the client has. A browser that reconnects requests the same address as before,
     * so its {@code Last-Event-ID} is newer than {@code after=} and wins. An id that is not a number came from another
     * server. The browser would give up for good if it were refused, so it is told the current position instead, as
     * when a topic has started again.
     */
    private static Optional<String> lastSeen(Request request) {
        Optional<String> header = request.headers().first("Last-Event-ID").filter(id -> !id.isEmpty());
        Optional<String> after = request.parameter("after");
        boolean wrong = after.filter(number -> !Cursor.isNumber(number)).isPresent();
        return wrong || header.isEmpty() ? after : header.filter(Cursor::isNumber);
    }

    private static void stream(Exchange exchange, Cursor from, ServerSetup setup) {
        Feeder.stream(exchange, setup.headers().of("text/event-stream"), from, setup, Events::new);
    }

    /** Writes each record as one event, with one write. */
    private static final class Events implements Feeder.Outlet {
        private final Sink sink;
        private String first = "retry: " + RETRY_MILLIS + "\n";

        Events(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void record(byte[] json, long at, UpdateRange carries, Done done) {
            ByteArrayOutputStream event = new ByteArrayOutputStream(json.length + 48);
            event.writeBytes(ascii(first + "id: " + at + "\ndata: "));
            event.writeBytes(json);
            event.writeBytes(ascii("\n\n"));
            write(event.toByteArray(), carries, done);
        }

        @Override
        public void heartbeat(Done done) {
            write(ascii(first + ":\n"), UpdateRange.NONE, done);
        }

        private void write(byte[] bytes, UpdateRange carries, Done done) {
            first = "";
            sink.write(ByteBuffer.wrap(bytes), carries, done);
        }

        private static byte[] ascii(String text) {
            return text.getBytes(US_ASCII);
        }

        @Override
        public void end() {
            sink.end(Connection.KEEP, Done.IGNORE);
        }
    }

    @Override
    public FieldReaders fields() {
        return EventFields.READERS;
    }

    @Override
    public Set<String> paths() {
        return Set.of(PATH);
    }

    @Override
    public ClientHalf client(ClientSetup setup) {
        return new EventSourceClient(setup);
    }

    @Override
    public String command(String address, Ports ports) {
        return "curl -iN '" + address + PATH + "?topic=main&after=0'";
    }
}
