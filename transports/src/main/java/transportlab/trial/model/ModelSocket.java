package transportlab.trial.model;

import java.nio.ByteBuffer;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;

/** The server's end of one WebSocket. It answers pings. */
final class ModelSocket implements MessageSink {
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    static final int ABNORMAL = MessageListener.ABNORMAL_CLOSURE;
    private static final int TOO_LARGE = 1009;

    private final ModelExchange exchange;
    private final int most;
    private final MessageListener listener;
    private boolean closeSent;
    private boolean over;

    /**
     * @param most the most bytes of one message
     */
    ModelSocket(ModelExchange exchange, int most, MessageListener listener) {
        this.exchange = exchange;
        this.most = most;
        this.listener = listener;
    }

    /** A frame of the client arrives. */
    void received(int opcode, byte[] payload) {
        switch (opcode) {
            case TEXT, BINARY -> {
                if (payload.length > most) {
                    close(TOO_LARGE);
                } else {
                    listener.message(opcode == TEXT, ByteBuffer.wrap(payload));
                }
            }
            case PING -> send(PONG, payload, Done.IGNORE);
            case PONG -> listener.pong(ByteBuffer.wrap(payload));
            default -> {
                int code = WireBytes.closeCode(payload);
                close(code);
                exchange.server().wire().endDown();
                over(code);
            }
        }
    }

    /** The socket is over. */
    void over(int code) {
        if (!over) {
            over = true;
            exchange.gone(code == ABNORMAL ? Gone.RESET : Gone.FIN);
            listener.closed(code, code != ABNORMAL);
        }
    }

    boolean isOver() {
        return over;
    }

    private void send(int opcode, byte[] payload, Done done) {
        ModelServer server = exchange.server();
        server.wire()
                .sendDown(
                        new Written.Frame(opcode, payload, null),
                        () -> server.client().frame(opcode, payload),
                        done);
    }

    @Override
    public void write(boolean text, ByteBuffer whole, UpdateRange carries, Done done) {
        exchange.written(carries);
        send(text ? TEXT : BINARY, WireBytes.copy(whole), done);
    }

    @Override
    public void ping(ByteBuffer data) {
        send(PING, WireBytes.copy(data.duplicate()), Done.IGNORE);
    }

    @Override
    public void close(int code) {
        if (!closeSent) {
            closeSent = true;
            send(CLOSE, WireBytes.closing(code), Done.IGNORE);
        }
    }

    @Override
    public void abort() {
        exchange.abort();
        over(ABNORMAL);
    }
}
