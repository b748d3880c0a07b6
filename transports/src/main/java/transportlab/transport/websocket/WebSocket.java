package transportlab.transport.websocket;

import java.util.List;
import java.util.Set;
import transportlab.client.ClientHalf;
import transportlab.client.ClientSetup;
import transportlab.client.RequestHeaders.Kind;
import transportlab.client.TwoWayHalf;
import transportlab.io.Ports;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Entrance;
import transportlab.server.shared.TopicSocket;
import transportlab.server.topic.Topics;
import transportlab.transport.Curl;
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
 * It was standardised in 2011 and has been in every browser since 2012. The header fields are sent only once. After
 * that, an update costs a frame header of two to four bytes and needs one network transit (half a round trip); both
 * directions share the connection. After the handshake the connection does not use HTTP any more: proxies must support
 * WebSocket, and the application must provide what HTTP offers (caches, status codes, resuming).
 *
 * <p>Specification: RFC 6455; handshake in section 4, frames in 5.2, masking in 5.3, closing in 7, origin in 10.2.
 */
public final class WebSocket extends Technique {
    public static final String PATH = "/ws";
    static final BodyDissectors BODIES = new WrapperBodies(Purpose.STREAM);

    public WebSocket() {
        super(
                new TransportInfo(
                        "websocket",
                        "WS",
                        Family.SOCKETS,
                        2011,
                        "RFC 6455",
                        Carries.BOTH_WAYS,
                        Browsers.TODAY,
                        List.of(),
                        new TransportWords(WebSocket.class)),
                BODIES);
    }

    @Override
    public void serve(Mounts at, Topics topics, ServerSetup setup) {
        at.webSocket(
                PATH,
                handshake -> Entrance.reader(
                        handshake,
                        topics,
                        setup,
                        from -> handshake.accept(setup.headers().common(), new TopicSocket(from, setup))));
    }

    @Override
    public Set<String> paths() {
        return Set.of(PATH);
    }

    @Override
    public ClientHalf client(ClientSetup setup) {
        return new TwoWayHalf(
                setup,
                (net, from, channel) ->
                        net.webSocket(from.target(PATH), setup.headers().of(Kind.HANDSHAKE), BODIES, channel));
    }

    @Override
    public String command(String address, Ports ports) {
        return Curl.webSocket(address + PATH + "?topic=main&after=0");
    }
}
