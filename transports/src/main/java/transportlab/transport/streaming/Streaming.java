package transportlab.transport.streaming;

import static java.nio.charset.StandardCharsets.US_ASCII;

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
import transportlab.wire.dissect.WrapperBodies;

/**
 * HTTP streaming: the client asks once, and the answer never ends. Each update is one more line of it.
 *
 * <pre>
 *   client                              server
 *     |-- GET /stream?topic=main -------->|
 *     |&lt;- 200, Transfer-Encoding: chunked-|
 *     |&lt;- chunk {"at":0}\n ---------------|   "you stand behind update 0"
 *     |                                   |
 *     |                                   | * update 1
 *     |&lt;- chunk {"n":1,"d":"..."}\n ------|   the same response goes on
 *     |                                   | * update 2
 *     |&lt;- chunk {"n":2,"d":"..."}\n ------|
 *     |                                   :   25 s of silence
 *     |&lt;- chunk \n -----------------------|   a sign of life
 * </pre>
 *
 * From about 2006, pages did this with {@code XMLHttpRequest} and hidden frames; today they use {@code fetch} and a
 * {@code ReadableStream}. The header fields are sent only once. An update costs its line and about six bytes of chunked
 * coding, and needs one network transit (half a round trip). A proxy that collects whole responses breaks streaming
 * (RFC 6202 section 3.2). Messages to the server need requests of their own.
 *
 * <p>Specification: RFC 6202 section 3; chunked coding in RFC 9112 section 7.1. A reader must separate the updates by
 * their line ends: chunk boundaries have no meaning.
 */
public final class Streaming extends Technique {
    static final String PATH = "/stream";
    static final BodyDissectors BODIES = new WrapperBodies(Purpose.STREAM);

    private static final byte[] LINE_END = "\n".getBytes(US_ASCII);

    public Streaming() {
        super(
                new TransportInfo(
                        "streaming",
                        "ST",
                        Family.HTTP_STREAMING,
                        2006,
                        "RFC 6202, RFC 9112",
                        Carries.DOWN,
                        Browsers.TODAY,
                        List.of(),
                        new TransportWords(Streaming.class)),
                BODIES);
    }

    @Override
    public void serve(Mounts at, Topics topics, ServerSetup setup) {
        at.http(PATH, exchange -> Entrance.reader(exchange, topics, setup, from -> stream(exchange, from, setup)));
    }

    private static void stream(Exchange exchange, Cursor from, ServerSetup setup) {
        Feeder.stream(exchange, setup.headers().of("application/x-ndjson"), from, setup, Lines::new);
    }

    /** Writes each record as one line, with one write. */
    private record Lines(Sink sink) implements Feeder.Outlet {
        @Override
        public void record(byte[] json, long at, UpdateRange carries, Done done) {
            ByteBuffer line = ByteBuffer.allocate(json.length + 1);
            sink.write(line.put(json).put(LINE_END).flip(), carries, done);
        }

        @Override
        public void heartbeat(Done done) {
            sink.write(ByteBuffer.wrap(LINE_END), UpdateRange.NONE, done);
        }

        @Override
        public void end() {
            sink.end(Connection.KEEP, Done.IGNORE);
        }
    }

    @Override
    public Set<String> paths() {
        return Set.of(PATH);
    }

    @Override
    public ClientHalf client(ClientSetup setup) {
        return new StreamingClient(setup);
    }

    @Override
    public String command(String address, Ports ports) {
        return "curl -iN '" + address + PATH + "?topic=main&after=0'";
    }
}
