package transportlab.transport.longpolling;

import transportlab.client.Backoff;
import transportlab.client.ClientHalf;
import transportlab.client.ClientMessage;
import transportlab.client.ClientRequest;
import transportlab.client.ClientSetup;
import transportlab.client.Dialer;
import transportlab.client.HttpPool;
import transportlab.client.Inbox;
import transportlab.client.PollAnswer;
import transportlab.client.RequestHeaders.Kind;
import transportlab.client.Subscriber;
import transportlab.client.Uplink;

/**
 * The asking side: one poll for the position, then always one poll under way. After a failure it waits a little longer
 * each time before it asks again for what comes after its last update.
 */
final class LongPollingClient implements ClientHalf {
    private final ClientSetup setup;
    private final Backoff backoff;
    private Dialer net;
    private Inbox in;
    private HttpPool pool;
    private Uplink uplink;
    private Subscriber subscriber;
    private boolean ready;
    private boolean closing;

    LongPollingClient(ClientSetup setup) {
        this.setup = setup;
        this.backoff = new Backoff(setup.jitter());
    }

    @Override
    public void open(Dialer dialer, Inbox inbox) {
        net = dialer;
        in = inbox;
        pool = net.http(HttpPool.MOST_CONNECTIONS, LongPolling.BODIES);
        uplink = new Uplink(net, pool, in, setup);
        subscriber = new Subscriber(setup.topic(), in);
        ask();
    }

    private void ask() {
        if (closing) {
            return;
        }
        boolean holdsPosition = subscriber.hasPosition();
        String target = subscriber.target(LongPolling.PATH);
        pool.send(ClientRequest.get(target, setup.headers().of(Kind.FETCH_GET)), new PollAnswer(subscriber) {
            @Override
            public void written() {
                if (holdsPosition) {
                    becomeReady();
                }
            }

            @Override
            protected void answered() {
                backoff.reset();
                ask();
            }

            @Override
            protected void lost(Throwable cause) {
                ready = false;
                if (!closing) {
                    in.failed(cause);
                    net.after(backoff.next(), LongPollingClient.this::ask);
                }
            }
        });
    }

    /** From here on the server holds a poll of this client, or is about to. */
    private void becomeReady() {
        if (!ready) {
            ready = true;
            in.ready();
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
