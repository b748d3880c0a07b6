package transportlab.trial.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import transportlab.path.http.Head;
import transportlab.path.http.MessageReader;

/** Reads requests, and the frames of a WebSocket, from the bytes that arrive at a server. */
final class RequestReader implements ModelConnection.ServerEnd, MessageReader.Listener {
    private final ModelServer server;
    private final MessageReader reader = MessageReader.requests(this);
    private final FrameReader frames;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Head head;

    RequestReader(ModelServer server) {
        this.server = server;
        this.frames = new FrameReader(server::frame);
    }

    @Override
    public void arrived(Written what) {
        if (server.isUpgraded()) {
            reader.tunnel();
        }
        reader.feed(ByteBuffer.wrap(what.bytes()));
    }

    @Override
    public void head(Head request) {
        head = request;
    }

    @Override
    public void data(ByteBuffer some) {
        body.writeBytes(WireBytes.copy(some));
    }

    @Override
    public void end() {
        byte[] whole = body.toByteArray();
        body.reset();
        server.request(head.version(), head.method(), head.target(), AnswerReader.headers(head), whole);
    }

    @Override
    public void tunnel(ByteBuffer some) {
        frames.feed(some);
    }

    @Override
    public void ended() {
        server.ended();
    }

    @Override
    public void reset() {
        server.reset();
    }
}
