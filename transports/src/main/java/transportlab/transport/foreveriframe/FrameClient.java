package transportlab.transport.foreveriframe;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import transportlab.client.ClientSetup;
import transportlab.client.HttpHalf;
import transportlab.client.RequestHeaders.Kind;
import transportlab.client.StreamAnswer;
import transportlab.io.Wrapped;
import transportlab.io.WrapperReader;

/**
 * The client half, the page around the frame. When a document has ended as planned, it loads the next one at once,
 * beginning after the last update.
 */
final class FrameClient extends HttpHalf {
    FrameClient(ClientSetup setup) {
        super(setup, ForeverIframe.BODIES);
    }

    @Override
    protected void ask() {
        get(subscriber().target(ForeverIframe.PATH), Kind.FRAME, new Document());
    }

    /** One document. */
    private final class Document extends StreamAnswer {
        private final long cameWith = subscriber().after().orElse(-1);

        Document() {
            super(FrameClient.this, FrameClient::reader);
        }

        /** If this document brought nothing new, it was not ended for its length: the server is going away. */
        @Override
        public void end() {
            if (subscriber().after().orElse(-1) > cameWith) {
                askAgain();
            } else {
                super.end();
            }
        }
    }

    private static Consumer<ByteBuffer> reader(Consumer<Wrapped> records) {
        return new ScriptReader(argument -> new WrapperReader(records).read(argument))::read;
    }
}
