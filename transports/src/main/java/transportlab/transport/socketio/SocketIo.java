package transportlab.transport.socketio;

import java.util.List;
import java.util.Set;
import transportlab.client.ClientHalf;
import transportlab.client.ClientSetup;
import transportlab.io.Ports;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.topic.Topics;
import transportlab.transport.Technique;
import transportlab.transport.Transport;
import transportlab.transport.TransportInfo;
import transportlab.transport.TransportInfo.Browsers;
import transportlab.transport.TransportInfo.Carries;
import transportlab.transport.TransportInfo.Family;
import transportlab.transport.TransportWords;
import transportlab.transport.socketio.engine.EngineClient.Ways;
import transportlab.transport.socketio.engine.EngineServer;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.field.FieldReaders;

/**
 * Socket.IO: named events over whichever transport works. It begins with polling, which always works, and moves to
 * WebSocket when that has proved to work too. The application does not notice the change: it always calls
 * {@code socket.emit("message", text)}.
 *
 * <pre>
 *   client                                                server
 *     |-- GET /socket.io/?EIO=4&amp;transport=polling ---------->|
 *     |&lt;- 0{"sid":"..","upgrades":["websocket"],..} ---------|   a session
 *     |-- POST 40{"topic":"main"} -------------------------->|   connect to the namespace /
 *     |-- GET ..&amp;sid=.. ------------------------------------>|   a poll, held
 *     |-- GET ..&amp;transport=websocket&amp;sid=.., Upgrade ------->|   beside it: does that work?
 *     |&lt;- 40{"sid":".."} 42["update",{"at":0}] --------------|   answers the poll, both in one body
 *     |-- GET ..&amp;sid=.. ------------------------------------>|   the next poll
 *     |== frame 2probe =====================================&gt;|
 *     |&lt;= frame 3probe ======================================|
 *     |&lt;- 6 -------------------------------------------------|   frees the poll
 *     |== frame 5 ==========================================&gt;|   from here on over WebSocket
 *     |&lt;= frame 42["update",{"n":1,"d":"..."}] ==============|
 *     |== frame 42["message","a client message"] ===========&gt;|
 *     |&lt;= frame 2 ===========================================|   25 s later: a ping of Engine.IO's own
 *     |== frame 3 ==========================================&gt;|
 * </pre>
 *
 * It appeared in 2010, when no two browsers had the same transports, and chose among them by itself. It is not
 * WebSocket: even over a WebSocket it sends a protocol of its own, which only its own clients and servers understand.
 * An update costs the frame and the array around it; if only polling gets through, it costs what long polling costs.
 * The lab has three transport ids for it: one stays on polling, one begins with WebSocket at once, and one upgrades as
 * shown above.
 *
 * <p>Specification: the Socket.IO protocol, revision 5, on the Engine.IO protocol, revision 4.
 */
public final class SocketIo extends Technique {
    static final String PATH = "/socket.io/";
    static final BodyDissectors BODIES = new SocketIoBodies();

    private static final String BOTH = "socketio";
    static final String POLLING = "socketio-polling";
    static final String WEB_SOCKET = "socketio-websocket";

    private final Ways ways;

    private SocketIo(String id, String chip, Ways ways, Carries direction, List<String> needs, String words) {
        super(
                new TransportInfo(
                        id,
                        chip,
                        Family.SOCKET_IO,
                        2010,
                        "Socket.IO protocol 5",
                        direction,
                        Browsers.TODAY,
                        needs,
                        new TransportWords(SocketIo.class, words)),
                BODIES);
        this.ways = ways;
    }

    /** The transport that stays on polling. */
    public static Transport overPolling() {
        return new SocketIo(POLLING, "IP", Ways.POLLING, Carries.DOWN, List.of(BOTH), "words-polling.properties");
    }

    /** The transport that begins with WebSocket and never polls. */
    public static Transport overWebSocket() {
        return new SocketIo(
                WEB_SOCKET, "IW", Ways.WEB_SOCKET, Carries.BOTH_WAYS, List.of(BOTH), "words-websocket.properties");
    }

    /** The transport that begins with polling and upgrades to WebSocket. */
    public static Transport upgrading() {
        return new SocketIo(BOTH, "IO", Ways.BOTH, Carries.BOTH_WAYS, List.of(), "words.properties");
    }

    /** A client that upgrades begins with polling, so it can do without the WebSocket part of the server. */
    @Override
    public Set<String> essentials() {
        return ways == Ways.BOTH ? Set.of(BOTH, POLLING) : super.essentials();
    }

    /**
     * Mounts one server for all three ids; its polling part and its WebSocket part can each be refused by their own id.
     */
    @Override
    public void serve(Mounts at, Topics topics, ServerSetup setup) {
        if (ways == Ways.BOTH) {
            Mounts polling = at.part(POLLING);
            Mounts webSocket = at.part(WEB_SOCKET);
            new EngineServer(setup, new SocketIoServer(topics, setup)).mount(polling, webSocket, PATH);
            new EngineServer(setup, EngineEcho::new).mount(polling, webSocket, EngineEcho.PATH);
            OfficialClient.mount(at.always(), setup);
        }
    }

    @Override
    public FieldReaders fields() {
        return new SocketIoFields();
    }

    @Override
    public Set<String> paths() {
        return Set.of(PATH);
    }

    @Override
    public ClientHalf client(ClientSetup setup) {
        return new SocketIoClient(setup, ways);
    }

    @Override
    public String endsOn() {
        return ways == Ways.BOTH ? WEB_SOCKET : info().id();
    }

    @Override
    public String demo() {
        return ways == Ways.BOTH ? super.demo() : "";
    }

    @Override
    public String command(String address, Ports ports) {
        String url = address + PATH + "?EIO=4&transport=";
        return switch (ways) {
            case POLLING ->
                "sid=$(curl -s '" + url + "polling' | cut -d'\"' -f4); curl -s -d '40{\"topic\":\"main\"}' \"" + url
                        + "polling&sid=$sid\"; echo; curl -i \"" + url + "polling&sid=$sid\"";
            case WEB_SOCKET ->
                "curl -iN --http1.1 -H 'Connection: Upgrade' -H 'Upgrade: websocket'"
                        + " -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==' '" + url
                        + "websocket'";
            case BOTH -> "curl -i '" + url + "polling'";
        };
    }
}
