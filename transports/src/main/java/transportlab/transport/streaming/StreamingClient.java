package transportlab.transport.streaming;

import java.io.IOException;
import java.nio.ByteBuffer;
import transportlab.client.Backoff;
import transportlab.client.ClientHalf;
import transportlab.client.ClientMessage;
import transportlab.client.ClientRequest;
import transportlab.client.ClientSetup;
import transportlab.client.Dialer;
import transportlab.client.HttpPool;
import transportlab.client.Inbox;
import transportlab.client.RequestHeaders.Kind;
import transportlab.client.ResponseListener;
import transportlab.client.Subscriber;
import transportlab.client.Uplink;
import transportlab.io.Headers;
import transportlab.io.WrapperReader;

/** The reading side: one request, then line after line; a response that ends is asked for again from the last update. */
final class StreamingClient implements ClientHalf {
    private final ClientSetup setup;
    private final Backoff backoff;
    private Dialer net;
    private Inbox in;
    private HttpPool pool;
    private Uplink uplink;
    private Subscriber subscriber;
    private boolean closing;

    StreamingClient(ClientSetup setup) {
        this.setup = setup;
        this.backoff = new Backoff(setup.jitter());
    }

    @Override
    public void open(Dialer dialer, Inbox inbox) {
        net = dialer;
        in = inbox;
        pool = net.http(HttpPool.MOST_CONNECTIONS, Streaming.BODIES);
        uplink = new Uplink(net, pool, in, setup);
        subscriber = new Subscriber(setup.topic(), in);
        ask();
    }

    private void ask() {
        if (!closing) {
            String target = subscriber.target(Streaming.PATH);
            pool.send(ClientRequest.get(target, setup.headers().of(Kind.FETCH_GET)), new Lines());
        }
    }

    /** The response that never ends. */
    private final class Lines implements ResponseListener {
        private final WrapperReader reader = new WrapperReader(record -> subscriber.take(record, arrivedNanos()));
        private boolean refused;
        private boolean ready;
        private long arrived;

        private long arrivedNanos() {
            return arrived;
        }

        @Override
        public void head(int status, Headers headers) {
            refused = status != 200;
        }

        @Override
        public void body(ByteBuffer some, long arrivedNanos) {
            if (refused) {
                return;
            }
            arrived = arrivedNanos;
            reader.read(some);
            if (!ready && subscriber.hasPosition()) {
                ready = true;
                backoff.reset();
                in.ready();
            }
        }

        @Override
        public void end() {
            failed(new IOException(refused ? "the stream was refused" : "the stream has ended"));
        }

        @Override
        public void failed(Throwable cause) {
            if (!closing) {
                in.failed(cause);
                net.after(backoff.next(), StreamingClient.this::ask);
            }
        }
    }

    @Override
    public void send(ClientMessage message) {
        uplink.send(message);
    }

    @Override
    public void close(Runnable closed) {
        closing = true;
        uplink.close();
        pool.close(closed);
    }
}
