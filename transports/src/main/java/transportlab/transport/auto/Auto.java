package transportlab.transport.auto;

import java.util.List;
import transportlab.client.ClientHalf;
import transportlab.client.ClientSetup;
import transportlab.io.Ports;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.topic.Topics;
import transportlab.transport.Transport;
import transportlab.transport.TransportInfo;
import transportlab.transport.TransportInfo.Browsers;
import transportlab.transport.TransportInfo.Carries;
import transportlab.transport.TransportInfo.Family;
import transportlab.transport.TransportWords;
import transportlab.wire.dissect.BodyDissectors;

/**
 * The automatic fallback: tries techniques in order, and keeps the first that works.
 *
 * <pre>
 *   client                                     server
 *     |-- WebSocket ------------------------------>|
 *     |&lt;- 501 --------------------------------------|   a proxy says no
 *     |-- Flash policy ---------------------------->|
 *     |                                             :   a firewall says nothing
 *     x   given up                                  :
 *     |-- GET /long-poll?topic=main --------------->|
 *     |&lt;- 200 [{"at":0}] ---------------------------|   the position: this one is kept
 * </pre>
 *
 * This is what the libraries of 2010 did, Socket.IO before its second version among them: begin with the best, and fall
 * back. Where the best works it costs nothing. Where it is refused it costs a request, and where it is swallowed it costs
 * the whole time-out, in which the user waits. Today's Socket.IO therefore begins with what always works, and upgrades.
 *
 * <p>Specification: none.
 */
public final class Auto implements Transport {
    private final List<Transport> candidates;
    private final TransportInfo info;

    /**
     * @param candidates what is tried, in this order
     */
    public Auto(List<Transport> candidates) {
        this.candidates = List.copyOf(candidates);
        this.info = new TransportInfo(
                "auto",
                "AU",
                Family.SOCKET_IO,
                2010,
                "none",
                Carries.BOTH_WAYS,
                Browsers.PARTLY,
                candidates(),
                new TransportWords(Auto.class));
    }

    @Override
    public TransportInfo info() {
        return info;
    }

    @Override
    public List<String> candidates() {
        return candidates.stream().map(each -> each.info().id()).toList();
    }

    /** Nothing of its own: those that it needs are served beside it. */
    @Override
    public void serve(Mounts at, Topics topics, ServerSetup setup) {}

    @Override
    public ClientHalf client(ClientSetup setup) {
        return new AutoClient(candidates, setup);
    }

    @Override
    public String command(String address, Ports ports) {
        String switching =
                "curl -s --http1.1 -m 2 -o /dev/null -w '%{http_code}' -H 'Connection: Upgrade' -H 'Upgrade: websocket'"
                        + " -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==' '" + address
                        + "/ws?topic=main'";
        return "[ \"$(" + switching + ")\" = 101 ] && echo 'WebSocket works' || curl -i -m 2 '" + address
                + "/long-poll?topic=main'";
    }

    /** Those of the technique that it tries first; each brings its own. */
    @Override
    public BodyDissectors dissectors() {
        return candidates.get(0).dissectors();
    }
}
