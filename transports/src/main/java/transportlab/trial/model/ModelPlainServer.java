package transportlab.trial.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import transportlab.io.ByteListener;
import transportlab.io.ByteSink;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.Headers;
import transportlab.io.UpdateRange;

/** The server's end of one plain TCP connection. */
final class ModelPlainServer implements ModelConnection.ServerEnd, ByteSink {
    private final ModelConnection wire;
    private final ModelHost host;
    private final ModelBytes client;
    private final ByteListener listener;
    private boolean inputEnded;
    private boolean outputEnded;
    private boolean over;

    /**
     * @param listeners null for a port on which HTTP is spoken
     */
    ModelPlainServer(ModelConnection wire, ModelHost host, ModelBytes client, Supplier<ByteListener> listeners) {
        this.wire = wire;
        this.host = host;
        this.client = client;
        this.listener = listeners == null ? new NoHttp() : listeners.get();
        host.accepted(wire);
        listener.opened(this);
    }

    /** What a web server does with bytes that are no HTTP: it says so and ends the connection. */
    private static final class NoHttp implements ByteListener {
        private static final byte[] LINE = "400 Bad Request\n".getBytes(UTF_8);
        private ByteSink sink;
        private boolean answered;

        @Override
        public void opened(ByteSink opened) {
            sink = opened;
        }

        @Override
        public void bytes(ByteBuffer some) {
            if (!answered) {
                answered = true;
                Headers headers = Headers.of("Content-Type", "text/plain;charset=utf-8");
                String more = "Content-Length: " + LINE.length + "\r\n";
                Written answer = new Written.Answer(new Written.Head(400, headers, more), LINE, null, true);
                sink.write(ByteBuffer.wrap(answer.bytes()), UpdateRange.NONE, Done.IGNORE);
                sink.end(Done.IGNORE);
            }
        }

        @Override
        public void ended() {
            if (!answered) {
                sink.end(Done.IGNORE);
            }
        }

        @Override
        public void gone(Gone how) {}
    }

    @Override
    public void arrived(Written what) {
        if (!over) {
            listener.bytes(ByteBuffer.wrap(what.bytes()));
        }
    }

    @Override
    public void ended() {
        inputEnded = true;
        listener.ended();
        closeIfBothEnded();
    }

    private void closeIfBothEnded() {
        if (inputEnded && outputEnded) {
            gone(Gone.FIN);
        }
    }

    @Override
    public void reset() {
        gone(Gone.RESET);
    }

    private void gone(Gone how) {
        if (!over) {
            over = true;
            listener.gone(how);
        }
    }

    @Override
    public void write(ByteBuffer some, UpdateRange carries, Done done) {
        if (!carries.isEmpty()) {
            host.setup()
                    .flow()
                    .written(wire.id().address(), carries, host.setup().nanoTime());
        }
        byte[] bytes = WireBytes.copy(some);
        wire.sendDown(
                new Written.Plain(bytes),
                new ModelConnection.Arrival() {
                    @Override
                    public void whole() {
                        client.arrived(bytes);
                    }

                    @Override
                    public void part(double share) {
                        client.arrived(java.util.Arrays.copyOf(bytes, (int) (share * bytes.length)));
                    }
                },
                Done.of(done::ok, cause -> {
                    gone(Gone.WRITE_FAILED);
                    done.failed(cause);
                }));
    }

    @Override
    public void end(Done done) {
        outputEnded = true;
        wire.endDown();
        done.ok();
        closeIfBothEnded();
    }

    @Override
    public void abort() {
        wire.cut();
        gone(Gone.STOPPED);
    }
}
