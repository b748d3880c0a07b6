package transportlab.transport.socketio.engine;

import java.nio.ByteBuffer;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import transportlab.io.Done;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;
import transportlab.server.ServerSetup;

/**
 * The server's side of an upgrade: a WebSocket beside a session that polls. It carries only the client's probe, until
 * the client says that it has stopped polling.
 *
 * <pre>
 *   |-- 2probe -------------->|   does this way work?
 *   |&lt;- 3probe ---------------|
 *   |                         |   0.1 s later the held poll is answered with 6, a noop
 *   |-- 5 ------------------->|   from here on the session uses this WebSocket
 * </pre>
 */
final class Probe implements MessageListener {
    private static final long FREE_POLL_MILLIS = 100;

    private final EngineSession session;
    private final ServerSetup setup;
    private final long askedNanos;
    private MessageSink sink;
    private SocketMessages carrying;
    private Future<?> timeout;
    private Future<?> freeing;
    private boolean answered;
    private boolean over;

    Probe(EngineSession session, ServerSetup setup) {
        this.session = session;
        this.setup = setup;
        this.askedNanos = setup.nanoTime();
    }

    @Override
    public void opened(MessageSink to) {
        synchronized (this) {
            sink = to;
            if (!over) {
                long most = setup.limits().head().toMillis();
                timeout = setup.scheduler().schedule(this::giveUp, most, TimeUnit.MILLISECONDS);
                return;
            }
        }
        LastWord.say(to, setup);
    }

    @Override
    public void message(boolean text, ByteBuffer whole) {
        if (carrying != null) {
            carrying.message(text, whole);
            return;
        }
        Packet packet = read(text, whole);
        if (isOver()) {
            return;
        }
        if (!answered && packet != null && packet.is(Packet.Type.PING, "probe")) {
            answer();
        } else if (answered && packet != null && packet.is(Packet.Type.UPGRADE, "")) {
            upgrade();
        } else {
            giveUp();
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    private static Packet read(boolean text, ByteBuffer whole) {
        try {
            return Packet.ofFrame(text, whole);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void answer() {
        answered = true;
        sink.write(true, Packet.text(Packet.Type.PONG, "probe").frame(), UpdateRange.NONE, Done.IGNORE);
        synchronized (this) {
            if (!over) {
                freeing = setup.scheduler()
                        .scheduleWithFixedDelay(
                                () -> setup.executor().execute(session::freePoll),
                                FREE_POLL_MILLIS,
                                FREE_POLL_MILLIS,
                                TimeUnit.MILLISECONDS);
            }
        }
    }

    private void upgrade() {
        if (!finish()) {
            return;
        }
        carrying = new SocketMessages(session);
        session.upgrade(new SocketChannel(sink), askedNanos);
    }

    /** The upgrade was not completed in time, or the client sent something else: the session stays on polling. */
    private void giveUp() {
        if (finish()) {
            session.gaveUp(this);
            LastWord.say(sink, setup);
        }
    }

    /** @return false if it was over already */
    private synchronized boolean finish() {
        boolean now = !over;
        over = true;
        for (Future<?> timer : new Future<?>[] {timeout, freeing}) {
            if (timer != null) {
                timer.cancel(false);
            }
        }
        return now;
    }

    /** The session is over. */
    void end() {
        if (finish() && sink != null) {
            LastWord.say(sink, setup);
        }
    }

    @Override
    public void closed(int code, boolean clean) {
        finish();
        if (carrying != null) {
            carrying.closed(code, clean);
        } else {
            session.gaveUp(this);
        }
    }
}
