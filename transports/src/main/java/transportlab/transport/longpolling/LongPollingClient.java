package transportlab.transport.longpolling;

import transportlab.client.ClientSetup;
import transportlab.client.HttpHalf;
import transportlab.client.PollAnswer;
import transportlab.client.RequestHeaders.Kind;

/**
 * The asking side: one poll for the position, then always one poll under way. After a failure it waits a little longer
 * each time before it asks again for what comes after its last update.
 */
final class LongPollingClient extends HttpHalf {
    LongPollingClient(ClientSetup setup) {
        super(setup, LongPolling.BODIES);
    }

    @Override
    protected void ask() {
        boolean holdsPosition = subscriber().hasPosition();
        get(subscriber().target(LongPolling.PATH), Kind.FETCH_GET, new PollAnswer(subscriber()) {
            /** From here on the server holds a poll of this client, or is about to. */
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
            protected void lost(Throwable cause) {
                LongPollingClient.this.lost(cause);
            }
        });
    }
}
