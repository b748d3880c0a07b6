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
 * A session over plain requests. A GET, the poll, is held until there are packets for the client, and is answered with
 * all that have gathered; POSTs carry packets up. There is at most one of each at a time.
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

    /** Answers with the head of a poll's answer. The length of its body is not known before there is a body. */
    static void head(Exchange exchange, ServerSetup setup) {
        Answers.head(exchange, setup.headers().of(TYPE));
    }

    /** Whether a poll that came now would wait here. */
    synchronized boolean takesPolls() {
        return !retired && poll == null;
    }

    /** Takes a poll, which is answered when there are packets for the client. */
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
     * Claims the poll together with the packets, so that they go out as its answer, whatever happens to the session.
     * Takes nothing if the poll has just been cut. An answer names the updates that it carries by the first and the
     * last, so updates after a gap wait for the next answer.
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

    /**
     * Answers a held poll with the last packet. A later poll is refused, and a closing POST no longer waits for one.
     */
    @Override
    public void end(Packet.Type lastWord) {
        Exchange last = retire();
        if (last != null) {
            answer(last, List.of(Packet.of(lastWord)), Done.IGNORE);
        }
        posts.polled();
    }

    /**
     * The session uses a WebSocket from now on, and a held poll is answered with a noop. But a poll that came after the
     * client had asked for the WebSocket, and only a moment ago, has overtaken the packet that ends polling. It is
     * refused, as if it had come in order.
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
