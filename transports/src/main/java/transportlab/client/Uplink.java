package transportlab.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import transportlab.io.Headers;

/**
 * Sends client messages to the server by POST: one message per request, and one request at a time. The answer
 * acknowledges the message. A message that has not been acknowledged is sent again; the server recognizes it and keeps
 * only one copy.
 */
final class Uplink {
    private final Dialer net;
    private final HttpPool pool;
    private final Inbox in;
    private final Function<ClientMessage, ClientRequest> request;
    private final Backoff backoff;
    private final Deque<ClientMessage> waiting = new ArrayDeque<>();
    private boolean sending;
    private boolean closed;

    /**
     * @param request makes the request that carries a message
     */
    Uplink(Dialer net, HttpPool pool, Inbox in, ClientSetup setup, Function<ClientMessage, ClientRequest> request) {
        this.net = net;
        this.pool = pool;
        this.in = in;
        this.request = request;
        this.backoff = new Backoff(setup.jitter());
    }

    void send(ClientMessage message) {
        waiting.add(message);
        sendNext();
    }

    /** Stops sending. */
    void close() {
        closed = true;
    }

    private void sendNext() {
        ClientMessage message = waiting.peek();
        if (sending || closed || message == null) {
            return;
        }
        sending = true;
        pool.send(request.apply(message), new Answer(message));
    }

    private final class Answer implements ResponseListener {
        private final ClientMessage message;
        private int status;

        Answer(ClientMessage message) {
            this.message = message;
        }

        @Override
        public void head(int code, Headers fields) {
            status = code;
        }

        @Override
        public void body(ByteBuffer some, long arrivedNanos) {}

        @Override
        public void end() {
            if (status == 200 || status == 204) {
                backoff.reset();
                waiting.remove(message);
                in.acknowledged(message);
                sending = false;
                sendNext();
            } else {
                failed(new IOException("the server answered a client message with " + status));
            }
        }

        @Override
        public void failed(Throwable cause) {
            if (!closed) {
                in.failed(cause);
            }
            net.after(backoff.next(), () -> {
                sending = false;
                sendNext();
            });
        }
    }
}
