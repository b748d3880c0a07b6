package transportlab.transport.socketio.engine;

import java.util.concurrent.TimeUnit;
import transportlab.io.MessageSink;
import transportlab.server.ServerSetup;

/** The end of a WebSocket that carries no session. */
final class LastWord {
    private LastWord() {}

    /** Closes the WebSocket, and cuts it if the client has not closed its side within {@code pingTimeout}. */
    static void say(MessageSink sink, ServerSetup setup) {
        sink.close(MessageSink.NORMAL_CLOSURE);
        long nanos = setup.sessions().pingTimeout().toNanos();
        setup.scheduler().schedule(() -> setup.executor().execute(sink::abort), nanos, TimeUnit.NANOSECONDS);
    }
}
