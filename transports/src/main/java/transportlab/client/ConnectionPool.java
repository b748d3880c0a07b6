package transportlab.client;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One client's HTTP connections. The idle connection that was used last is used first; if none is idle, a new one is
 * opened; if the maximum number is open, a request waits. The rules are the same on every kind of connection.
 */
public final class ConnectionPool implements HttpPool {
    private final int most;
    private final Function<ConnectionPool, Member> maker;
    private final Set<Member> open = new LinkedHashSet<>();
    private final Deque<Member> idle = new ArrayDeque<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private Runnable closed;

    /** One connection: one request at a time. It tells the pool when it is idle, and when it is gone. */
    public interface Member {
        /** Sends a request, now or as soon as the connection is open. */
        void send(ClientRequest request, ResponseListener listener);

        /** Starts to open the connection. */
        void connect();

        /** Sends a FIN, because no request follows. What the server still sends is read to its end. */
        void finish();

        /** Ends the connection at once, by a reset. */
        void reset();
    }

    private record Waiting(ClientRequest request, ResponseListener listener) {}

    /**
     * @param maker makes a connection of the pool
     */
    public ConnectionPool(int most, Function<ConnectionPool, Member> maker) {
        this.most = most;
        this.maker = maker;
    }

    @Override
    public void send(ClientRequest request, ResponseListener listener) {
        Member reused = idle.pollLast();
        if (reused != null) {
            reused.send(request, listener);
        } else if (open.size() < most) {
            Member fresh = maker.apply(this);
            open.add(fresh);
            fresh.send(request, listener);
            fresh.connect();
        } else {
            waiting.add(new Waiting(request, listener));
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
        List<Waiting> unsent = List.copyOf(waiting);
        waiting.clear();
        closed = closed == null ? () -> {} : closed;
        List.copyOf(open).forEach(Member::reset);
        unsent.forEach(request -> request.listener.failed(new IOException("aborted")));
    }

    /** Called when the connection has nothing left to do. */
    public void idle(Member connection) {
        Waiting next = waiting.poll();
        if (next != null) {
            connection.send(next.request, next.listener);
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
        Waiting next = waiting.poll();
        if (next != null) {
            send(next.request, next.listener);
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
