package transportlab.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.io.Cancellable;
import transportlab.io.Headers;

/** Which connection carries a request, and what becomes of a request that is given up. */
class ConnectionPoolTest {
    private final List<Wire> wires = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    /** A connection that does nothing by itself. */
    private static final class Wire implements ConnectionPool.Member {
        private final ConnectionPool pool;
        private final List<String> did = new ArrayList<>();
        private ResponseListener listener;

        Wire(ConnectionPool pool) {
            this.pool = pool;
        }

        @Override
        public void send(ClientRequest request, ResponseListener to) {
            did.add(request.target());
            listener = to;
        }

        @Override
        public void connect() {}

        @Override
        public void finish() {
            did.add("finish");
        }

        /** As on a socket: whoever waits for an answer is told, and the pool. */
        @Override
        public void reset() {
            did.add("reset");
            listener.failed(new IOException("the connection was lost"));
            pool.closed(this);
        }

        void answers() {
            listener.head(200, Headers.NONE);
            ResponseListener whole = listener;
            pool.idle(this);
            whole.end();
        }
    }

    private final class Told implements ResponseListener {
        private final String name;

        Told(String name) {
            this.name = name;
        }

        @Override
        public void head(int status, Headers headers) {
            told.add(name + " " + status);
        }

        @Override
        public void body(ByteBuffer some, long arrivedNanos) {}

        @Override
        public void end() {
            told.add(name + " ends");
        }

        @Override
        public void failed(Throwable cause) {
            told.add(name + " failed");
        }
    }

    private ConnectionPool pool(int most) {
        return new ConnectionPool(most, pool -> {
            Wire wire = new Wire(pool);
            wires.add(wire);
            return wire;
        });
    }

    private Cancellable send(ConnectionPool pool, String target) {
        return pool.send(ClientRequest.get(target, Headers.NONE), new Told(target));
    }

    @Test
    void aRequestThatIsGivenUpResetsItsConnectionAndHearsNothing() {
        ConnectionPool pool = pool(1);
        Cancellable first = send(pool, "/a");
        send(pool, "/b");
        first.cancel();
        first.cancel();
        assertThat(wires.get(0).did).containsExactly("/a", "reset");
        assertThat(wires.get(1).did)
                .as("the next goes out on a fresh connection")
                .containsExactly("/b");
        wires.get(1).answers();
        assertThat(told).containsExactly("/b 200", "/b ends");
    }

    @Test
    void aRequestThatIsGivenUpWhileItWaitsIsNeverSent() {
        ConnectionPool pool = pool(1);
        send(pool, "/a");
        send(pool, "/b").cancel();
        send(pool, "/c");
        wires.get(0).answers();
        assertThat(wires.get(0).did).containsExactly("/a", "/c");
        assertThat(told).containsExactly("/a 200", "/a ends");
    }

    @Test
    void givingUpWhatIsAnsweredLeavesTheConnectionAlone() {
        ConnectionPool pool = pool(1);
        Cancellable first = send(pool, "/a");
        wires.get(0).answers();
        send(pool, "/b");
        first.cancel();
        assertThat(wires.get(0).did).containsExactly("/a", "/b");
    }

    @Test
    void aPoolThatClosesIsClosedWhenItsLastRequestIsGivenUp() {
        ConnectionPool pool = pool(1);
        Cancellable request = send(pool, "/a");
        pool.close(() -> told.add("closed"));
        assertThat(told).isEmpty();
        request.cancel();
        assertThat(told).containsExactly("closed");
    }
}
