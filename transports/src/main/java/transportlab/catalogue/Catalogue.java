package transportlab.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import transportlab.transport.Transport;
import transportlab.transport.auto.Auto;
import transportlab.transport.flashsocket.FlashSocket;
import transportlab.transport.foreveriframe.ForeverIframe;
import transportlab.transport.jsonp.JsonpPolling;
import transportlab.transport.longpolling.LongPolling;
import transportlab.transport.multipart.Multipart;
import transportlab.transport.shortpolling.ShortPolling;
import transportlab.transport.socketio.SocketIo;
import transportlab.transport.sse.ServerSentEvents;
import transportlab.transport.streaming.Streaming;
import transportlab.transport.tcp.RawTcp;
import transportlab.transport.websocket.WebSocket;

/** All transports, in the order in which tables show them. To add a transport, add one line here. */
public final class Catalogue {
    private static final List<Transport> TECHNIQUES = List.of(
            new ShortPolling(),
            new LongPolling(),
            new JsonpPolling(),
            new Streaming(),
            new ServerSentEvents(),
            new Multipart(),
            new ForeverIframe(),
            new WebSocket(),
            new FlashSocket(WebSocket.PATH),
            new RawTcp(),
            SocketIo.overPolling(),
            SocketIo.overWebSocket(),
            SocketIo.upgrading());

    /** The order in which the libraries of 2010 fell back. */
    private static final List<Transport> FALLBACK =
            of("websocket", "flashsocket", "long-polling", "multipart", "forever-iframe", "jsonp-polling");

    private static final List<Transport> ALL =
            Stream.concat(TECHNIQUES.stream(), Stream.of(new Auto(FALLBACK))).toList();

    private Catalogue() {}

    private static List<Transport> of(String... ids) {
        return Stream.of(ids)
                .map(id -> TECHNIQUES.stream()
                        .filter(transport -> transport.info().id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    public static List<Transport> all() {
        return ALL;
    }

    /** The transport itself and all others whose server halves it needs, directly or indirectly, each once. */
    public static List<Transport> served(Transport transport) {
        Stream<Transport> needed =
                transport.info().needs().stream().flatMap(id -> served(find(id).orElseThrow()).stream());
        return Stream.concat(Stream.of(transport), needed).distinct().toList();
    }

    public static List<String> ids() {
        return ALL.stream().map(transport -> transport.info().id()).toList();
    }

    /** The name of a transport in that language; the id itself if this program does not know the transport. */
    public static String name(String id, Locale language) {
        return find(id).map(transport -> transport.info().name(language)).orElse(id);
    }

    public static Optional<Transport> find(String id) {
        return ALL.stream()
                .filter(transport -> transport.info().id().equals(id))
                .findFirst();
    }
}
