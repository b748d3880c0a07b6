package transportlab.transport.shortpolling;

import java.util.List;
import java.util.Set;
import transportlab.client.ClientHalf;
import transportlab.client.ClientSetup;
import transportlab.io.Ports;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Answers;
import transportlab.server.shared.Cursor;
import transportlab.server.shared.Entrance;
import transportlab.server.topic.Topic;
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
 * Short polling: the client asks at fixed times, and the server answers each poll at once with whatever is new.
 *
 * <pre>
 *   client                                server
 *     |-- GET /poll?topic=main ------------>|
 *     |&lt;- 200 [{"at":0}] -------------------|   "you stand behind update 0"
 *     |                                     |
 *     |-- GET /poll?topic=main&amp;after=0 ---->|
 *     |&lt;- 204 (nothing new) ----------------|
 *     |                                     | * update 1
 *     |            (waits for its clock)    |
 *     |                                     |
 *     |-- GET /poll?topic=main&amp;after=0 ---->|
 *     |&lt;- 200 [{"n":1,"d":"..."}] ----------|
 * </pre>
 *
 * It needs nothing but HTTP, so it has always worked: first with a page that reloads itself, since 1999 with
 * {@code XMLHttpRequest}, today with {@code fetch}. Each poll costs a request and a response with all their header
 * fields, even when there is nothing new. An update waits half a poll interval on average. A shorter interval shortens
 * this wait, but causes more empty answers.
 *
 * <p>Specification: HTTP/1.1, RFC 9110 and RFC 9112. RFC 6202 section 1 compares it with long polling.
 */
public final class ShortPolling extends Technique {
    static final String PATH = "/poll";
    static final BodyDissectors BODIES = new WrapperBodies(Purpose.POLL);

    public ShortPolling() {
        super(
                new TransportInfo(
                        "short-polling",
                        "SP",
                        Family.POLLING,
                        1999,
                        "RFC 9110, RFC 9112",
                        Carries.DOWN,
                        Browsers.TODAY,
                        List.of(),
                        new TransportWords(ShortPolling.class)),
                BODIES);
    }

    @Override
    public void serve(Mounts at, Topics topics, ServerSetup setup) {
        at.http(PATH, exchange -> Entrance.reader(exchange, topics, setup, from -> answer(exchange, from, setup)));
    }

    private static void answer(Exchange exchange, Cursor from, ServerSetup setup) {
        Topic.Slice news = from.topic().after(from.after(), Answers.MOST_UPDATES);
        if (from.announced()) {
            Answers.position(exchange, from, setup);
        } else if (news.isEmpty()) {
            Answers.nothing(exchange, setup, Connection.KEEP);
        } else {
            Answers.updates(exchange, from.topic(), news, setup, Connection.KEEP);
        }
    }

    @Override
    public Set<String> paths() {
        return Set.of(PATH);
    }

    @Override
    public ClientHalf client(ClientSetup setup) {
        return new ShortPollingClient(setup);
    }

    @Override
    public String command(String address, Ports ports) {
        return "curl -i '" + address + PATH + "?topic=main&after=0'";
    }
}
