package transportlab.transport.socketio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import transportlab.io.Done;
import transportlab.io.Json;
import transportlab.io.UpdateRange;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Cursor;
import transportlab.server.shared.Feeder;
import transportlab.server.shared.Publishing;
import transportlab.server.topic.Topics;

/** A client that subscribes to a topic: each update is an event, and each of its messages becomes an update. */
final class TopicListener implements SocketListener, Feeder.Outlet {
    static final String UPDATE = "update";
    static final String MESSAGE = "message";

    private final ClientSocket socket;
    private final Cursor from;
    private final ServerSetup setup;
    private final Feeder feeder;

    private TopicListener(ClientSocket socket, Cursor from, ServerSetup setup) {
        this.socket = socket;
        this.from = from;
        this.setup = setup;
        this.feeder = new Feeder(from, setup, this);
    }

    /**
     * Reads what a client sends when it connects: {@code {"topic":"main","after":41}}, or only the topic if the client
     * is new.
     */
    static SocketListener of(ClientSocket socket, Json auth, Topics topics, ServerSetup setup)
            throws Application.RefusedException {
        try {
            String topic = auth.field("topic").flatMap(Json::asText).orElse("");
            Optional<String> after = auth.field("after").map(Json::toString);
            Cursor from = Cursor.of(topics, topic, after)
                    .orElseThrow(() -> new Application.RefusedException("there is no room for one more topic"));
            return new TopicListener(socket, from, setup);
        } catch (IllegalArgumentException e) {
            throw new Application.RefusedException(e.getMessage());
        }
    }

    @Override
    public void connected() {
        feeder.start();
    }

    @Override
    public void event(Event event, Consumer<Event> acknowledge) {
        Optional<byte[]> text = event.rest().args().items().stream()
                .findFirst()
                .flatMap(Json::asText)
                .flatMap(given -> Publishing.text(ByteBuffer.wrap(given.getBytes(UTF_8))))
                .filter(bytes -> bytes.length <= Publishing.MOST_BYTES);
        if (event.name().equals(MESSAGE) && text.isPresent()) {
            setup.flow().received(from.topic(), text.get());
            acknowledge.accept(Event.of());
        } else {
            socket.disconnect();
        }
    }

    @Override
    public void record(byte[] json, long at, UpdateRange carries, Done done) {
        socket.emit(UPDATE, json, carries, done);
    }

    /** Writes nothing, because the Engine.IO session has signs of life of its own. */
    @Override
    public void heartbeat(Done done) {
        done.ok();
    }

    /** The pings of Engine.IO are packets that its client sees. */
    @Override
    public boolean hasOwnHeartbeat() {
        return true;
    }

    /** Does nothing when the topic ends: the client is the one that leaves. */
    @Override
    public void end() {}

    @Override
    public void disconnected() {
        feeder.stop();
    }
}
