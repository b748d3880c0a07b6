package transportlab.transport.longpolling;

import java.util.List;
import java.util.Set;
import transportlab.client.ClientHalf;
import transportlab.client.ClientSetup;
import transportlab.io.Ports;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Entrance;
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
 * Long polling: the client sends a request, and the server holds it and answers when there is something new.
 *
 * <pre>
 *   client                                     server
 *     |-- GET /long-poll?topic=main ------------>|
 *     |&lt;- 200 [{"at":0}] ------------------------|   "you stand behind update 0"
 *     |                                          |
 *     |-- GET /long-poll?topic=main&amp;after=0 ---->|
 *     |                                          :   the poll is held, without a thread
 *     |                                          | * update 1
 *     |&lt;- 200 [{"n":1,"d":"..."}] ---------------|
 *     |-- GET /long-poll?topic=main&amp;after=1 ---->|   the client asks again at once
 *     |                                          :
 *     |                                          :   nothing for the hold time
 *     |&lt;- 204 -----------------------------------|
 * </pre>
 *
 * From about 2006, under the name Comet, it brought updates to pages as they happened, while proxies and browsers still
 * saw only ordinary requests. Socket.IO and CometD start with it to this day.
 *
 * <p>If the server is holding a poll when an update is published, the update needs one network transit (half a round
 * trip). If the update is published just after an answer has left, it waits until that answer has arrived and the next
 * poll has come back, so the worst case is three transits (RFC 6202 section 2.2). Each update costs a request and a
 * response with all their header fields; updates that come close together share one answer.
 *
 * <p>Specification: RFC 6202 section 2.
 */
public final class LongPolling extends Technique {
    static final String PATH = "/long-poll";
    static final BodyDissectors BODIES = new WrapperBodies(Purpose.POLL);

    public LongPolling() {
        super(
                new TransportInfo(
                        "long-polling",
                        "LP",
                        Family.POLLING,
                        2006,
                        "RFC 6202",
                        Carries.DOWN,
                        Browsers.TODAY,
                        List.of(),
                        new TransportWords(LongPolling.class)),
                BODIES);
    }

    @Override
    public void serve(Mounts at, Topics topics, ServerSetup setup) {
        at.http(
                PATH,
                exchange ->
                        Entrance.held(exchange, topics, setup, from -> new HeldPoll(exchange, from, setup).begin()));
    }

    @Override
    public Set<String> paths() {
        return Set.of(PATH);
    }

    @Override
    public ClientHalf client(ClientSetup setup) {
        return new LongPollingClient(setup);
    }

    @Override
    public String command(String address, Ports ports) {
        return "curl -i '" + address + PATH + "?topic=main&after=0&timeout=5000'";
    }
}
