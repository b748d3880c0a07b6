package transportlab.client.netty;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Puts the fragments of one message together (RFC 6455 5.4). */
final class Fragments {
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean open;
    private boolean text;

    Fragments(int most) {
        this.most = most;
    }

    boolean isEmpty() {
        return !open;
    }

    /** @return whether the message is text */
    boolean add(WebSocketFrame frame) {
        if (!open) {
            open = true;
            text = frame instanceof TextWebSocketFrame;
        }
        if (bytes.size() + frame.content().readableBytes() > most) {
            throw new TooLongFrameException("a message of more than " + most + " bytes");
        }
        byte[] part = new byte[frame.content().readableBytes()];
        frame.content().readBytes(part);
        bytes.writeBytes(part);
        return text;
    }

    ByteBuffer whole() {
        ByteBuffer whole = ByteBuffer.wrap(bytes.toByteArray());
        bytes.reset();
        open = false;
        return whole;
    }
}
