package transportlab.transport.flashsocket;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Duration;
import transportlab.client.Dialer;
import transportlab.io.ByteListener;
import transportlab.io.ByteSink;
import transportlab.io.Cancellable;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.PortRole;
import transportlab.io.UpdateRange;

/**
 * A request for the policy on one port. Once it is asked, exactly one of {@code allowed} and {@code refused} is run,
 * unless it is cancelled.
 */
final class PolicyQuestion implements ByteListener, Cancellable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 20_000;

    private final Dialer net;
    private final PortRole where;
    private final Runnable allowed;
    private final Runnable refused;
    private final StringBuilder answer = new StringBuilder();
    private Cancellable patience = Cancellable.NOTHING;
    private Cancellable connection = Cancellable.NOTHING;
    private ByteSink sink;
    private boolean over;

    PolicyQuestion(Dialer net, PortRole where, Runnable allowed, Runnable refused) {
        this.net = net;
        this.where = where;
        this.allowed = allowed;
        this.refused = refused;
    }

    void ask() {
        patience = net.after(PATIENCE, this::giveUp);
        connection = net.tcp(where, FlashSocket.BODIES, this);
    }

    private void giveUp() {
        connection.cancel();
        end(refused);
    }

    /** Gives up, without running anything. */
    @Override
    public void cancel() {
        if (!over) {
            over = true;
            patience.cancel();
            connection.cancel();
        }
    }

    @Override
    public void opened(ByteSink to) {
        sink = to;
        sink.write(Policy.REQUEST.duplicate(), UpdateRange.NONE, Done.IGNORE);
    }

    @Override
    public void bytes(ByteBuffer some) {
        if (over || answer.length() > MOST_BYTES) {
            return;
        }
        String text = answer.append(US_ASCII.decode(some)).toString();
        if (text.endsWith("\0") && text.contains(Policy.ROOT)) {
            sink.end(Done.IGNORE);
            end(allowed);
        }
    }

    @Override
    public void ended() {
        if (!over) {
            sink.end(Done.IGNORE);
            end(refused);
        }
    }

    @Override
    public void gone(Gone how) {
        end(refused);
    }

    private void end(Runnable then) {
        if (!over) {
            over = true;
            patience.cancel();
            then.run();
        }
    }
}
