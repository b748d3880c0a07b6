package transportlab.transport.socketio.engine;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import transportlab.io.Done;
import transportlab.io.UpdateRange;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Answers;

/**
 * A session over plain requests: a GET waits for what goes down, all that has come together by then, and POSTs carry up.
 * There is at most one of each at a time.
 */
final class PollingChannel implements Channel {
    private static final String TYPE = "text/plain; charset=UTF-8";
    private static final int MOST_PACKETS = 1024;
    private static final int MOST_BYTES = 1024 * 1024;

    private final EngineSession session;
    private final ServerSetup setup;
    private final Posts posts;
    private Exchange poll;
    private long polledNanos;
    private Exchange claimed;
    private boolean retired;

    PollingChannel(EngineSession session, ServerSetup setup) {
        this.session = session;
        this.setup = setup;
        this.posts = new Posts(session, setup, this::isReady);
    }

    /** The head of a poll's answer; how long its body would be is not known before it is there. */
    static void head(Exchange exchange, ServerSetup setup) {
        Answers.head(exchange, setup.headers().of(TYPE));
    }

    /** Whether a poll that came now would wait here. */
    synchronized boolean takesPolls() {
        return !retired && poll == null;
    }

    /** A poll; it is answered when there is something to tell. */
    void get(Exchange exchange) {
        boolean overlaps;
        boolean late;
        synchronized (this) {
            late = retired;
            overlaps = !late && poll != null;
            if (!late && !overlaps) {
                poll = exchange;
                polledNanos = setup.nanoTime();
            }
        }
        if (overlaps) {
            session.end("two polls at once", Packet.Type.CLOSE);
        }
        if (overlaps || late) {
            EngineServer.refuse(exchange, EngineError.BAD_REQUEST, setup);
        } else {
            exchange.onGone(how -> gone(exchange));
            session.ready();
            posts.polled();
        }
    }

    private void gone(Exchange exchange) {
        boolean mine;
        synchronized (this) {
            mine = poll == exchange;
            poll = mine ? null : poll;
        }
        if (mine) {
            session.end("the poll was cut", Packet.Type.CLOSE);
            exchange.abort();
        }
    }

    /** Packets from the client. */
    void post(Exchange exchange) {
        posts.take(exchange);
    }

    @Override
    public synchronized boolean isReady() {
        return poll != null && claimed == null;
    }

    @Override
    public boolean gathers() {
        return true;
    }

    /**
     * Takes the poll too, or nothing where it has just been cut: whatever happens to the session, what was taken goes
     * out as its answer. Updates behind a gap wait for the next answer: an answer says which updates it carries by the
     * first and the last.
     */
    @Override
    public List<Packet> take(Deque<Packet> waiting) {
        synchronized (this) {
            if (poll == null) {
                return List.of();
            }
            claimed = poll;
            poll = null;
        }
        List<Packet> batch = new ArrayList<>();
        long bytes = 0;
        long last = 0;
        while (!waiting.isEmpty() && batch.size() < MOST_PACKETS && bytes < MOST_BYTES) {
            UpdateRange next = waiting.peek().carries();
            if (!next.isEmpty() && last > 0 && next.first() != last + 1) {
                break;
            }
            last = next.isEmpty() ? last : next.last();
            bytes += waiting.peek().data().length;
            batch.add(waiting.remove());
        }
        return batch;
    }

    @Override
    public void write(List<Packet> packets, Done done) {
        Done free = Done.of(
                () -> {
                    written();
                    done.ok();
                },
                done::failed);
        answer(claimed, packets, free);
    }

    private synchronized void written() {
        claimed = null;
    }

    private void answer(Exchange to, List<Packet> packets, Done done) {
        to.respond(200, setup.headers().of(TYPE), Payload.of(packets), carries(packets), Connection.KEEP, done);
    }

    private static UpdateRange carries(List<Packet> packets) {
        UpdateRange sum = UpdateRange.NONE;
        for (Packet packet : packets) {
            UpdateRange of = packet.carries();
            if (!of.isEmpty()) {
                sum = sum.isEmpty() ? of : new UpdateRange(of.topic(), sum.first(), of.last());
            }
        }
        return sum;
    }

    /** A poll that waits is answered; one that comes later finds nobody, and nobody waits for it. */
    @Override
    public void end(Packet.Type lastWord) {
        Exchange last = retire();
        if (last != null) {
            answer(last, List.of(Packet.of(lastWord)), Done.IGNORE);
        }
        posts.polled();
    }

    /**
     * The session lives on a WebSocket from now on. A poll that waits is answered, but one that came just now, behind the
     * question for the WebSocket, has overtaken the client's word that it is done with polling: it finds nobody, as if
     * it had come in order.
     *
     * @param askedNanos when the client asked for the WebSocket
     */
    void leave(long askedNanos) {
        long came = polledNanos();
        boolean overtook = came - askedNanos > 0
                && setup.nanoTime() - came < setup.sessions().slack().toNanos();
        Exchange last = retire();
        if (last != null && overtook) {
            EngineServer.refuse(last, EngineError.BAD_REQUEST, setup);
        } else if (last != null) {
            answer(last, List.of(Packet.of(Packet.Type.NOOP)), Done.IGNORE);
        }
    }

    private synchronized long polledNanos() {
        return polledNanos;
    }

    private synchronized Exchange retire() {
        Exchange last = poll;
        retired = true;
        poll = null;
        return last;
    }

    @Override
    public void abort() {
        Exchange unwritten;
        synchronized (this) {
            unwritten = claimed;
        }
        if (unwritten != null) {
            unwritten.abort();
        }
    }
}
