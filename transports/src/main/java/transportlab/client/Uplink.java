package transportlab.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import transportlab.io.Headers;

/**
 * Sends client messages to the server by POST, one request at a time. A request carries one message, or several of one
 * topic that wait, if the technique wants that. The answer acknowledges them. Messages that have not been acknowledged
 * are sent again; the server recognizes them and keeps only one copy.
 */
final class Uplink {
    private final Dialer net;
    private final HttpPool pool;
    private final Inbox in;
    private final Function<List<ClientMessage>, ClientRequest> request;
    private final Backoff backoff;
    private final Duration patience;
    private final int most;
    private final Deque<ClientMessage> waiting = new ArrayDeque<>();
    private boolean sending;
    private boolean closed;

    /**
     * @param most how many messages a request carries at most
     * @param request makes the request that carries messages
     */
    Uplink(
            Dialer net,
            HttpPool pool,
            Inbox in,
            ClientSetup setup,
            int most,
            Function<List<ClientMessage>, ClientRequest> request) {
        this.most = most;
        this.net = net;
        this.pool = pool;
        this.in = in;
        this.request = request;
        this.backoff = new Backoff(setup.jitter());
        this.patience = setup.waits().answer();
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
        ClientMessage first = waiting.peek();
        if (sending || closed || first == null) {
            return;
        }
        sending = true;
        List<ClientMessage> next = waiting.stream()
                .takeWhile(message -> message.topic().equals(first.topic()))
                .limit(most)
                .toList();
        TimedAnswer.send(net, pool, request.apply(next), patience, patience, new Answer(next));
    }

    private final class Answer implements ResponseListener {
        private final List<ClientMessage> messages;
        private int status;

        Answer(List<ClientMessage> messages) {
            this.messages = messages;
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
                messages.forEach(waiting::remove);
                messages.forEach(in::acknowledged);
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
