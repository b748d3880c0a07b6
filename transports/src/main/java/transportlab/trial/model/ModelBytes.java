package transportlab.trial.model;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import transportlab.io.ByteListener;
import transportlab.io.ByteSink;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.PortRole;
import transportlab.io.UpdateRange;
import transportlab.wire.dissect.BodyDissectors;

/** The client's end of one plain TCP connection. */
final class ModelBytes implements ModelConnection.ClientEnd, ByteSink {
    private final ModelTab tab;
    private final ByteListener listener;
    private ModelConnection wire;
    private ModelPlainServer server;
    private boolean inputEnded;
    private boolean outputEnded;

    ModelBytes(ModelTab tab, ByteListener listener) {
        this.tab = tab;
        this.listener = listener;
    }

    void connect(PortRole role, BodyDissectors by) {
        ModelHost host = tab.net.host();
        Supplier<ByteListener> listeners = host.plain(role);
        if (tab.isGivenUp() || listeners == null && role != PortRole.HTTP) {
            listener.gone(Gone.RESET);
            return;
        }
        wire = tab.plain(by);
        wire.connect(this, accepted -> {
            server = new ModelPlainServer(accepted, host, this, listeners);
            return server;
        });
    }

    /** Some bytes of the server arrive. */
    void arrived(byte[] some) {
        for (int at = 0; at < some.length; ) {
            int piece = tab.net.mishaps().piece(some.length - at);
            listener.bytes(ByteBuffer.wrap(some, at, piece).slice());
            at += piece;
        }
    }

    @Override
    public void connected() {
        listener.opened(this);
    }

    @Override
    public void ended() {
        inputEnded = true;
        listener.ended();
        closeIfBothEnded();
    }

    @Override
    public void gone() {
        tab.closed(wire);
        listener.gone(inputEnded ? Gone.FIN : Gone.RESET);
    }

    @Override
    public void write(ByteBuffer some, UpdateRange carries, Done done) {
        byte[] bytes = WireBytes.copy(some);
        wire.streamUp(new Written.Plain(bytes), done, () -> server.received(bytes));
    }

    @Override
    public void end(Done done) {
        wire.endUp();
        wire.sendUp(
                new Written.Plain(Written.NOTHING),
                Done.of(
                        () -> {
                            outputEnded = true;
                            done.ok();
                            closeIfBothEnded();
                        },
                        done::failed),
                () -> {});
    }

    private void closeIfBothEnded() {
        if (inputEnded && outputEnded) {
            wire.closeUp();
        }
    }

    @Override
    public void abort() {
        wire.cut();
    }
}
