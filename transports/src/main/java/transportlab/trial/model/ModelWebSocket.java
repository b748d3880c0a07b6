package transportlab.trial.model;

import java.nio.ByteBuffer;
import java.util.Base64;
import transportlab.client.ClientRequest;
import transportlab.client.Proxied;
import transportlab.io.Cancellable;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;
import transportlab.wire.dissect.BodyDissectors;

/** The client's end of one WebSocket. It answers pings. Closing follows RFC 6455 7.1, and then each side sends a FIN. */
final class ModelWebSocket implements ModelConnection.ClientEnd, ModelServer.Client, MessageSink {
    private static final int KEY_BYTES = 16;
    private static final int NORMAL = 1000;

    private final ModelTab tab;
    private final MessageListener listener;
    private ModelConnection wire;
    private String target;
    private Headers headers;
    private boolean tunnelling;
    private boolean open;
    private boolean closeSent;
    private int closeReceived;
    private boolean over;

    ModelWebSocket(ModelTab tab, MessageListener listener) {
        this.tab = tab;
        this.listener = listener;
    }

    /** @return gives the WebSocket up */
    Cancellable connect(String to, Headers fields, BodyDissectors by) {
        if (tab.isGivenUp()) {
            over = true;
            listener.closed(MessageListener.ABNORMAL_CLOSURE, false);
            return Cancellable.NOTHING;
        }
        target = to;
        headers = handshake(fields);
        wire = tab.http(by);
        wire.connect(this, tab.net.server(this));
        return this::giveUp;
    }

    private void giveUp() {
        if (!over) {
            over = true;
            tab.closed(wire);
            wire.cut();
        }
    }

    /** The fields of an opening handshake in the order in which Netty writes them. */
    private Headers handshake(Headers fields) {
        ByteBuffer key = ByteBuffer.allocate(KEY_BYTES);
        while (key.hasRemaining()) {
            key.putInt(tab.net.random());
        }
        return fields.and(Headers.of(
                "upgrade",
                "websocket",
                "connection",
                "upgrade",
                "sec-websocket-key",
                Base64.getEncoder().encodeToString(key.array()),
                "sec-websocket-version",
                "13"));
    }

    @Override
    public void connected() {
        if (over) {
            return;
        }
        tunnelling = tab.net.asksProxy();
        ask(tunnelling ? Proxied.tunnel(headers) : handshake());
    }

    private ClientRequest handshake() {
        return ClientRequest.get(target, headers);
    }

    private void ask(ClientRequest what) {
        wire.sendUp(new Written.Request(what.method(), what.target(), what.headers(), what.body()), Done.IGNORE);
    }

    @Override
    public void head(int status, Headers fields) {
        if (over) {
            return;
        }
        boolean isTunnel = tunnelling && Proxied.isMade(status);
        tunnelling = false;
        if (isTunnel) {
            ask(handshake());
        } else if (status == 101) {
            open = true;
            listener.opened(this);
        } else {
            listener.refused(status);
            wire.endUp();
            end();
        }
    }

    @Override
    public void body(byte[] some) {}

    @Override
    public void end(boolean keepAlive) {}

    @Override
    public void frame(int opcode, byte[] payload) {
        if (over) {
            return;
        }
        switch (opcode) {
            case ModelSocket.TEXT, ModelSocket.BINARY ->
                listener.message(opcode == ModelSocket.TEXT, ByteBuffer.wrap(payload));
            case ModelSocket.PING -> send(ModelSocket.PONG, payload, Done.IGNORE);
            case ModelSocket.PONG -> listener.pong(ByteBuffer.wrap(payload));
            default -> {
                closeReceived = Math.max(WireBytes.closeCode(payload), NORMAL);
                close(closeReceived);
                wire.endUp();
            }
        }
    }

    @Override
    public void ended() {
        wire.closeUp();
    }

    @Override
    public void gone() {
        end();
    }

    private void end() {
        if (!over) {
            over = true;
            tab.closed(wire);
            boolean clean = closeSent && closeReceived > 0;
            listener.closed(closeReceived > 0 ? closeReceived : MessageListener.ABNORMAL_CLOSURE, clean);
        }
    }

    private void send(int opcode, byte[] payload, Done done) {
        wire.streamUp(new Written.Frame(opcode, payload, tab.net.random()), done);
    }

    @Override
    public void write(boolean text, ByteBuffer whole, UpdateRange carries, Done done) {
        send(text ? ModelSocket.TEXT : ModelSocket.BINARY, WireBytes.copy(whole), done);
    }

    @Override
    public void ping(ByteBuffer data) {
        send(ModelSocket.PING, WireBytes.copy(data.duplicate()), Done.IGNORE);
    }

    @Override
    public void close(int code) {
        if (!closeSent && open) {
            closeSent = true;
            send(ModelSocket.CLOSE, WireBytes.closing(code), Done.IGNORE);
        }
    }

    @Override
    public void abort() {
        wire.cut();
    }
}
