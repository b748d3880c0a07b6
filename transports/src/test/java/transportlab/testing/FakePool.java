package transportlab.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import transportlab.client.ClientRequest;
import transportlab.client.HttpPool;
import transportlab.client.ResponseListener;
import transportlab.io.Cancellable;
import transportlab.io.Headers;

/** Connections that lead nowhere: a test sees what is sent and answers it. */
public final class FakePool implements HttpPool {
    /** Method and target of each request, in order. */
    public final List<String> sent = new ArrayList<>();

    public final List<ClientRequest> requests = new ArrayList<>();
    /** How many requests were given up. */
    public int cancelled;

    private final List<ResponseListener> waiting = new ArrayList<>();

    @Override
    public Cancellable send(ClientRequest request, ResponseListener listener) {
        sent.add(request.method() + " " + request.target());
        requests.add(request);
        waiting.add(listener);
        return () -> cancelled += waiting.remove(listener) ? 1 : 0;
    }

    /** The head of the answer to the request that waits longest. */
    public void head(int status) {
        head(status, Headers.NONE);
    }

    public void head(int status, Headers fields) {
        waiting.get(0).head(status, fields);
    }

    public void body(String some, long arrivedNanos) {
        waiting.get(0).body(ByteBuffer.wrap(some.getBytes(UTF_8)), arrivedNanos);
    }

    public void end() {
        waiting.remove(0).end();
    }

    /** A whole answer to the request that waits longest. */
    public void answer(int status, String body, long arrivedNanos) {
        head(status);
        if (!body.isEmpty()) {
            body(body, arrivedNanos);
        }
        end();
    }

    public void fail() {
        waiting.remove(0).failed(new IOException("the connection is gone"));
    }

    public int waiting() {
        return waiting.size();
    }

    @Override
    public void close(Runnable closed) {
        closed.run();
    }

    @Override
    public void abort() {}
}
