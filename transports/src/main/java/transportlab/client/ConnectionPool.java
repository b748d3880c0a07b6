package transportlab.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import transportlab.io.Cancellable;
import transportlab.io.Headers;

/**
 * One client's HTTP connections. The idle connection that was used last is used first; if none is idle, a new one is
 * opened; if the maximum number is open, a request waits. The rules are the same on every kind of connection.
 */
public final class ConnectionPool implements HttpPool {
    private final int most;
    private final Function<ConnectionPool, Member> maker;
    private final Set<Member> open = new LinkedHashSet<>();
    private final Deque<Member> idle = new ArrayDeque<>();
    private final Deque<Sent> waiting = new ArrayDeque<>();
    private Runnable closed;

    /** One connection: one request at a time. It tells the pool when it is idle, and when it is gone. */
    public interface Member {
        /** Sends a request, now or as soon as the connection is open. */
        void send(ClientRequest request, ResponseListener listener);

        /** Starts to open the connection. */
        void connect();

        /** Sends a FIN, because no request follows. What the server still sends is read to its end. */
        void finish();

        /** Ends the connection at once, by a reset, also while it is being opened. */
        void reset();
    }

    /** One request on its way: waiting, or carried by a connection. Once it is cancelled, its listener hears nothing. */
    private final class Sent implements ResponseListener, Cancellable {
        private final ClientRequest request;
        private final ResponseListener listener;
        private Member carrier;
        private boolean cancelled;
        private boolean over;

        Sent(ClientRequest request, ResponseListener listener) {
            this.request = request;
            this.listener = listener;
        }

        void carriedBy(Member connection) {
            carrier = connection;
            connection.send(request, this);
        }

        @Override
        public void cancel() {
            if (over) {
                return;
            }
            over = true;
            cancelled = true;
            if (carrier == null) {
                waiting.remove(this);
            } else {
                carrier.reset();
            }
        }

        @Override
        public void written() {
            if (!cancelled) {
                listener.written();
            }
        }

        @Override
        public void head(int status, Headers headers) {
            if (!cancelled) {
                listener.head(status, headers);
            }
        }

        @Override
        public void body(ByteBuffer some, long arrivedNanos) {
            if (!cancelled) {
                listener.body(some, arrivedNanos);
            }
        }

        @Override
        public void end() {
            over = true;
            if (!cancelled) {
                listener.end();
            }
        }

        @Override
        public void failed(Throwable cause) {
            over = true;
            if (!cancelled) {
                listener.failed(cause);
            }
        }
    }

    /**
     * @param maker makes a connection of the pool
     */
    public ConnectionPool(int most, Function<ConnectionPool, Member> maker) {
        this.most = most;
        this.maker = maker;
    }

    @Override
    public Cancellable send(ClientRequest request, ResponseListener listener) {
        Sent sent = new Sent(request, listener);
        send(sent);
        return sent;
    }

    private void send(Sent sent) {
        Member reused = idle.pollLast();
        if (reused != null) {
            sent.carriedBy(reused);
        } else if (open.size() < most) {
            Member fresh = maker.apply(this);
            open.add(fresh);
            sent.carriedBy(fresh);
            fresh.connect();
        } else {
            waiting.add(sent);
        }
    }

    @Override
    public void close(Runnable then) {
        closed = then;
        waiting.clear();
        List.copyOf(idle).forEach(Member::finish);
        idle.clear();
        closeIfEmpty();
    }

    @Override
    public void abort() {
        List<Sent> unsent = List.copyOf(waiting);
        waiting.clear();
        closed = closed == null ? () -> {} : closed;
        List.copyOf(open).forEach(Member::reset);
        unsent.forEach(request -> request.failed(new IOException("aborted")));
    }

    /** Called when the connection has nothing left to do. */
    public void idle(Member connection) {
        Sent next = waiting.poll();
        if (next != null) {
            next.carriedBy(connection);
        } else if (closed != null) {
            connection.finish();
        } else {
            idle.addLast(connection);
        }
    }

    /** Called when the connection is gone. */
    public void closed(Member connection) {
        idle.remove(connection);
        if (!open.remove(connection)) {
            return;
        }
        Sent next = waiting.poll();
        if (next != null) {
            send(next);
        }
        closeIfEmpty();
    }

    private void closeIfEmpty() {
        if (closed != null && open.isEmpty()) {
            Runnable then = closed;
            closed = () -> {};
            then.run();
        }
    }
}
