package transportlab.transport.shortpolling;

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
 * The asking side: one poll at once for the position, then one at each tick of the clock. A tick that finds the poll
 * before still unanswered is skipped. A poll that failed is made up for by the next one.
 */
final class ShortPollingClient implements ClientHalf {
    private final ClientSetup setup;
    private Inbox in;
    private HttpPool pool;
    private Uplink uplink;
    private Subscriber subscriber;
    private boolean asking;

    ShortPollingClient(ClientSetup setup) {
        this.setup = setup;
    }

    @Override
    public void open(Dialer net, Inbox inbox) {
        in = inbox;
        pool = net.http(HttpPool.MOST_CONNECTIONS, ShortPolling.BODIES);
        uplink = new Uplink(net, pool, in, setup);
        subscriber = new Subscriber(setup.topic(), in);
        ask();
        setup.clock().onTick(net, this::tick);
    }

    private void tick() {
        if (asking) {
            in.skipped();
        } else {
            ask();
        }
    }

    private void ask() {
        asking = true;
        String target = subscriber.target(ShortPolling.PATH);
        pool.send(ClientRequest.get(target, setup.headers().of(Kind.FETCH_GET)), new PollAnswer(subscriber) {
            @Override
            protected void answered() {
                over(true);
            }

            @Override
            protected void lost(Throwable cause) {
                in.failed(cause);
                over(false);
            }
        });
    }

    private void over(boolean answered) {
        asking = false;
        setup.clock().answered();
        if (answered) {
            in.ready();
        }
    }

    @Override
    public void send(ClientMessage message) {
        uplink.send(message);
    }

    @Override
    public void close(Runnable closed) {
        setup.clock().stop();
        uplink.close();
        pool.close(closed);
    }
}
