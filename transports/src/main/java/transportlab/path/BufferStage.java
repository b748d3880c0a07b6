package transportlab.path;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import transportlab.path.http.Head;
import transportlab.path.http.MessageReader;
import transportlab.wire.Direction;

/** Holds the answers of one connection as a {@link BufferRule} says. */
final class BufferStage implements Stage {
    private final BufferRule rule;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private MessageReader up;
    private MessageReader down;
    private Next to;
    /** Whether the answer that comes now is let out at once. */
    private boolean passing;
    /** Whether the time of the held bytes is running. */
    private boolean waits;

    BufferStage(BufferRule rule) {
        this.rule = rule;
        start();
    }

    private void start() {
        up = MessageReader.requests(new Requests());
        down = MessageReader.responses(new Answers());
        held.reset();
    }

    @Override
    public void opened(Next next) {
        to = next;
    }

    @Override
    public void reopened(Next next) {
        start();
        rest();
    }

    @Override
    public void bytes(Direction towards, ByteBuffer some, Next next) {
        if (towards == Direction.UP) {
            up.feed(some.duplicate());
            next.bytes(Direction.UP, some);
        } else {
            down.feed(some);
            hold();
        }
    }

    /** Notes that something is held, and until when. */
    private void hold() {
        if (held.size() > 0 && !waits) {
            waits = true;
            to.did(Deed.What.HELD);
            to.wakeAt(rule.dueNanos(to.nanoTime()));
        }
    }

    private void rest() {
        if (waits) {
            waits = false;
            to.wakeAt(Long.MAX_VALUE);
        }
    }

    private void letOut() {
        rest();
        if (held.size() > 0) {
            ByteBuffer all = ByteBuffer.wrap(held.toByteArray());
            held.reset();
            to.bytes(Direction.DOWN, all);
        }
    }

    @Override
    public void due(Next next) {
        letOut();
    }

    @Override
    public void ended(Direction towards, Next next) {
        if (towards == Direction.DOWN) {
            down.ended();
            letOut();
        } else {
            up.ended();
        }
        next.end(towards);
    }

    /** What is held is lost with the connection. */
    @Override
    public void reset(Direction towards, Next next) {
        held.reset();
        rest();
        next.reset(towards);
    }

    /** The end of an answer depends on the method of its request, so requests are read too. */
    private final class Requests implements MessageReader.Listener {
        @Override
        public void head(Head head) {
            down.asked(head.method());
        }
    }

    private final class Answers implements MessageReader.Listener {
        @Override
        public void head(Head head) {
            passing = rule.passes(head);
            take(head.bytes());
            if (down.isTunnel()) {
                up.tunnel();
                letOut();
            }
        }

        private void take(ByteBuffer some) {
            if (passing) {
                to.bytes(Direction.DOWN, some);
                return;
            }
            byte[] bytes = new byte[some.remaining()];
            some.get(bytes);
            held.writeBytes(bytes);
            if (rule.isFull(held.size())) {
                letOut();
            }
        }

        @Override
        public void framing(ByteBuffer raw) {
            take(raw);
        }

        @Override
        public void data(ByteBuffer some) {
            take(some);
        }

        @Override
        public void end() {
            letOut();
        }

        @Override
        public void tunnel(ByteBuffer some) {
            letOut();
            to.bytes(Direction.DOWN, some);
        }
    }
}
