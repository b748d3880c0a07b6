package transportlab.transport.jsonp;

import java.nio.ByteBuffer;
import transportlab.client.ClientMessage;
import transportlab.client.ClientRequest;
import transportlab.client.ClientSetup;
import transportlab.client.HttpHalf;
import transportlab.client.PollAnswer;
import transportlab.client.RequestHeaders.Kind;

/**
 * The client half: it loads one script to learn the position, and from then on it always has one script under way. It
 * sends messages with a form.
 */
final class JsonpClient extends HttpHalf {
    private static final String CALLBACK = "onNews";

    JsonpClient(ClientSetup setup) {
        super(setup, JsonpPolling.BODIES);
    }

    @Override
    protected void ask() {
        boolean holdsPosition = subscriber().hasPosition();
        String target = subscriber().target(JsonpPolling.PATH + "?callback=" + CALLBACK);
        PollAnswer answer = new PollAnswer(subscriber()) {
            @Override
            public void written() {
                if (holdsPosition) {
                    becomeReady();
                }
            }

            /** What the call hands to the page's function. */
            @Override
            protected ByteBuffer records(ByteBuffer script) {
                int from = JsonpPolling.COMMENT.length() + CALLBACK.length() + 1;
                return script.slice(from, script.limit() - from - 1);
            }

            @Override
            protected void answered() {
                works();
                askAgain();
            }

            @Override
            protected void unanswered(Throwable cause) {
                JsonpClient.this.failed(cause);
            }
        };
        if (holdsPosition) {
            getHeld(target, Kind.SCRIPT, answer);
        } else {
            get(target, Kind.SCRIPT, answer);
        }
    }

    @Override
    protected ClientRequest upstream(ClientMessage message) {
        return new ClientRequest(
                "POST",
                JsonpPolling.PATH + "?topic=" + message.topic(),
                setup.headers().of(Kind.FORM_POST),
                FormField.body(message.payload()));
    }
}
