package transportlab.transport.flashsocket;

import java.net.URI;
import java.util.List;
import java.util.Set;
import transportlab.client.ClientHalf;
import transportlab.client.ClientSetup;
import transportlab.client.TwoWayHalf;
import transportlab.io.PortRole;
import transportlab.io.Ports;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.topic.Topics;
import transportlab.transport.Technique;
import transportlab.transport.TransportInfo;
import transportlab.transport.TransportInfo.Browsers;
import transportlab.transport.TransportInfo.Carries;
import transportlab.transport.TransportInfo.Family;
import transportlab.transport.TransportWords;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.Dissector;
import transportlab.wire.dissect.WrapperBodies;
import transportlab.wire.field.FieldReaders;

/**
 * FlashSocket, a <em>wire reconstruction</em>: Flash was discontinued at the end of 2020, and no part of it runs here.
 * The lab only reproduces what its sockets put on the wire.
 *
 * <pre>
 *   client                                          policy port
 *     |-- &lt;policy-file-request/&gt; NUL --------------------->|   "may I open a socket to this server?"
 *     |&lt;- &lt;cross-domain-policy&gt;..&lt;/cross-domain-policy&gt; NUL-|
 *     |                                                    x   closed
 *     |                                               server
 *     |-- GET /ws?topic=main, Upgrade: websocket ---------->|   as WebSocket from here on
 *     |&lt;- 101 Switching Protocols --------------------------|
 *     |&lt;- frame {"at":0} -----------------------------------|
 *     |&lt;- frame {"n":1,"d":"..."} --------------------------|
 * </pre>
 *
 * From 2009 on, pages could use the WebSocket interface before their browsers had it: a Flash movie of one pixel opened
 * a TCP socket and implemented the frames in ActionScript. Before Flash opened a socket, it asked for a policy, first
 * on port 843, on which only an administrator may listen. If there was no answer for three seconds, it asked on the
 * port that it wanted to connect to. A web server on that port answers 400, because the request is not HTTP, and so
 * Flash refused the socket.
 *
 * <p>Specification: none that is still published; the policy exchange was Adobe's (Flash Player 9.0.124, 2008), the
 * frames are those of RFC 6455.
 */
public final class FlashSocket extends Technique {
    static final BodyDissectors BODIES = new Bodies();

    private final String path;

    /**
     * @param path where the WebSocket is served that the movie opens
     */
    public FlashSocket(String path) {
        super(
                new TransportInfo(
                        "flashsocket",
                        "FS",
                        Family.SOCKETS,
                        2009,
                        "RFC 6455 (wire reconstruction)",
                        Carries.BOTH_WAYS,
                        Browsers.GONE,
                        List.of("websocket"),
                        new TransportWords(FlashSocket.class)),
                BODIES);
        this.path = path;
    }

    @Override
    public void serve(Mounts at, Topics topics, ServerSetup setup) {
        at.tcp(PortRole.POLICY, () -> new PolicyServer(setup.limits().head(), setup.nanoTime()));
    }

    @Override
    public FieldReaders fields() {
        return new PolicyFields();
    }

    @Override
    public Set<String> paths() {
        return Set.of(path);
    }

    @Override
    public ClientHalf client(ClientSetup setup) {
        return new TwoWayHalf(setup, new FlashOpening(path, setup));
    }

    @Override
    public String command(String address, Ports ports) {
        return "printf '<policy-file-request/>\\0' | nc " + URI.create(address).getHost() + " " + ports.policy();
    }

    /** The messages of a WebSocket, and the policy exchange, which is control on whichever port it takes place. */
    private static final class Bodies implements BodyDissectors {
        private final BodyDissectors webSocket = new WrapperBodies(Purpose.STREAM);

        @Override
        public Dissector body(Direction direction, String method, String path) {
            return webSocket.body(direction, method, path);
        }

        @Override
        public Dissector plain(Direction direction) {
            return Dissector.all(Kind.CONTROL);
        }

        @Override
        public Purpose purpose(String method, String path) {
            return webSocket.purpose(method, path);
        }
    }
}
