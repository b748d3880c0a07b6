package transportlab.client.netty;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import transportlab.client.ClientRequest;
import transportlab.client.HttpPool;
import transportlab.client.ResponseListener;
import transportlab.wire.dissect.BodyDissectors;

/**
 * One client's HTTP connections. The idle connection that was used last is used first; if none is idle, a new one is
 * opened; if the maximum number is open, a request waits.
 */
final class NettyPool implements HttpPool {
    private final NettyNet net;
    private final NettyNet.Loop loop;
    private final NettyDialer dialer;
    private final int most;
    private final BodyDissectors by;
    private final Set<NettyHttp> open = new LinkedHashSet<>();
    private final Deque<NettyHttp> idle = new ArrayDeque<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private Runnable closed;

    private record Waiting(ClientRequest request, ResponseListener listener) {}

    NettyPool(NettyNet net, NettyNet.Loop loop, NettyDialer dialer, int most, BodyDissectors by) {
        this.net = net;
        this.loop = loop;
        this.dialer = dialer;
        this.most = most;
        this.by = by;
    }

    @Override
    public void send(ClientRequest request, ResponseListener listener) {
        NettyHttp reused = idle.pollLast();
        if (reused != null) {
            reused.send(request, listener);
        } else if (open.size() < most) {
            NettyHttp fresh = new NettyHttp(this, dialer);
            open.add(fresh);
            fresh.send(request, listener);
            fresh.connect(net, loop, dialer.tap(by));
        } else {
            waiting.add(new Waiting(request, listener));
        }
    }

    @Override
    public void close(Runnable then) {
        closed = then;
        waiting.clear();
        List.copyOf(idle).forEach(NettyHttp::finish);
        idle.clear();
        closeIfEmpty();
    }

    @Override
    public void abort() {
        List<Waiting> unsent = List.copyOf(waiting);
        waiting.clear();
        closed = closed == null ? () -> {} : closed;
        List.copyOf(open).forEach(NettyHttp::reset);
        unsent.forEach(request -> request.listener.failed(new IOException("aborted")));
    }

    /** Called when the connection has nothing left to do. */
    void idle(NettyHttp connection) {
        Waiting next = waiting.poll();
        if (next != null) {
            connection.send(next.request, next.listener);
        } else if (closed != null) {
            connection.finish();
        } else {
            idle.addLast(connection);
        }
    }

    /** The connection is gone. */
    void closed(NettyHttp connection) {
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
