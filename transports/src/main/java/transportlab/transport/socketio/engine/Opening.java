package transportlab.transport.socketio.engine;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;

/** A WebSocket with which a session begins: the session is open when the socket is. */
final class Opening implements MessageListener {
    private final EngineSession session;
    private final Consumer<EngineSession> neverOpened;
    private final Consumer<MessageSink> whenOpen;
    private final SocketMessages messages;
    private boolean opened;

    /**
     * @param neverOpened takes the session if the socket closes before it was open
     * @param whenOpen opens the session on the socket
     */
    Opening(EngineSession session, Consumer<EngineSession> neverOpened, Consumer<MessageSink> whenOpen) {
        this.session = session;
        this.neverOpened = neverOpened;
        this.whenOpen = whenOpen;
        this.messages = new SocketMessages(session);
    }

    @Override
    public void opened(MessageSink sink) {
        opened = true;
        whenOpen.accept(sink);
    }

    @Override
    public void message(boolean text, ByteBuffer whole) {
        messages.message(text, whole);
    }

    @Override
    public void closed(int code, boolean clean) {
        if (opened) {
            messages.closed(code, clean);
        } else {
            neverOpened.accept(session);
        }
    }
}
