package transportlab.transport.shortpolling;

import transportlab.client.ClientSetup;
import transportlab.client.HttpHalf;
import transportlab.client.PollAnswer;
import transportlab.client.RequestHeaders.Kind;

/**
 * The asking side: one poll at once for the position, then one at each tick of the clock. A tick that finds the poll
 * before still unanswered is skipped. A poll that failed is made up for by the next one.
 */
final class ShortPollingClient extends HttpHalf {
    private boolean asking;

    ShortPollingClient(ClientSetup setup) {
        super(setup, ShortPolling.BODIES);
    }

    @Override
    protected void opened() {
        ask();
        setup.clock().onTick(net(), this::tick);
    }

    private void tick() {
        if (asking) {
            inbox().skipped();
        } else {
            ask();
        }
    }

    @Override
    protected void ask() {
        asking = true;
        get(subscriber().target(ShortPolling.PATH), Kind.FETCH_GET, new PollAnswer(subscriber()) {
            @Override
            protected void answered() {
                over();
                inbox().ready();
            }

            @Override
            protected void lost(Throwable cause) {
                gaveUp(cause);
                over();
            }
        });
    }

    private void over() {
        asking = false;
        setup.clock().answered();
    }

    @Override
    public void close(Runnable closed) {
        setup.clock().stop();
        super.close(closed);
    }
}
