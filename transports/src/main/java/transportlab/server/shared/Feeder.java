package transportlab.server.shared;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import transportlab.io.Cancellable;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.UpdateRange;
import transportlab.io.Wrapper;
import transportlab.server.Exchange;
import transportlab.server.ServerSetup;
import transportlab.server.Sink;
import transportlab.server.topic.Topic;
import transportlab.server.topic.Update;

/**
 * Carries a topic's updates to one reader, one write after another: whenever the topic has something behind the cursor
 * and no write is outstanding, the next record is written. A slow reader therefore costs one write and a cursor. Every
 * technique that pushes uses this; it adds only what stands around a record.
 */
public final class Feeder {
    /** What a technique writes; each call is answered through {@code done} before the next is made. */
    public interface Outlet {
        /**
         * One record of the wrapper as a line, an event, a frame.
         *
         * @param at the number of the update behind which the reader stands with this record
         */
        void record(byte[] json, long at, UpdateRange carries, Done done);

        /** A sign of life after a silence. */
        void heartbeat(Done done);

        /** The topic has ended and all of it is written; nothing follows. */
        void end();

        /** Called once, before anything is written, with what can be stopped from here. */
        default void fedBy(Feeder feeder) {}
    }

    private final Outlet outlet;
    private final Topic topic;
    private final Silence silence;
    private final AtomicInteger turns = new AtomicInteger();
    private final Done afterWrite = Done.of(this::written, cause -> stop());
    private volatile boolean writing;
    private volatile boolean stopped;
    private volatile boolean heartbeatDue;
    private volatile Cancellable subscription = Cancellable.NOTHING;
    private byte[] announcement;
    private long last;

    public Feeder(Cursor cursor, ServerSetup setup, Outlet outlet) {
        this.topic = cursor.topic();
        this.last = cursor.after();
        this.announcement = cursor.announced() ? cursor.positionRecord() : null;
        this.silence = new Silence(setup, this::silent);
        this.outlet = outlet;
    }

    /** Answers an exchange with a stream; begins at once, so that the reader sees its head. */
    public static void stream(
            Exchange exchange, Headers headers, Cursor from, ServerSetup setup, Function<Sink, Outlet> outlet) {
        if (from.glance()) {
            Answers.head(exchange, headers);
            return;
        }
        Outlet to = outlet.apply(exchange.stream(200, headers));
        Feeder feeder = new Feeder(from, setup, to);
        to.fedBy(feeder);
        exchange.onGone(how -> feeder.stop());
        feeder.startAtOnce();
    }

    /** Subscribes first and looks then, so that no update slips in between. */
    public void start() {
        subscription = topic.subscribe(this::turn);
        silence.watch();
        if (stopped) {
            stop();
        }
        turn();
    }

    /** Starts, and begins with a sign of life where there is nothing to tell yet: some readers see no head before it. */
    public void startAtOnce() {
        heartbeatDue = true;
        start();
    }

    /** The reader is away, or will get nothing more. */
    public void stop() {
        stopped = true;
        subscription.cancel();
        silence.stop();
    }

    /** The first caller takes the turns of all others: writes never overlap, and a write that ends at once never recurses. */
    private void turn() {
        if (turns.getAndIncrement() != 0) {
            return;
        }
        int taken = 1;
        do {
            while (!writing && !stopped && writeNext()) {}
            taken = turns.addAndGet(-taken);
        } while (taken != 0);
    }

    /** @return whether something was written */
    private boolean writeNext() {
        boolean ended = topic.hasEnded();
        if (announcement != null) {
            byte[] position = announcement;
            announcement = null;
            return write(position, UpdateRange.NONE);
        }
        Topic.Slice next = topic.after(last, 1);
        if (next.lost() > 0) {
            last += next.lost();
            return write(Wrapper.lost(next.lost()), UpdateRange.NONE);
        }
        if (!next.updates().isEmpty()) {
            return write(next.updates());
        }
        if (ended) {
            stop();
            outlet.end();
        } else if (heartbeatDue) {
            begin();
            outlet.heartbeat(afterWrite);
            return true;
        }
        return false;
    }

    private boolean write(List<Update> one) {
        Update update = one.get(0);
        last = update.number();
        return write(update.wrapped(), UpdateRange.one(topic.name(), last));
    }

    private boolean write(byte[] json, UpdateRange carries) {
        begin();
        outlet.record(json, last, carries, afterWrite);
        return true;
    }

    private void begin() {
        writing = true;
        heartbeatDue = false;
        silence.broken();
    }

    private void written() {
        writing = false;
        turn();
    }

    private void silent() {
        heartbeatDue = true;
        turn();
    }
}
