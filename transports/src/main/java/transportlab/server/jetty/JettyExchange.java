package transportlab.server.jetty;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.Headers;
import transportlab.io.UpdateRange;
import transportlab.server.BodyListener;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Request;
import transportlab.server.ServerSetup;
import transportlab.server.Sink;

/** One exchange on Jetty. That the client is gone is noticed at the latest when a write fails. */
final class JettyExchange implements Exchange, Sink {
    private final JettyRequest head;
    final org.eclipse.jetty.server.Request request;
    final Response response;
    final Callback callback;
    final ServerSetup setup;
    private final EndPoint endPoint;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final List<Consumer<Gone>> goneListeners = new ArrayList<>(1);
    private Gone gone;

    JettyExchange(
            JettyRequest head,
            org.eclipse.jetty.server.Request request,
            Response response,
            Callback callback,
            ServerSetup setup) {
        this.head = head;
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.setup = setup;
        this.endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        request.addFailureListener(cause -> gone(Gone.TIMEOUT));
    }

    @Override
    public Request request() {
        return head;
    }

    EndPoint endPoint() {
        return endPoint;
    }

    @Override
    public void onGone(Consumer<Gone> listener) {
        Gone already;
        synchronized (goneListeners) {
            already = gone;
            if (already == null) {
                goneListeners.add(listener);
            }
        }
        if (already != null) {
            listener.accept(already);
        }
    }

    void gone(Gone how) {
        List<Consumer<Gone>> listeners;
        synchronized (goneListeners) {
            if (gone != null) {
                return;
            }
            gone = how;
            listeners = List.copyOf(goneListeners);
        }
        listeners.forEach(listener -> listener.accept(how));
    }

    @Override
    public void abort() {
        Connections.reset(endPoint);
        gone(Gone.STOPPED);
        if (answered.compareAndSet(false, true)) {
            callback.failed(new java.io.IOException("aborted"));
        }
    }

    @Override
    public void body(int max, BodyListener listener) {
        new JettyBody(this, max, listener).begin();
    }

    @Override
    public void respond(int status, Headers headers, ByteBuffer body, UpdateRange carries, Connection then, Done done) {
        if (!answered.compareAndSet(false, true)) {
            done.failed(new IllegalStateException("this exchange has been answered"));
            return;
        }
        begin(status, headers);
        if (then == Connection.LAST) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        if (!head.isHead()) {
            written(carries);
        }
        response.write(true, body, Callback.from(() -> complete(done), cause -> fail(cause, done)));
    }

    @Override
    public Sink stream(int status, Headers headers) {
        if (!answered.compareAndSet(false, true)) {
            throw new IllegalStateException("this exchange has been answered");
        }
        begin(status, headers);
        return this;
    }

    @Override
    public void write(ByteBuffer some, UpdateRange carries, Done done) {
        written(carries);
        response.write(false, some, Callback.from(done::ok, cause -> fail(cause, done)));
    }

    @Override
    public void end(Connection then, Done done) {
        response.write(
                true,
                ByteBuffer.allocate(0),
                Callback.from(
                        () -> {
                            complete(done);
                            if (then == Connection.LAST) {
                                endPoint.shutdownOutput();
                            }
                        },
                        cause -> fail(cause, done)));
    }

    private void begin(int status, Headers headers) {
        response.setStatus(status);
        JettyRequest.copy(headers, response);
    }

    void written(UpdateRange carries) {
        if (!carries.isEmpty()) {
            setup.flow().written(head.connection().address(), carries, setup.nanoTime());
        }
    }

    private void complete(Done done) {
        done.ok();
        callback.succeeded();
    }

    private void fail(Throwable cause, Done done) {
        gone(Gone.WRITE_FAILED);
        done.failed(cause);
        callback.failed(cause);
    }
}
