package transportlab.transport.socketio.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.MessageListener;
import transportlab.io.UpdateRange;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.Mounts;
import transportlab.server.Request;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Answers;
import transportlab.server.shared.SameOrigin;

/**
 * A server of Engine.IO, protocol 4: sessions over polling and WebSocket at one path. It knows nothing of what the
 * messages mean.
 *
 * <p>Specification: the Engine.IO protocol, revision 4.
 */
public final class EngineServer {
    private static final int MOST_SESSIONS = 20_000;
    private static final String POLLING = "polling";
    private static final String WEB_SOCKET = "websocket";

    private final ServerSetup setup;
    private final Application application;
    private final Map<String, EngineSession> sessions = new ConcurrentHashMap<>();
    private final AtomicLong waitingBytes = new AtomicLong();

    /** Takes new sessions. */
    public interface Application {
        /** Called when the session can be written to, before anything comes from the client. */
        EngineListener opened(EngineSession session);
    }

    public EngineServer(ServerSetup setup, Application application) {
        this.setup = setup;
        this.application = application;
    }

    /** Answers at this path. */
    public void mount(Mounts polling, Mounts webSocket, String path) {
        polling.http(path, this::request);
        webSocket.webSocket(path, this::handshake);
    }

    private void request(Exchange exchange) {
        Request request = exchange.request();
        if (!SameOrigin.admits(request, setup)) {
            String why = SameOrigin.refusal("open a session", request, setup);
            refuse(exchange, EngineError.FORBIDDEN.status(), EngineError.FORBIDDEN.json(why), setup);
        } else if (request.method().equals("OPTIONS")) {
            preflight(exchange);
        } else {
            Optional<EngineSession> known = session(request);
            refusal(request, POLLING, known)
                    .ifPresentOrElse(why -> refuse(exchange, why, setup), () -> admitted(exchange, known));
        }
    }

    private void admitted(Exchange exchange, Optional<EngineSession> known) {
        if (exchange.request().isHead()) {
            glance(exchange, known);
            return;
        }
        if (known.isEmpty()) {
            open(exchange);
            return;
        }
        PollingChannel polls = known.get().polling();
        String method = exchange.request().method();
        if (polls == null) {
            refuse(exchange, EngineError.BAD_REQUEST, setup);
        } else if (method.equals("GET")) {
            polls.get(exchange);
        } else if (method.equals("POST") && isBinary(exchange.request())) {
            known.get().end("binary content", Packet.Type.CLOSE);
            refuse(exchange, EngineError.BAD_REQUEST, setup);
        } else if (method.equals("POST")) {
            polls.post(exchange);
        } else {
            refuse(exchange, EngineError.BAD_REQUEST, setup);
        }
    }

    /** Answers a HEAD as a GET would be answered now, without the body. It opens no session and takes no poll. */
    private void glance(Exchange exchange, Optional<EngineSession> known) {
        PollingChannel polls = known.map(EngineSession::polling).orElse(null);
        if (known.isEmpty() && sessions.size() >= MOST_SESSIONS) {
            refuse(exchange, EngineError.NO_ROOM, setup);
        } else if (known.isPresent() && (polls == null || !polls.takesPolls())) {
            refuse(exchange, EngineError.BAD_REQUEST, setup);
        } else {
            PollingChannel.head(exchange, setup);
        }
    }

    private static boolean isBinary(Request request) {
        return request.headers().first("Content-Type").orElse("").equals("application/octet-stream");
    }

    private void open(Exchange exchange) {
        EngineSession session = create(exchange.request());
        if (session == null) {
            refuse(exchange, EngineError.NO_ROOM, setup);
            return;
        }
        PollingChannel polls = new PollingChannel(session, setup);
        session.open(polls, true, application);
        polls.get(exchange);
    }

    private EngineSession create(Request request) {
        if (sessions.size() >= MOST_SESSIONS) {
            return null;
        }
        EngineSession session = new EngineSession(setup.sessions().ids().get(), host(request), this, setup);
        sessions.put(session.id(), session);
        return session;
    }

    private void handshake(Handshake handshake) {
        Request request = handshake.request();
        Optional<EngineSession> known = session(request);
        Optional<EngineError> why = refusal(request, WEB_SOCKET, known);
        if (why.isPresent()) {
            refuse(handshake, why.get());
            return;
        }
        if (known.isPresent()) {
            Probe probe = new Probe(known.get(), setup);
            accept(handshake, known.get().begin(probe) ? probe : new Surplus(setup));
            return;
        }
        EngineSession session = create(request);
        if (session == null) {
            refuse(handshake, EngineError.NO_ROOM);
        } else {
            accept(
                    handshake,
                    new Opening(
                            session, this::forget, sink -> session.open(new SocketChannel(sink), false, application)));
        }
    }

    private void accept(Handshake handshake, MessageListener listener) {
        handshake.accept(setup.headers().common(), setup.sessions().maxPayload(), listener);
    }

    /** Why this request cannot be served over that transport. */
    private static Optional<EngineError> refusal(Request request, String transport, Optional<EngineSession> known) {
        String asked = request.parameter("transport").orElse("");
        if (!asked.equals(POLLING) && !asked.equals(WEB_SOCKET)) {
            return Optional.of(EngineError.UNKNOWN_TRANSPORT);
        }
        if (request.parameter("sid").isPresent()) {
            if (known.isEmpty()) {
                return Optional.of(EngineError.UNKNOWN_SESSION);
            }
        } else if (!request.method().equals("GET") && !request.isHead()) {
            return Optional.of(EngineError.BAD_HANDSHAKE_METHOD);
        }
        if (!asked.equals(transport)) {
            return Optional.of(EngineError.BAD_REQUEST);
        }
        if (!request.parameter("EIO").orElse("").equals("4")) {
            return Optional.of(EngineError.UNSUPPORTED_VERSION);
        }
        return Optional.empty();
    }

    private Optional<EngineSession> session(Request request) {
        return request.parameter("sid").map(sessions::get).filter(session -> session.belongsTo(host(request)));
    }

    private static String host(Request request) {
        return request.remote() instanceof InetSocketAddress inet
                ? inet.getAddress().getHostAddress()
                : String.valueOf(request.remote());
    }

    /** How much waits for all clients together. */
    AtomicLong waitingBytes() {
        return waitingBytes;
    }

    void forget(EngineSession session) {
        sessions.remove(session.id(), session);
    }

    private void preflight(Exchange exchange) {
        String origin = exchange.request().headers().first("Origin").orElse("*");
        Headers allowed = Headers.of("Allow", "GET, HEAD, POST")
                .and(setup.headers().common())
                .and(Headers.of(
                        "Access-Control-Allow-Origin",
                        origin,
                        "Access-Control-Allow-Methods",
                        "GET, HEAD, POST",
                        "Access-Control-Allow-Headers",
                        "Content-Type"));
        exchange.respond(204, allowed, ByteBuffer.allocate(0), UpdateRange.NONE, Connection.KEEP, Done.IGNORE);
    }

    static void refuse(Exchange exchange, EngineError why, ServerSetup setup) {
        refuse(exchange, why.status(), why.json(), setup);
    }

    private static void refuse(Exchange exchange, int status, String json, ServerSetup setup) {
        exchange.respond(
                status,
                setup.headers().of(Answers.JSON),
                ByteBuffer.wrap(json.getBytes(UTF_8)),
                UpdateRange.NONE,
                Connection.KEEP,
                Done.IGNORE);
    }

    private void refuse(Handshake handshake, EngineError why) {
        ByteBuffer body = ByteBuffer.wrap(why.json().getBytes(UTF_8));
        handshake.refuse(why.status(), setup.headers().of(Answers.JSON), body, Done.IGNORE);
    }
}
