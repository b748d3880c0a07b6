package transportlab.trial.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import transportlab.client.ConnectionPool;
import transportlab.client.CountedDialer;
import transportlab.client.HttpPool;
import transportlab.client.Tab;
import transportlab.io.ByteListener;
import transportlab.io.Cancellable;
import transportlab.io.Headers;
import transportlab.io.MessageListener;
import transportlab.io.PortRole;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.ledger.Apart;
import transportlab.wire.link.LinkPaths;
import transportlab.wire.trace.Trace;

/** One client's connections in virtual time. */
class ModelTab implements Tab {
    final ModelNet net;
    private final Trace trace;
    private final LinkPaths.Path path;
    private final List<String> every = new ArrayList<>();
    private final Set<ModelConnection> open = new LinkedHashSet<>();

    ModelTab(ModelNet net, Trace trace, LinkPaths.Path path) {
        this.path = path;
        this.net = net;
        this.trace = trace;
    }

    @Override
    public void execute(Runnable task) {
        net.time().execute(task);
    }

    @Override
    public void reset() {
        List.copyOf(open).forEach(ModelConnection::cut);
    }

    @Override
    public List<String> addresses() {
        return open.stream()
                .filter(ModelConnection::stands)
                .map(connection -> connection.id().address())
                .toList();
    }

    @Override
    public List<String> everyAddress() {
        return List.copyOf(every);
    }

    @Override
    public HttpPool http(int most, BodyDissectors by) {
        return new ConnectionPool(most, pool -> new ModelHttp(pool, this, by));
    }

    @Override
    public Cancellable webSocket(String target, Headers headers, BodyDissectors by, MessageListener listener) {
        return new ModelWebSocket(this, listener).connect(target, headers, by);
    }

    @Override
    public Cancellable tcp(PortRole role, BodyDissectors by, ByteListener listener) {
        return new ModelBytes(this, listener).connect(role, by);
    }

    @Override
    public CountedDialer attempt(String id) {
        return new Counted(this, net.ledger().apart(id));
    }

    @Override
    public Cancellable after(Duration delay, Runnable then) {
        return net.isClosing() ? Cancellable.NOTHING : net.time().after(delay.toNanos(), then);
    }

    @Override
    public long nanoTime() {
        return net.time().nanoTime();
    }

    /** What is handed over now left the link now. */
    @Override
    public long arrivedNanos() {
        return net.time().nanoTime();
    }

    /** Whether this dialer no longer opens connections. */
    boolean isGivenUp() {
        return net.isClosing();
    }

    Apart apart() {
        return null;
    }

    final ModelConnection http(BodyDissectors by) {
        boolean inBytes = trace != null || net.counting() == Counting.BYTES;
        return opened(net.connection(
                path,
                inBytes
                        ? ModelTap.ofBytes(net.ledger().tap(by, trace, apart()))
                        : ModelTap.ofSizes(net.ledger().sizeTap(by, apart()))));
    }

    final ModelConnection plain(BodyDissectors by) {
        return opened(net.connection(path, ModelTap.ofBytes(net.ledger().plainTap(by, trace, apart()))));
    }

    ModelConnection opened(ModelConnection connection) {
        open.add(connection);
        every.add(connection.id().address());
        return connection;
    }

    void closed(ModelConnection connection) {
        open.remove(connection);
    }

    /** Some of a client's connections, which are also counted separately. */
    private static final class Counted extends ModelTab implements CountedDialer {
        private final ModelTab client;
        private final Apart apart;
        private boolean aborted;

        Counted(ModelTab client, Apart apart) {
            super(client.net, client.trace, client.path);
            this.client = client;
            this.apart = apart;
        }

        @Override
        public void kept() {
            apart.close();
        }

        @Override
        public void abort() {
            aborted = true;
            reset();
        }

        @Override
        public Cancellable after(Duration delay, Runnable then) {
            return client.after(delay, () -> {
                if (!aborted) {
                    then.run();
                }
            });
        }

        @Override
        boolean isGivenUp() {
            return aborted || super.isGivenUp();
        }

        @Override
        Apart apart() {
            return apart;
        }

        @Override
        ModelConnection opened(ModelConnection connection) {
            return client.opened(super.opened(connection));
        }

        @Override
        void closed(ModelConnection connection) {
            super.closed(connection);
            client.closed(connection);
        }
    }
}
