package transportlab.transport.longpolling;

import transportlab.client.ClientSetup;
import transportlab.client.HttpHalf;
import transportlab.client.PollAnswer;
import transportlab.client.RequestHeaders.Kind;

/**
 * The client half: it polls once to learn the position, and from then on it always has one poll under way. When a poll
 * fails, it asks again for what follows its last update, after a pause that grows with each failure.
 */
final class LongPollingClient extends HttpHalf {
    LongPollingClient(ClientSetup setup) {
        super(setup, LongPolling.BODIES);
    }

    @Override
    protected void ask() {
        boolean holdsPosition = subscriber().hasPosition();
        PollAnswer answer = new PollAnswer(subscriber()) {
            /** The poll has been sent: the server holds it now, or will as soon as it arrives. */
            @Override
            public void written() {
                if (holdsPosition) {
                    becomeReady();
                }
            }

            @Override
            protected void answered() {
                works();
                askAgain();
            }

            @Override
            protected void unanswered(Throwable cause) {
                LongPollingClient.this.failed(cause);
            }
        };
        String target = subscriber().target(LongPolling.PATH);
        if (holdsPosition) {
            getHeld(target, Kind.FETCH_GET, answer);
        } else {
            get(target, Kind.FETCH_GET, answer);
        }
    }
}
