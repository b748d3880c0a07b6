package transportlab.transport.multipart;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import transportlab.client.ClientSetup;
import transportlab.client.HttpHalf;
import transportlab.client.RequestHeaders.Kind;
import transportlab.client.StreamAnswer;
import transportlab.io.Wrapped;
import transportlab.io.WrapperReader;

/**
 * The client half: it sends one request and reads the response part by part. If the response ends, it asks again for
 * what follows the last update.
 */
final class MultipartClient extends HttpHalf {
    MultipartClient(ClientSetup setup) {
        super(setup, Multipart.BODIES);
    }

    @Override
    protected void ask() {
        StreamAnswer parts = new StreamAnswer(this, MultipartClient::reader);
        stream(subscriber().target(Multipart.PATH), Kind.FETCH_GET, parts);
    }

    private static Consumer<ByteBuffer> reader(Consumer<Wrapped> records) {
        return new MultipartReader(Multipart.BOUNDARY, part -> new WrapperReader(records).read(part))::read;
    }
}
