package transportlab.trial.model;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import transportlab.io.ByteListener;
import transportlab.io.ByteSink;
import transportlab.io.Cancellable;
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
    private boolean inputEnded;
    private boolean outputEnded;
    private boolean over;

    ModelBytes(ModelTab tab, ByteListener listener) {
        this.tab = tab;
        this.listener = listener;
    }

    /** @return gives the connection up */
    Cancellable connect(PortRole role, BodyDissectors by) {
        ModelHost host = tab.net.host();
        Supplier<ByteListener> listeners = host.plain(role);
        if (tab.isGivenUp() || listeners == null && role != PortRole.HTTP) {
            listener.gone(Gone.RESET);
            return Cancellable.NOTHING;
        }
        wire = tab.plain(by);
        wire.connect(this, tab.net.plainServer(role, this));
        return this::giveUp;
    }

    private void giveUp() {
        if (!over) {
            over = true;
            tab.closed(wire);
            wire.cut();
        }
    }

    /** Some bytes of the server arrive. */
    void arrived(byte[] some) {
        for (int at = 0; at < some.length && !over; ) {
            int piece = tab.net.mishaps().piece(some.length - at);
            listener.bytes(ByteBuffer.wrap(some, at, piece).slice());
            at += piece;
        }
    }

    @Override
    public void connected() {
        if (over) {
            return;
        }
        listener.opened(this);
    }

    @Override
    public void ended() {
        if (over) {
            return;
        }
        inputEnded = true;
        listener.ended();
        closeIfBothEnded();
    }

    @Override
    public void gone() {
        if (over) {
            return;
        }
        over = true;
        tab.closed(wire);
        listener.gone(inputEnded ? Gone.FIN : Gone.RESET);
    }

    @Override
    public void write(ByteBuffer some, UpdateRange carries, Done done) {
        byte[] bytes = WireBytes.copy(some);
        wire.streamUp(new Written.Plain(bytes), done);
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
                        done::failed));
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
