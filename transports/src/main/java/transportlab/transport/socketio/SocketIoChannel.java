package transportlab.transport.socketio;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import transportlab.client.Subscriber;
import transportlab.client.TwoWayHalf;
import transportlab.io.Done;
import transportlab.io.Json;
import transportlab.io.JsonString;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;
import transportlab.transport.socketio.engine.EngineClient;
import transportlab.transport.socketio.engine.Packet;

/**
 * The client's side of a subscription in the main namespace, offered as a channel that carries messages both ways: it
 * hands on the records in {@code update} events, and sends messages as {@code message} events.
 */
final class SocketIoChannel implements MessageSink, EngineClient.Owner {
    private static final byte[] EVENT_OF_UPDATE = ("2[\"" + TopicListener.UPDATE + "\",").getBytes(US_ASCII);
    private static final byte[] EVENT_OF_MESSAGE = ("2[\"" + TopicListener.MESSAGE + "\",").getBytes(US_ASCII);

    private final Subscriber from;
    private final TwoWayHalf.Channel user;
    private final Ways ways;
    private EngineClient engine;
    private boolean connected;
    private boolean closing;

    /** Is told which way the session uses. */
    interface Ways {
        /** The session is open on the way with which it begins. */
        void opened();

        void upgradeEnded(boolean upgraded, long nanos);
    }

    SocketIoChannel(Subscriber from, TwoWayHalf.Channel user, Ways ways) {
        this.from = from;
        this.user = user;
        this.ways = ways;
    }

    void open(EngineClient.Setup setup) {
        engine = new EngineClient(setup, this);
        engine.open();
    }

    @Override
    public void opened() {
        ways.opened();
        user.asks();
        Json topic = Json.text(from.topic());
        Json auth = from.after().isPresent()
                ? Json.object("topic", topic, "after", from.after().getAsLong())
                : Json.object("topic", topic);
        say(new SocketPacket(SocketPacket.Type.CONNECT, SocketPacket.MAIN, null, auth, 0));
    }

    private void say(SocketPacket packet) {
        engine.send(Packet.text(Packet.Type.MESSAGE, packet.toString()), Done.IGNORE);
    }

    @Override
    public void message(Packet packet) {
        Optional<ByteBuffer> record = record(packet);
        if (record.isPresent()) {
            user.message(true, record.get());
            return;
        }
        SocketPacket other = SocketPacket.parse(packet.text());
        if (other.type() == SocketPacket.Type.CONNECT && !connected) {
            connected = true;
            user.opened(this);
        } else if (other.type() == SocketPacket.Type.CONNECT_ERROR || other.type() == SocketPacket.Type.DISCONNECT) {
            engine.fail(new IOException("the server said " + other));
        }
    }

    /** The argument of an {@code update} event. */
    private static Optional<ByteBuffer> record(Packet packet) {
        byte[] data = packet.data();
        int before = EVENT_OF_UPDATE.length;
        boolean update =
                !packet.binary() && data.length > before && Arrays.equals(data, 0, before, EVENT_OF_UPDATE, 0, before);
        return update ? Optional.of(ByteBuffer.wrap(data, before, data.length - before - 1)) : Optional.empty();
    }

    @Override
    public void write(boolean text, ByteBuffer whole, UpdateRange carries, Done done) {
        byte[] payload = new byte[whole.remaining()];
        whole.get(payload);
        ByteArrayOutputStream event = new ByteArrayOutputStream(payload.length + 32);
        event.writeBytes(EVENT_OF_MESSAGE);
        event.writeBytes(JsonString.of(payload));
        event.write(']');
        engine.send(Packet.message(event.toByteArray(), UpdateRange.NONE), done);
    }

    /** Does nothing, because the Engine.IO session has pings of its own. */
    @Override
    public void ping(ByteBuffer data) {}

    @Override
    public void close(int code) {
        close();
    }

    /** Leaves the namespace and ends the session in order, as soon as it is open. */
    private void close() {
        if (!closing) {
            closing = true;
            if (connected) {
                say(new SocketPacket(SocketPacket.Type.DISCONNECT, SocketPacket.MAIN, null, null, 0));
            }
            engine.close();
        }
    }

    @Override
    public void abort() {
        engine.abort();
    }

    @Override
    public void upgradeEnded(boolean upgraded, long nanos) {
        ways.upgradeEnded(upgraded, nanos);
    }

    @Override
    public void closed(Throwable cause) {
        if (closing) {
            user.closed(NORMAL_CLOSURE, true);
        } else {
            user.failed(cause);
        }
    }
}
