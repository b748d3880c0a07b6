package transportlab.transport.foreveriframe;

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
import transportlab.io.Wrapper;
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
 * Forever iframe: a hidden frame loads a document that never ends. Each update is one more script in the document,
 * which the browser runs as soon as it has read the end of the script.
 *
 * <pre>
 *   client                                           server
 *     |-- GET /iframe?topic=main --------------------->|   a hidden &lt;iframe&gt; does this
 *     |&lt;- 200, text/html ------------------------------|
 *     |&lt;- &lt;!DOCTYPE html&gt;.. and 1 KiB of padding       |
 *     |   &lt;script&gt;parent.onFrame({"at":0})&lt;/script&gt; ---|   "you stand behind update 0"
 *     |                                                | * update 1
 *     |&lt;- &lt;script&gt;parent.onFrame({"n":1,..})&lt;/script&gt; -|
 *     |                                                :   128 KiB later
 *     |&lt;- &lt;/body&gt;&lt;/html&gt; ------------------------------|   the document ends
 *     |-- GET /iframe?topic=main&amp;after=700 ------------>|   and is loaded anew
 * </pre>
 *
 * From about 2000 on, this was the way to push that worked in every browser, above all in Internet Explorer; Google
 * Talk in Gmail used it in 2006. It has three drawbacks: the document keeps every script that it has ever received, so
 * it has to be renewed now and then; the page seems to load for ever; and the page cannot see the status, the header
 * fields or a broken connection.
 *
 * <p><b>Padding.</b> Browsers held back the beginning of a document, to guess its type or to save layouts: Internet
 * Explorer 256 bytes, WebKit 1024. The start of each document therefore contains a comment of the larger size.
 *
 * <p><b>Safety.</b> Inside a script element, {@code </script>} ends the element wherever it stands, and {@code <!--}
 * begins a comment (WHATWG HTML 13.2.5.4 and 13.2.5.20). So {@code <} is escaped in payloads. U+2028 and U+2029 are
 * escaped too, because they were line ends in scripts until ECMAScript 2019.
 *
 * <p>Specification: none. RFC 6202 section 3 describes streaming, and WHATWG HTML describes scripts in a document that
 * is still loading.
 */
public final class ForeverIframe extends Technique {
    static final String PATH = "/iframe";
    static final int PADDING = 1024;
    static final String OPENING =
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>updates</title></head><body>" + "<!--"
                    + " ".repeat(PADDING - 7) + "-->\n";
    static final String BEFORE = "<script>parent.onFrame(";
    static final String AFTER = ")</script>\n";
    static final String HEARTBEAT = "\n";
    static final String END = "</body></html>\n";

    /** Script tags are envelope; the start with its padding, signs of life and the end are control. */
    static final BodyDissectors BODIES =
            new WrapperBodies(Purpose.STREAM, () -> new UnitDissector("", BEFORE, AFTER, OPENING, HEARTBEAT, END));

    private static final int MOST_BYTES_A_DOCUMENT = 128 * 1024;

    private final int mostBytes;

    public ForeverIframe() {
        this(MOST_BYTES_A_DOCUMENT);
    }

    /**
     * @param mostBytes how many bytes of a document are written before it is renewed
     */
    public ForeverIframe(int mostBytes) {
        super(
                new TransportInfo(
                        "forever-iframe",
                        "IF",
                        Family.HTTP_STREAMING,
                        2000,
                        "RFC 6202",
                        Carries.DOWN,
                        Browsers.TODAY,
                        List.of(),
                        new TransportWords(ForeverIframe.class)),
                BODIES);
        this.mostBytes = mostBytes;
    }

    @Override
    public void serve(Mounts at, Topics topics, ServerSetup setup) {
        at.http(PATH, exchange -> Entrance.reader(exchange, topics, setup, from -> stream(exchange, from, setup)));
    }

    private void stream(Exchange exchange, Cursor from, ServerSetup setup) {
        Feeder.stream(exchange, setup.headers().of("text/html;charset=utf-8"), from, setup, Document::new);
    }

    /** Writes each record as one script, with one write. Ends the document after the write that makes it too long. */
    private final class Document implements Feeder.Outlet {
        private final Sink sink;
        private String first = OPENING;
        private long written;
        private Feeder feeder;

        Document(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void fedBy(Feeder by) {
            feeder = by;
        }

        @Override
        public void record(byte[] json, long at, UpdateRange carries, Done done) {
            ByteArrayOutputStream script = new ByteArrayOutputStream(json.length + 40);
            script.writeBytes(ascii(first + BEFORE));
            script.writeBytes(Wrapper.forScript(json));
            script.writeBytes(ascii(AFTER));
            write(script.toByteArray(), carries, done);
        }

        @Override
        public void heartbeat(Done done) {
            write(ascii(first + HEARTBEAT), UpdateRange.NONE, done);
        }

        private void write(byte[] bytes, UpdateRange carries, Done done) {
            first = "";
            written += bytes.length;
            Done then = written < mostBytes ? done : Done.of(() -> endDocument(done), done::failed);
            sink.write(ByteBuffer.wrap(bytes), carries, then);
        }

        /** Ends this document; the client loads the next one to get further updates. */
        private void endDocument(Done done) {
            feeder.stop();
            done.ok();
            end();
        }

        @Override
        public void end() {
            Done then = Done.either(() -> sink.end(Connection.KEEP, Done.IGNORE));
            sink.write(ByteBuffer.wrap(ascii(first + END)), UpdateRange.NONE, then);
        }

        private static byte[] ascii(String text) {
            return text.getBytes(US_ASCII);
        }
    }

    /** A frame fires no event when its document breaks off while it is loading. */
    @Override
    public boolean noticesBreaks() {
        return false;
    }

    @Override
    public FieldReaders fields() {
        return ScriptFields.READERS;
    }

    @Override
    public Set<String> paths() {
        return Set.of(PATH);
    }

    @Override
    public ClientHalf client(ClientSetup setup) {
        return new FrameClient(setup);
    }

    @Override
    public String command(String address, Ports ports) {
        return "curl -iN '" + address + PATH + "?topic=main&after=0'";
    }
}
