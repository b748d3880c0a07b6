package transportlab.transport.shortpolling;

import transportlab.client.ClientSetup;
import transportlab.client.HttpHalf;
import transportlab.client.PollAnswer;
import transportlab.client.RequestHeaders.Kind;

/**
 * The client half: it polls once at the start to learn the position, and then at each tick of the poll clock. A tick is
 * skipped if the previous poll is still unanswered. A failed poll is not repeated, because the next one asks for the
 * same updates.
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
            protected void unanswered(Throwable cause) {
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
