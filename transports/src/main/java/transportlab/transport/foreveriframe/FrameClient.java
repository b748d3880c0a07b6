package transportlab.transport.foreveriframe;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import transportlab.client.ClientSetup;
import transportlab.client.HttpHalf;
import transportlab.client.RequestHeaders.Kind;
import transportlab.client.StreamAnswer;
import transportlab.client.TimedOut;
import transportlab.io.Headers;
import transportlab.io.Wrapped;
import transportlab.io.WrapperReader;

/**
 * The client half, the page around the frame. When a document has ended as planned, it loads the next one at once,
 * beginning after the last update.
 *
 * <p>A page sees the scripts of a frame, and its {@code load}: at the end of the document, and when the browser shows an
 * error page because no answer came. It sees neither the head of an answer nor that a document breaks off. So it learns
 * of a broken document only if the server sends messages into the silence, and the page waits for them in vain.
 */
final class FrameClient extends HttpHalf {
    FrameClient(ClientSetup setup) {
        super(setup, ForeverIframe.BODIES);
    }

    @Override
    protected void ask() {
        stream(subscriber().target(ForeverIframe.PATH), Kind.FRAME, new Document());
    }

    /** One document. */
    private final class Document extends StreamAnswer {
        private final long cameWith = subscriber().after().orElse(-1);
        private boolean loading;

        Document() {
            super(FrameClient.this, FrameClient::reader);
        }

        /** The page sets one timer for the head and what follows it, because it does not see the head. */
        @Override
        protected void asked() {
            if (cameWith < 0) {
                watchdog.expect(NO_POSITION, waits().answer().plus(waits().position()));
            } else if (waits().hasHeartbeat()) {
                watchdog.expect(NO_MESSAGE, waits().answer().plus(waits().silence()));
            }
        }

        @Override
        protected boolean accepts(int status, Headers headers) {
            loading = true;
            return super.accepts(status, headers);
        }

        @Override
        protected void begun() {}

        /** If this document brought nothing new, it was not ended for its length: the server is going away. */
        @Override
        public void end() {
            if (subscriber().after().orElse(-1) > cameWith) {
                watchdog.stop();
                askAgain();
            } else {
                loading = false;
                super.end();
            }
        }

        /** No event tells the page that a document has broken off while it was loading. */
        @Override
        public void failed(Throwable cause) {
            if (!loading || cause instanceof TimedOut) {
                super.failed(cause);
            }
        }
    }

    private static Consumer<ByteBuffer> reader(Consumer<Wrapped> records) {
        return new ScriptReader(argument -> new WrapperReader(records).read(argument))::read;
    }
}
