package transportlab.trial.model;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import transportlab.io.ConnId;
import transportlab.io.Headers;
import transportlab.server.Request;

/** The server's end of one HTTP connection. */
final class ModelServer implements ModelConnection.ServerEnd {
    private static final SocketAddress CLIENT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);

    private final ModelConnection wire;
    private final ModelHost host;
    private final Client client;
    private ModelExchange current;
    private ModelSocket socket;
    private boolean clientEnded;

    /** What arrives at the client's end. */
    interface Client {
        void head(int status, Headers headers);

        void body(byte[] some);

        /** The answer is complete. */
        void end(boolean keepAlive);

        /** A frame of a WebSocket, with its fragments joined. */
        void frame(int opcode, byte[] payload);

        /** For a connection at whose other end bytes are only bytes. */
        Client NOBODY = new Client() {
            @Override
            public void head(int status, Headers headers) {}

            @Override
            public void body(byte[] some) {}

            @Override
            public void end(boolean keepAlive) {}

            @Override
            public void frame(int opcode, byte[] payload) {}
        };
    }

    /** The head of a request as a server half sees it. */
    private record Head(String version, String method, String path, String query, Headers headers, ConnId connection)
            implements Request {
        @Override
        public SocketAddress remote() {
            return CLIENT;
        }
    }

    ModelServer(ModelConnection wire, ModelHost host, Client client) {
        this.wire = wire;
        this.host = host;
        this.client = client;
        host.accepted(wire);
    }

    ModelConnection wire() {
        return wire;
    }

    ModelHost host() {
        return host;
    }

    Client client() {
        return client;
    }

    @Override
    public void arrived(Written what) {
        what.at(this);
    }

    /** A request arrives. */
    void request(String version, String method, String target, Headers headers, byte[] content) {
        int query = target.indexOf('?');
        Head head = new Head(
                version,
                method,
                query < 0 ? target : target.substring(0, query),
                query < 0 ? "" : target.substring(query + 1),
                headers,
                wire.id());
        ModelExchange exchange = new ModelExchange(this, head, content);
        current = exchange;
        host.routes().handle(exchange, () -> new ModelHandshake(exchange));
    }

    /** A frame of the client arrives. */
    void frame(int opcode, byte[] payload) {
        if (socket != null) {
            socket.received(opcode, payload);
        }
    }

    /** Whether the connection carries frames. */
    boolean isUpgraded() {
        return socket != null;
    }

    /** The exchange is a WebSocket from now on. */
    void upgraded(ModelSocket to) {
        socket = to;
    }

    /** The exchange has its whole answer. */
    void answered(boolean last) {
        current = null;
        if (last || clientEnded) {
            wire.endDown();
        }
    }

    @Override
    public void ended() {
        clientEnded = true;
        if (socket != null) {
            socket.over(ModelSocket.ABNORMAL);
            wire.endDown();
        } else if (current == null) {
            wire.endDown();
        }
    }

    /** As on Jetty, an exchange that is held is not told: it learns of the reset by its first write. */
    @Override
    public void reset() {
        if (socket != null) {
            socket.over(ModelSocket.ABNORMAL);
        }
    }
}
