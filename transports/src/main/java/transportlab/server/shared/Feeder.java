package transportlab.server.shared;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import transportlab.io.Cancellable;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.Turns;
import transportlab.io.UpdateRange;
import transportlab.io.Wrapper;
import transportlab.server.Exchange;
import transportlab.server.ServerSetup;
import transportlab.server.Sink;
import transportlab.server.topic.Topic;
import transportlab.server.topic.Update;

/**
 * Writes a topic's updates to one reader, in order: whenever the topic has an update after the cursor and no write is
 * outstanding, the next record is written, or the next few at once if the technique wants that. A slow reader therefore
 * costs only one outstanding write and a cursor. Every technique that pushes uses this class, and adds only what encloses
 * a record. If the server has a heartbeat for pages, the reader's position is written as a message into the silence.
 */
public final class Feeder {
    /** How a technique writes. The next call is made only after the {@code done} of the previous one was called. */
    public interface Outlet {
        /**
         * Writes one record of the wrapper, for example as a line, an event or a frame.
         *
         * @param at the reader's position once it has this record, as the number of an update
         */
        void record(byte[] json, long at, UpdateRange carries, Done done);

        /**
         * Writes several records at once. Only called for a technique that lets more than one update travel together.
         *
         * @param at the reader's position once it has all of them
         */
        default void records(List<byte[]> json, long at, UpdateRange carries, Done done) {
            throw new UnsupportedOperationException("this technique writes one record at a time");
        }

        /**
         * Writes a sign of life, after a silence or at the start of a stream that has no update yet. No API of a browser
         * shows it to a page.
         */
        void heartbeat(Done done);

        /** Whether the technique has a heartbeat of its own that its client sees, and so needs none of the feeder. */
        default boolean hasOwnHeartbeat() {
            return false;
        }

        /** Ends the output: the topic has ended, all its updates have been written, and nothing follows. */
        void end();

        /** Called once, before anything is written, with the feeder, so that the outlet can stop it. */
        default void fedBy(Feeder feeder) {}
    }

    private final Outlet outlet;
    private final Topic topic;
    private final int most;
    private final Silence silence;
    private final Silence messageless;
    private final Turns turns = new Turns();
    private final Done afterWrite = Done.of(this::written, cause -> stop());
    private volatile boolean writing;
    private volatile boolean stopped;
    private volatile boolean heartbeatDue;
    private volatile boolean positionDue;
    private volatile Cancellable subscription = Cancellable.NOTHING;
    private byte[] announcement;
    private long last;

    public Feeder(Cursor cursor, ServerSetup setup, Outlet outlet) {
        this(cursor, 1, setup, outlet);
    }

    /**
     * @param most how many updates one write carries at most
     */
    public Feeder(Cursor cursor, int most, ServerSetup setup, Outlet outlet) {
        this.most = most;
        this.topic = cursor.topic();
        this.last = cursor.after();
        this.announcement = cursor.announced() ? cursor.positionRecord() : null;
        this.silence = new Silence(setup, setup.heartbeat(), this::silent);
        Duration messages = outlet.hasOwnHeartbeat() ? Duration.ZERO : setup.appHeartbeat();
        this.messageless = new Silence(setup, messages, this::messageless);
        this.outlet = outlet;
    }

    /** Answers an exchange with a stream. Something is written at once, so that the reader sees the head. */
    public static void stream(
            Exchange exchange, Headers headers, Cursor from, ServerSetup setup, Function<Sink, Outlet> outlet) {
        stream(exchange, headers, from, 1, setup, outlet);
    }

    /**
     * Answers an exchange with a stream.
     *
     * @param most how many updates one write carries at most
     */
    public static void stream(
            Exchange exchange,
            Headers headers,
            Cursor from,
            int most,
            ServerSetup setup,
            Function<Sink, Outlet> outlet) {
        if (from.glance()) {
            Answers.head(exchange, headers);
            return;
        }
        Outlet to = outlet.apply(exchange.stream(200, headers));
        Feeder feeder = new Feeder(from, most, setup, to);
        to.fedBy(feeder);
        exchange.onGone(how -> feeder.stop());
        feeder.startAtOnce();
    }

    /** Starts feeding. It subscribes before it looks for updates, so that none is missed in between. */
    public void start() {
        subscription = topic.subscribe(this::turn);
        silence.watch();
        messageless.watch();
        if (stopped) {
            stop();
        }
        turn();
    }

    /**
     * Starts feeding, with a sign of life if there is nothing else to write yet: some readers do not see the head of an
     * answer before some of its body.
     */
    public void startAtOnce() {
        heartbeatDue = true;
        start();
    }

    /** Stops feeding, because the reader is gone or gets nothing more. */
    public void stop() {
        stopped = true;
        subscription.cancel();
        silence.stop();
        messageless.stop();
    }

    /** Writes what can be written now. Writes never overlap. */
    private void turn() {
        turns.take(() -> {
            while (!writing && !stopped && writeNext()) {}
        });
    }

    /** @return whether something was written */
    private boolean writeNext() {
        boolean ended = topic.hasEnded();
        if (announcement != null) {
            byte[] position = announcement;
            announcement = null;
            return write(position, UpdateRange.NONE);
        }
        Topic.Slice next = topic.after(last, most);
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
        } else if (positionDue) {
            return write(Wrapper.position(last), UpdateRange.NONE);
        } else if (heartbeatDue) {
            begin();
            outlet.heartbeat(afterWrite);
            return true;
        }
        return false;
    }

    private boolean write(List<Update> next) {
        Update first = next.get(0);
        if (next.size() == 1) {
            last = first.number();
            return write(first.wrapped(), UpdateRange.one(topic.name(), last));
        }
        last = next.get(next.size() - 1).number();
        beginMessage();
        outlet.records(
                next.stream().map(Update::wrapped).toList(),
                last,
                new UpdateRange(topic.name(), first.number(), last),
                afterWrite);
        return true;
    }

    private boolean write(byte[] json, UpdateRange carries) {
        beginMessage();
        outlet.record(json, last, carries, afterWrite);
        return true;
    }

    private void begin() {
        writing = true;
        heartbeatDue = false;
        silence.broken();
    }

    private void beginMessage() {
        begin();
        positionDue = false;
        messageless.broken();
    }

    private void written() {
        writing = false;
        turn();
    }

    private void silent() {
        heartbeatDue = true;
        turn();
    }

    /** No message for too long: the position is one that a page sees, and that changes nothing for it. */
    private void messageless() {
        positionDue = true;
        turn();
    }
}
