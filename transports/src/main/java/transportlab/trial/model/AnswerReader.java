package transportlab.trial.model;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import transportlab.io.Headers;
import transportlab.path.http.Head;
import transportlab.path.http.MessageReader;

/** Reads the answers of HTTP and the frames of a WebSocket from the bytes that arrive at a client. */
final class AnswerReader implements ModelRelay.ToClient, MessageReader.Listener {
    private static final int SWITCHING = 101;

    private final ModelServer.Client client;
    private MessageReader reader = MessageReader.responses(this);
    private FrameReader frames;
    private boolean keepAlive;

    AnswerReader(ModelServer.Client client) {
        this.client = client;
    }

    @Override
    public void asked(Written what) {
        if (what instanceof Written.Request request) {
            reader.asked(request.method());
        }
    }

    @Override
    public void bytes(byte[] some) {
        reader.feed(ByteBuffer.wrap(some));
    }

    @Override
    public void ended() {
        reader.ended();
    }

    @Override
    public void head(Head head) {
        if (head.status() == SWITCHING) {
            frames = new FrameReader(client::frame);
        } else if (reader.isTunnel()) {
            // a proxy has connected us: HTTP begins anew
            reader = MessageReader.responses(this);
        }
        boolean endless = head.contentLength() < 0 && !head.isChunked() && head.status() != 204;
        keepAlive = head.version().equals("HTTP/1.1") && !head.has("Connection", "close") && !endless;
        client.head(head.status(), headers(head));
    }

    /** The fields of a head. */
    static Headers headers(Head head) {
        List<Headers.Field> fields = new ArrayList<>();
        for (String line : head.fields()) {
            int colon = line.indexOf(':');
            fields.add(new Headers.Field(
                    line.substring(0, Math.max(0, colon)),
                    line.substring(colon + 1).strip()));
        }
        return new Headers(fields);
    }

    @Override
    public void data(ByteBuffer some) {
        client.body(WireBytes.copy(some));
    }

    @Override
    public void end() {
        client.end(keepAlive);
    }

    @Override
    public void tunnel(ByteBuffer some) {
        if (frames != null) {
            frames.feed(some);
        } else {
            reader.feed(some);
        }
    }
}
