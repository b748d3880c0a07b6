package transportlab.trial.model;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.Headers;
import transportlab.io.UpdateRange;
import transportlab.server.BodyListener;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Request;
import transportlab.server.Sink;

/** One exchange in virtual time. It writes what Jetty writes. */
final class ModelExchange implements Exchange, Sink {
    private static final String CLOSE = "Connection: close\r\n";
    private static final byte[] NOTHING = Written.NOTHING;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final ModelServer server;
    private final Request head;
    private final byte[] content;
    private final List<Consumer<Gone>> listeners = new ArrayList<>(1);
    private Gone gone;
    private boolean answered;
    private int status;
    private Headers fields;
    private boolean headSent;
    private boolean chunkSent;

    ModelExchange(ModelServer server, Request head, byte[] content) {
        this.server = server;
        this.head = head;
        this.content = content;
    }

    /** What arrives at the client: the head, if it comes with this write, and some of the body. */
    private final class Piece implements ModelConnection.Arrival {
        private final boolean first;
        private final byte[] body;
        private final Runnable then;

        Piece(boolean first, byte[] body, Runnable then) {
            this.first = first;
            this.body = body;
            this.then = then;
        }

        @Override
        public void whole() {
            arrive(body);
            then.run();
        }

        @Override
        public void part(double share) {
            arrive(Arrays.copyOf(body, (int) (share * body.length)));
        }

        private void arrive(byte[] some) {
            if (first) {
                server.client().head(status, fields);
            }
            if (some.length > 0) {
                server.client().body(some);
            }
        }
    }

    @Override
    public Request request() {
        return head;
    }

    ModelServer server() {
        return server;
    }

    @Override
    public void onGone(Consumer<Gone> listener) {
        if (gone != null) {
            listener.accept(gone);
        } else {
            listeners.add(listener);
        }
    }

    void gone(Gone how) {
        if (gone == null) {
            gone = how;
            List.copyOf(listeners).forEach(listener -> listener.accept(how));
        }
    }

    @Override
    public void abort() {
        server.wire().cut();
        gone(Gone.STOPPED);
    }

    @Override
    public void body(int max, BodyListener listener) {
        if (content.length > max) {
            listener.tooLarge();
        } else {
            listener.whole(ByteBuffer.wrap(content));
        }
    }

    @Override
    public void respond(int code, Headers headers, ByteBuffer body, UpdateRange carries, Connection then, Done done) {
        if (answered) {
            done.failed(new IllegalStateException("this exchange has been answered"));
            return;
        }
        begin(code, headers);
        headSent = true;
        boolean last = then == Connection.LAST || !persists();
        byte[] whole = WireBytes.copy(body);
        byte[] sent = head.isHead() ? NOTHING : whole;
        if (!head.isHead()) {
            written(carries);
        }
        String more = (code == NO_CONTENT || code == NOT_MODIFIED ? "" : "Content-Length: " + whole.length + "\r\n")
                + (then == Connection.LAST ? CLOSE : last ? closing() : "");
        server.wire()
                .sendDown(
                        new Written.Answer(new Written.Head(code, headers, more), sent, null, true),
                        new Piece(true, sent, () -> server.client().end(!last)),
                        complete(last, done));
    }

    @Override
    public Sink stream(int code, Headers headers) {
        if (answered) {
            throw new IllegalStateException("this exchange has been answered");
        }
        begin(code, headers);
        return this;
    }

    private void begin(int code, Headers headers) {
        answered = true;
        status = code;
        fields = headers;
    }

    @Override
    public void write(ByteBuffer some, UpdateRange carries, Done done) {
        written(carries);
        byte[] data = WireBytes.copy(some);
        boolean first = !headSent;
        if (!first && data.length == 0) {
            done.ok();
            return;
        }
        Written piece = new Written.Answer(streamHead(), data, chunk(), false);
        chunkSent |= data.length > 0;
        server.wire().sendDown(piece, new Piece(first, data, () -> {}), Done.of(done::ok, cause -> fail(cause, done)));
    }

    @Override
    public void end(Connection then, Done done) {
        boolean first = !headSent;
        server.wire()
                .sendDown(
                        new Written.Answer(streamHead(), NOTHING, chunk(), true),
                        new Piece(first, NOTHING, () -> server.client().end(true)),
                        complete(then == Connection.LAST || !persists(), done));
    }

    /** The head of a stream; null if it was sent before. */
    private Written.Head streamHead() {
        if (headSent) {
            return null;
        }
        headSent = true;
        return new Written.Head(status, fields, persists() ? "Transfer-Encoding: chunked\r\n" : closing());
    }

    /** A stream in chunks, or one that ends with its connection. */
    private Written.Chunk chunk() {
        return persists() ? new Written.Chunk(chunkSent) : null;
    }

    /** Whether the client can keep the connection: one that speaks HTTP/1.0 cannot. */
    private boolean persists() {
        return !isOld() && !head.headers().hasToken("connection", "close");
    }

    private boolean isOld() {
        return head.version().equals("HTTP/1.0");
    }

    /** Jetty says that the connection ends, except to a client for which that goes without saying. */
    private String closing() {
        return isOld() ? "" : CLOSE;
    }

    private Done complete(boolean last, Done done) {
        return Done.of(
                () -> {
                    done.ok();
                    server.answered(last);
                },
                cause -> fail(cause, done));
    }

    private void fail(Throwable cause, Done done) {
        gone(Gone.WRITE_FAILED);
        done.failed(cause);
    }

    /** Notes when updates are written. */
    void written(UpdateRange carries) {
        if (!carries.isEmpty()) {
            server.host()
                    .setup()
                    .flow()
                    .written(
                            request().connection().address(),
                            carries,
                            server.host().setup().nanoTime());
        }
    }

    /** Marks the exchange as taken over by a WebSocket. */
    void upgrade() {
        answered = true;
    }
}
