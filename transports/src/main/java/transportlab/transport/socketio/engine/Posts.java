package transportlab.transport.socketio.engine;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import transportlab.io.Done;
import transportlab.io.UpdateRange;
import transportlab.server.BodyListener;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Publishing;

/** Takes the packets that the client of a polling session sends up, in one POST at a time. */
final class Posts {
    private final EngineSession session;
    private final ServerSetup setup;
    private final BooleanSupplier pollWaits;
    private boolean posting;
    private Runnable closing;

    Posts(EngineSession session, ServerSetup setup, BooleanSupplier pollWaits) {
        this.session = session;
        this.setup = setup;
        this.pollWaits = pollWaits;
    }

    void take(Exchange exchange) {
        boolean overlaps;
        synchronized (this) {
            overlaps = posting;
            posting = true;
        }
        if (overlaps) {
            session.end("two requests with packets at once", Packet.Type.CLOSE);
            EngineServer.refuse(exchange, EngineError.BAD_REQUEST, setup);
        } else {
            exchange.body(setup.sessions().maxPayload(), new Packets(exchange));
        }
    }

    private synchronized void over() {
        posting = false;
    }

    /**
     * Runs a task as soon as a poll is held, or after a short wait. Requests on different connections have no order, so
     * a POST that closes the session may overtake the poll that was sent before it. The wait lets that poll be
     * answered.
     */
    private void whenPolled(Runnable then) {
        synchronized (this) {
            closing = then;
        }
        if (pollWaits.getAsBoolean()) {
            polled();
        } else {
            long nanos = setup.sessions().slack().toNanos();
            setup.scheduler().schedule(() -> setup.executor().execute(this::polled), nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** A poll has come, or the wait for one is over: runs the task that waits. */
    void polled() {
        Runnable due;
        synchronized (this) {
            due = closing;
            closing = null;
        }
        if (due != null) {
            due.run();
        }
    }

    /** The body of one request. */
    private final class Packets implements BodyListener {
        private final Exchange exchange;

        Packets(Exchange exchange) {
            this.exchange = exchange;
        }

        @Override
        public void whole(ByteBuffer body) {
            List<Packet> packets;
            try {
                byte[] text = Publishing.text(body)
                        .orElseThrow(() -> new IllegalArgumentException("the body is not valid UTF-8"));
                packets = Payload.read(ByteBuffer.wrap(text));
            } catch (IllegalArgumentException e) {
                wrong();
                return;
            }
            if (packets.stream().anyMatch(packet -> packet.type() == Packet.Type.CLOSE)) {
                whenPolled(() -> receive(packets));
            } else {
                receive(packets);
            }
        }

        private void receive(List<Packet> packets) {
            try {
                session.receive(packets);
            } catch (RuntimeException e) {
                wrong();
                return;
            }
            over();
            exchange.respond(
                    200,
                    setup.headers().of("text/html"),
                    ByteBuffer.wrap(new byte[] {'o', 'k'}),
                    UpdateRange.NONE,
                    Connection.KEEP,
                    Done.IGNORE);
        }

        private void wrong() {
            session.end("parse error", Packet.Type.CLOSE);
            over();
            EngineServer.refuse(exchange, EngineError.BAD_REQUEST, setup);
        }

        @Override
        public void tooLarge() {
            over();
            exchange.respond(
                    413,
                    setup.headers().common(),
                    ByteBuffer.allocate(0),
                    UpdateRange.NONE,
                    Connection.LAST,
                    Done.IGNORE);
        }

        @Override
        public void failed(Throwable cause) {
            session.end("the request with packets was cut", Packet.Type.CLOSE);
            exchange.abort();
        }
    }
}
