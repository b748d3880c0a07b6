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
import transportlab.io.UpdateRange;

/** The question for the policy on one port. Exactly one of the two ends is called. */
final class PolicyQuestion implements ByteListener {
    private static final int MOST_BYTES = 20_000;

    private final Runnable allowed;
    private final Runnable refused;
    private final StringBuilder answer = new StringBuilder();
    private Cancellable patience = Cancellable.NOTHING;
    private ByteSink sink;
    private boolean over;

    PolicyQuestion(Runnable allowed, Runnable refused) {
        this.allowed = allowed;
        this.refused = refused;
    }

    void giveUpAfter(Dialer net, Duration limit) {
        patience = net.after(limit, this::giveUp);
    }

    private void giveUp() {
        if (sink != null) {
            sink.abort();
        }
        end(refused);
    }

    @Override
    public void opened(ByteSink to) {
        sink = to;
        if (over) {
            sink.abort();
        } else {
            sink.write(Policy.REQUEST.duplicate(), UpdateRange.NONE, Done.IGNORE);
        }
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
