package transportlab.transport.websocket;

import java.nio.ByteBuffer;
import java.util.Optional;
import transportlab.client.ClientHalf;
import transportlab.client.ClientSetup;
import transportlab.io.Done;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;
import transportlab.server.Cursor;
import transportlab.server.Entrance;
import transportlab.server.Feeder;
import transportlab.server.Mounts;
import transportlab.server.Publishing;
import transportlab.server.ServerSetup;
import transportlab.server.Topics;
import transportlab.transport.Transport;
import transportlab.transport.TransportInfo;
import transportlab.transport.TransportInfo.Browsers;
import transportlab.transport.TransportInfo.Carries;
import transportlab.transport.TransportInfo.Family;
import transportlab.transport.TransportWords;
import transportlab.wire.BodyDissectors;
import transportlab.wire.Purpose;
import transportlab.wire.WrapperBodies;

/**
 * WebSocket: one HTTP request turns the connection into a channel that both sides write to at any time.
 *
 * <pre>
 *   client                                   server
 *     |-- GET /ws?topic=main                   |
 *     |   Upgrade: websocket ----------------->|
 *     |&lt;- 101 Switching Protocols -------------|   the last HTTP on this connection
 *     |&lt;- frame {"at":0} ----------------------|   "you stand behind update 0"
 *     |                                        |
 *     |                                        | * update 1
 *     |&lt;- frame {"n":1,"d":"..."} -------------|   2 bytes of frame header
 *     |-- frame "a client message" ----------->|   6 bytes: a client masks what it sends
 *     |                                        :   25 s of silence
 *     |&lt;- ping --------------------------------|
 *     |-- pong ------------------------------->|
 *     |-- close ------------------------------>|
 *     |&lt;- close -------------------------------|
 * </pre>
 *
 * Standardised in 2011 and in every browser since 2012. The header fields are paid once, an update then costs two to
 * four bytes beside itself and one transit, in both directions on the same connection. It is no HTTP any more behind
 * the handshake: proxies must know it, and what HTTP gives (caches, status codes, resuming) is the application's work.
 *
 * <p>Specification: RFC 6455; handshake in section 4, frames in 5.2, masking in 5.3, closing in 7, origin in 10.2.
 */
public final class WebSocket implements Transport {
    static final String PATH = "/ws";
    static final BodyDissectors BODIES = new WrapperBodies(Purpose.STREAM);

    private static final int TOO_BIG = 1009;
    private static final int WRONG_DATA = 1007;

    private final TransportInfo info = new TransportInfo(
            "websocket",
            "WS",
            Family.SOCKETS,
            2011,
            "RFC 6455",
            Carries.BOTH_WAYS,
            Browsers.TODAY,
            new TransportWords(WebSocket.class));

    @Override
    public TransportInfo info() {
        return info;
    }

    @Override
    public void serve(Mounts at, Topics topics, ServerSetup setup) {
        at.webSocket(
                PATH,
                handshake -> Entrance.reader(
                        handshake,
                        topics,
                        setup,
                        from -> handshake.accept(setup.headers().common(), new Server(from, setup))));
    }

    /** The server half of one connection: frames down from the topic, frames up into it. */
    private static final class Server implements MessageListener, Feeder.Outlet {
        private final Cursor from;
        private final Feeder feeder;
        private MessageSink sink;

        Server(Cursor from, ServerSetup setup) {
            this.from = from;
            this.feeder = new Feeder(from, setup, this);
        }

        @Override
        public void opened(MessageSink to) {
            sink = to;
            feeder.start();
        }

        @Override
        public void message(boolean text, ByteBuffer whole) {
            if (whole.remaining() > Publishing.MOST_BYTES) {
                sink.close(TOO_BIG);
                return;
            }
            Optional<byte[]> valid = Publishing.text(whole);
            if (valid.isEmpty()) {
                sink.close(WRONG_DATA);
            } else {
                from.topic().publish(valid.get());
            }
        }

        @Override
        public void record(byte[] json, UpdateRange carries, Done done) {
            sink.write(true, ByteBuffer.wrap(json), carries, done);
        }

        @Override
        public void heartbeat(Done done) {
            sink.ping(ByteBuffer.allocate(0));
            done.ok();
        }

        /** The client closes: whoever closes first keeps the port in TIME_WAIT, and that is better not the server. */
        @Override
        public void end() {}

        @Override
        public void closed(int code, boolean clean) {
            feeder.stop();
        }
    }

    @Override
    public ClientHalf client(ClientSetup setup) {
        return new WebSocketClient(setup);
    }

    @Override
    public String curl(String address) {
        return "curl -iN --http1.1 -H 'Connection: Upgrade' -H 'Upgrade: websocket' -H 'Sec-WebSocket-Version: 13'"
                + " -H 'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==' '" + address + PATH + "?topic=main&after=0'";
    }

    @Override
    public BodyDissectors dissectors() {
        return BODIES;
    }
}
