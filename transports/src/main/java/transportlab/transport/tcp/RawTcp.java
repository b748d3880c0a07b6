package transportlab.transport.tcp;

import java.net.URI;
import java.util.List;
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
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.field.FieldReaders;

/**
 * Plain TCP, the lower bound for all other transports: a socket, one line that subscribes, and then messages that are
 * each preceded by their length.
 *
 * <pre>
 *   client                              server
 *     |-- SUB main - LF ----------------->|
 *     |&lt;- 00 00 00 08 {"at":0} -----------|   "you stand behind update 0"
 *     |                                   | * update 1
 *     |&lt;- 00 00 00 16 {"n":1,"d":"..."} --|   4 bytes of length
 *     |-- 00 00 00 10 a client message -->|
 *     |                                   :   25 s of silence
 *     |&lt;- 00 00 00 00 --------------------|   a sign of life
 * </pre>
 *
 * No browser lets a page open such a socket. A WebSocket differs from it in three ways: its handshake in HTTP names a
 * host, a path and an origin, passes through proxies and shares the port of the web server; its frame headers are half
 * as long for small messages, with a mask on the way up; and it has pings and a closing handshake. The difference in
 * bytes between the two transports is what these features cost.
 *
 * <p>Specification: RFC 9293 for TCP. The framing is the lab's own.
 */
public final class RawTcp extends Technique {
    static final BodyDissectors BODIES = new TcpBodies();

    public RawTcp() {
        super(
                new TransportInfo(
                        "tcp",
                        "TC",
                        Family.SOCKETS,
                        1981,
                        "RFC 9293",
                        Carries.BOTH_WAYS,
                        Browsers.NEVER,
                        List.of(),
                        new TransportWords(RawTcp.class)),
                BODIES);
    }

    @Override
    public void serve(Mounts at, Topics topics, ServerSetup setup) {
        at.tcp(PortRole.TCP, () -> new TcpServer(topics, setup));
    }

    @Override
    public FieldReaders fields() {
        return new TcpFields();
    }

    @Override
    public ClientHalf client(ClientSetup setup) {
        return new TwoWayHalf(
                setup, (net, from, channel) -> net.tcp(PortRole.TCP, BODIES, new TcpClient(from, channel)));
    }

    @Override
    public String command(String address, Ports ports) {
        return "(echo 'SUB main 0'; cat) | nc " + URI.create(address).getHost() + " " + ports.tcp();
    }
}
