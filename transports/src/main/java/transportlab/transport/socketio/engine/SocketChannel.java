package transportlab.transport.socketio.engine;

import java.util.Deque;
import java.util.List;
import transportlab.io.Done;
import transportlab.io.MessageSink;

/** A session over a WebSocket: one packet, one message. */
final class SocketChannel implements Channel {
    private final MessageSink sink;
    private volatile boolean writing;

    SocketChannel(MessageSink sink) {
        this.sink = sink;
    }

    @Override
    public boolean isReady() {
        return !writing;
    }

    @Override
    public boolean gathers() {
        return false;
    }

    @Override
    public List<Packet> take(Deque<Packet> waiting) {
        return List.of(waiting.remove());
    }

    @Override
    public void write(List<Packet> one, Done done) {
        writing = true;
        Packet packet = one.get(0);
        sink.write(!packet.binary(), packet.frame(), packet.carries(), Done.of(() -> written(done), done::failed));
    }

    private void written(Done done) {
        writing = false;
        done.ok();
    }

    @Override
    public void end(Packet.Type lastWord) {
        sink.close(MessageSink.NORMAL_CLOSURE);
    }

    @Override
    public void abort() {
        sink.abort();
    }
}
