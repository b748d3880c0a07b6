package transportlab.trial.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import transportlab.client.ClientRequest;
import transportlab.client.ConnectionPool;
import transportlab.client.Proxied;
import transportlab.client.ResponseListener;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.wire.dissect.BodyDissectors;

/** The client's end of one HTTP/1.1 connection: one request at a time. */
final class ModelHttp implements ConnectionPool.Member, ModelConnection.ClientEnd, ModelServer.Client {
    private final ConnectionPool pool;
    private final ModelTab tab;
    private final BodyDissectors by;
    private ModelConnection wire;
    private ClientRequest request;
    private ResponseListener listener;
    private boolean connected;
    private boolean finishing;
    private boolean over;

    ModelHttp(ConnectionPool pool, ModelTab tab, BodyDissectors by) {
        this.pool = pool;
        this.tab = tab;
        this.by = by;
    }

    @Override
    public void connect() {
        if (tab.isGivenUp()) {
            fail(new IOException("the client is being stopped"));
            pool.closed(this);
            return;
        }
        wire = tab.http(by);
        wire.connect(this, tab.net.server(this));
    }

    @Override
    public void send(ClientRequest toSend, ResponseListener answerTo) {
        request = toSend;
        listener = answerTo;
        if (connected) {
            write();
        }
    }

    @Override
    public void connected() {
        connected = true;
        write();
    }

    private void write() {
        ClientRequest now = tab.net.asksProxy() ? Proxied.absolute(request) : request;
        ResponseListener writing = listener;
        wire.sendUp(
                new Written.Request(now.method(), now.target(), now.headers(), now.body()),
                Done.of(writing::written, cause -> {}));
    }

    @Override
    public void finish() {
        if (!finishing && connected) {
            finishing = true;
            wire.endUp();
        }
    }

    @Override
    public void reset() {
        wire.cut();
    }

    @Override
    public void head(int status, Headers headers) {
        if (listener != null) {
            listener.head(status, headers);
        }
    }

    @Override
    public void body(byte[] some) {
        for (int at = 0; at < some.length && listener != null; ) {
            int piece = tab.net.mishaps().piece(some.length - at);
            listener.body(ByteBuffer.wrap(some, at, piece).slice(), tab.nanoTime());
            at += piece;
        }
    }

    @Override
    public void end(boolean keepAlive) {
        ResponseListener whole = listener;
        listener = null;
        if (whole == null) {
            return;
        }
        if (keepAlive && !over) {
            pool.idle(this);
        }
        try {
            whole.end();
        } catch (RuntimeException e) {
            whole.failed(new IOException("the answer could not be read: " + e.getMessage(), e));
        }
    }

    @Override
    public void frame(int opcode, byte[] payload) {}

    @Override
    public void ended() {
        fail(new IOException("the server ended the connection"));
        wire.closeUp();
    }

    @Override
    public void gone() {
        fail(new IOException("the connection was lost"));
        tab.closed(wire);
        pool.closed(this);
    }

    /** Notes that the connection is over. A request without its complete answer has failed. */
    private void fail(IOException cause) {
        over = true;
        ResponseListener waiting = listener;
        listener = null;
        if (waiting != null) {
            waiting.failed(cause);
        }
    }
}
