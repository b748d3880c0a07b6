package transportlab.transport.streaming;

import transportlab.client.ClientSetup;
import transportlab.client.HttpHalf;
import transportlab.client.RequestHeaders.Kind;
import transportlab.client.StreamAnswer;
import transportlab.io.WrapperReader;

/**
 * The client half: it sends one request and reads the response line by line. If the response ends, it asks again for
 * what follows the last update.
 */
final class StreamingClient extends HttpHalf {
    StreamingClient(ClientSetup setup) {
        super(setup, Streaming.BODIES);
    }

    @Override
    protected void ask() {
        StreamAnswer lines = new StreamAnswer(this, records -> new WrapperReader(records)::read);
        stream(subscriber().target(Streaming.PATH), Kind.FETCH_GET, lines);
    }
}
