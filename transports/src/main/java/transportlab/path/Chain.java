package transportlab.path;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import transportlab.io.Cancellable;
import transportlab.io.NanoClock;
import transportlab.io.PortRole;
import transportlab.wire.Direction;

/**
 * The stages of a path for one connection. What comes from the client passes them in order, what comes from the server
 * in reverse order. Used by one thread.
 */
public final class Chain {
    /** Both ends of the chain: the connection to the client and the one to the server. */
    public interface Ends {
        /**
         * @param some is read or copied before this returns
         */
        void bytes(Direction towards, ByteBuffer some);

        void end(Direction towards);

        void reset(Direction towards);

        /** Replaces the connection to the server by a fresh one. */
        void reopen();
    }

    /** Runs a task at a time on the clock of the chain, on the chain's thread. */
    public interface Timer {
        Cancellable at(long nanos, Runnable task);
    }

    private final List<Link> links = new ArrayList<>();
    private final Ends ends;
    private final NanoClock clock;
    private final Timer timer;
    private final Consumer<Deed> deeds;
    private boolean over;

    public Chain(PathRules path, PortRole port, Ends ends, NanoClock clock, Timer timer, Consumer<Deed> deeds) {
        this.ends = ends;
        this.clock = clock;
        this.timer = timer;
        this.deeds = deeds;
        for (PathRules.ChainStage each : path.stages(port)) {
            links.add(new Link(links.size(), each));
        }
    }

    /** To be called once, before anything passes. */
    public void opened() {
        links.forEach(link -> link.stage.opened(link));
    }

    /** Bytes come from the client (UP) or from the server (DOWN). */
    public void bytes(Direction towards, ByteBuffer some) {
        pass(first(towards), towards, some);
    }

    /** The client (UP) or the server (DOWN) sends no more. */
    public void ended(Direction towards) {
        end(first(towards), towards);
    }

    /** The client (UP) or the server (DOWN) is gone by a reset. */
    public void reset(Direction towards) {
        reset(first(towards), towards);
    }

    /** Both connections are gone: no timer fires any more. */
    public void stop() {
        over = true;
        links.forEach(link -> link.timer.cancel());
    }

    private int first(Direction towards) {
        return towards == Direction.UP ? 0 : links.size() - 1;
    }

    private boolean isEnd(int index) {
        return index < 0 || index == links.size();
    }

    private void pass(int index, Direction towards, ByteBuffer some) {
        if (over) {
            some.position(some.limit());
        } else if (!some.hasRemaining()) {
            return;
        } else if (isEnd(index)) {
            ends.bytes(towards, some);
        } else {
            Link link = links.get(index);
            link.stage.bytes(towards, some, link);
        }
    }

    private void end(int index, Direction towards) {
        if (over) {
            return;
        }
        if (isEnd(index)) {
            ends.end(towards);
        } else {
            Link link = links.get(index);
            link.stage.ended(towards, link);
        }
    }

    private void reset(int index, Direction towards) {
        if (over) {
            return;
        }
        if (isEnd(index)) {
            ends.reset(towards);
        } else {
            Link link = links.get(index);
            link.stage.reset(towards, link);
        }
    }

    /** One stage and what lies on both sides of it. */
    private final class Link implements Next {
        private final int index;
        private final String rule;
        private final Stage stage;
        private Cancellable timer = Cancellable.NOTHING;

        Link(int index, PathRules.ChainStage of) {
            this.index = index;
            this.rule = of.rule();
            this.stage = of.stage();
        }

        private int next(Direction towards) {
            return towards == Direction.UP ? index + 1 : index - 1;
        }

        @Override
        public long nanoTime() {
            return clock.nanoTime();
        }

        @Override
        public void bytes(Direction towards, ByteBuffer some) {
            pass(next(towards), towards, some);
        }

        @Override
        public void end(Direction towards) {
            Chain.this.end(next(towards), towards);
        }

        @Override
        public void reset(Direction towards) {
            Chain.this.reset(next(towards), towards);
        }

        @Override
        public void reopen() {
            if (over) {
                return;
            }
            ends.reopen();
            for (Link behind : links.subList(index + 1, links.size())) {
                behind.stage.reopened(behind);
            }
        }

        @Override
        public void wakeAt(long nanos) {
            timer.cancel();
            timer = over || nanos == Long.MAX_VALUE
                    ? Cancellable.NOTHING
                    : Chain.this.timer.at(nanos, () -> {
                        if (!over) {
                            stage.due(this);
                        }
                    });
        }

        @Override
        public void did(Deed.What what, int status) {
            if (!over) {
                deeds.accept(new Deed(rule, what, status, clock.nanoTime()));
            }
        }
    }
}
