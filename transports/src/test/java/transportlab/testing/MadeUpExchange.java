package transportlab.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import transportlab.io.ConnId;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.Headers;
import transportlab.io.UpdateRange;
import transportlab.server.BodyListener;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Request;
import transportlab.server.Sink;

/** A request that a test makes up; it keeps the answer. */
public final class MadeUpExchange implements Exchange, Request {
    private final String method;
    private final String target;
    private final Headers headers;
    public int status;
    public String body = "";
    public Headers fields = Headers.NONE;
    public UpdateRange carries;
    public Connection then;

    public MadeUpExchange(String method, String target, String... headers) {
        this.method = method;
        this.target = target;
        this.headers = Headers.of(headers);
    }

    @Override
    public void respond(
            int code, Headers with, ByteBuffer bytes, UpdateRange updates, Connection afterwards, Done done) {
        status = code;
        fields = with;
        body = UTF_8.decode(bytes).toString();
        carries = updates;
        then = afterwards;
        done.ok();
    }

    @Override
    public Request request() {
        return this;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String path() {
        return target.split("\\?", 2)[0];
    }

    @Override
    public String version() {
        return "HTTP/1.1";
    }

    @Override
    public String query() {
        return target.contains("?") ? target.split("\\?", 2)[1] : "";
    }

    @Override
    public Headers headers() {
        return headers;
    }

    @Override
    public SocketAddress remote() {
        return InetSocketAddress.createUnresolved("client", 1);
    }

    @Override
    public ConnId connection() {
        return new ConnId("client:1", 0);
    }

    @Override
    public void onGone(Consumer<Gone> gone) {}

    @Override
    public void abort() {
        throw new AssertionError("nothing is aborted");
    }

    @Override
    public void body(int max, BodyListener listener) {
        throw new AssertionError("no body is read");
    }

    @Override
    public Sink stream(int code, Headers fields) {
        status = code;
        return new Sink() {
            @Override
            public void write(ByteBuffer some, UpdateRange updates, Done done) {
                body += UTF_8.decode(some);
                done.ok();
            }

            @Override
            public void end(Connection afterwards, Done done) {
                then = afterwards;
                done.ok();
            }

            @Override
            public void abort() {
                MadeUpExchange.this.abort();
            }
        };
    }
}
