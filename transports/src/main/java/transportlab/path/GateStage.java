package transportlab.path;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import transportlab.path.http.Head;
import transportlab.path.http.MessageReader;
import transportlab.wire.Direction;

/** Asks a {@link Gate} about each head, and does what it says. Answers keep the order of their requests. */
final class GateStage implements Stage {
    private final Gate gate;
    /** One for each request without an answer: the answer, if it does not come from the server. */
    private final Queue<Optional<OwnAnswer>> turns = new ArrayDeque<>();

    private Next to;
    private MessageReader up;
    private MessageReader down;
    private boolean shut;
    /** The server sends no more, so that an answer of this stage would stand behind the end. */
    private boolean serverEnded;

    private boolean changed;

    GateStage(Gate gate) {
        this.gate = gate;
        start();
    }

    private void start() {
        up = MessageReader.requests(new Requests());
        down = MessageReader.responses(new Answers());
        turns.clear();
        shut = false;
        serverEnded = false;
    }

    @Override
    public void opened(Next to) {
        this.to = to;
    }

    @Override
    public void reopened(Next to) {
        start();
    }

    @Override
    public void bytes(Direction towards, ByteBuffer some, Next to) {
        if (!shut) {
            (towards == Direction.UP ? up : down).feed(some);
        }
        some.position(some.limit());
    }

    @Override
    public void ended(Direction towards, Next to) {
        if (shut) {
            return;
        }
        if (towards == Direction.DOWN) {
            serverEnded = true;
            down.ended();
        } else {
            up.ended();
        }
        to.end(towards);
    }

    @Override
    public void reset(Direction towards, Next to) {
        if (!shut) {
            to.reset(towards);
        }
    }

    private void shut() {
        shut = true;
        up.pause();
        down.pause();
    }

    private Head note(Head before, Head after) {
        if (!changed && !after.equals(before)) {
            changed = true;
            to.did(Deed.What.CHANGED);
        }
        return after;
    }

    private void own(OwnAnswer answer) {
        turns.add(Optional.of(answer));
        ownInTurn();
    }

    private void ownInTurn() {
        while (!shut && !serverEnded && !turns.isEmpty() && turns.peek().isPresent()) {
            OwnAnswer next = turns.poll().get();
            to.bytes(Direction.DOWN, next.bytes());
            if (next.closes()) {
                to.end(Direction.DOWN);
                to.end(Direction.UP);
                shut();
            }
        }
    }

    /** What comes from the client. */
    private final class Requests implements MessageReader.Listener {
        /** The answer to a request whose body is dropped. */
        private OwnAnswer refusal;

        @Override
        public void head(Head head) {
            Ruling ruling = gate.request(head);
            if (ruling instanceof Ruling.Pass pass) {
                turns.add(Optional.empty());
                down.asked(head.method());
                to.bytes(Direction.UP, note(head, pass.head()).bytes());
            } else if (ruling instanceof Ruling.Refuse refuse) {
                refuse(head, refuse);
            } else if (ruling instanceof Ruling.Connect) {
                own(OwnAnswer.connected());
                up.tunnel();
                down.tunnel();
            } else {
                stop(ruling instanceof Ruling.BreakOff);
            }
        }

        private void refuse(Head head, Ruling.Refuse how) {
            to.did(Deed.What.REFUSED, how.status());
            refusal = OwnAnswer.to(head, how.status(), how.why());
            if (refusal.closes()) {
                up.pause();
                own(refusal);
            }
        }

        private void stop(boolean reset) {
            to.did(reset ? Deed.What.REFUSED : Deed.What.SWALLOWED);
            if (reset) {
                to.reset(Direction.DOWN);
                to.reset(Direction.UP);
            }
            shut();
        }

        private void pass(ByteBuffer some) {
            if (refusal == null && !shut) {
                to.bytes(Direction.UP, some);
            }
        }

        @Override
        public void framing(ByteBuffer raw) {
            pass(raw);
        }

        @Override
        public void data(ByteBuffer some) {
            pass(some);
        }

        @Override
        public void end() {
            if (refusal != null && !refusal.closes()) {
                own(refusal);
                refusal = null;
            }
        }

        @Override
        public void tunnel(ByteBuffer some) {
            pass(some);
        }
    }

    /** What comes from the server. */
    private final class Answers implements MessageReader.Listener {
        private boolean informs;

        @Override
        public void head(Head head) {
            informs = head.status() / 100 == 1;
            if (down.isTunnel()) {
                up.tunnel();
            }
            to.bytes(Direction.DOWN, note(head, gate.answer(head)).bytes());
        }

        @Override
        public void framing(ByteBuffer raw) {
            to.bytes(Direction.DOWN, raw);
        }

        @Override
        public void data(ByteBuffer some) {
            to.bytes(Direction.DOWN, some);
        }

        @Override
        public void end() {
            if (!informs) {
                turns.poll();
                ownInTurn();
            }
        }

        @Override
        public void tunnel(ByteBuffer some) {
            to.bytes(Direction.DOWN, some);
        }
    }
}
