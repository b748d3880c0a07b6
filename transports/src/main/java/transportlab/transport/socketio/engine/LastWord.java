package transportlab.transport.socketio.engine;

import java.util.concurrent.TimeUnit;
import transportlab.io.MessageSink;
import transportlab.server.ServerSetup;

/** The end of a WebSocket that carries no session. */
final class LastWord {
    private LastWord() {}

    /** Closes it, and cuts it where the client has not closed its side when a ping would have been answered. */
    static void say(MessageSink sink, ServerSetup setup) {
        sink.close(MessageSink.NORMAL_CLOSURE);
        long nanos = setup.sessions().pingTimeout().toNanos();
        setup.scheduler().schedule(() -> setup.executor().execute(sink::abort), nanos, TimeUnit.NANOSECONDS);
    }
}
