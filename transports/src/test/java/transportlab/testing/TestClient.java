package transportlab.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import transportlab.client.ClientHalf;
import transportlab.client.ClientMessage;
import transportlab.client.ClientSetup;
import transportlab.client.Inbox;
import transportlab.client.Net;
import transportlab.client.PollClock;
import transportlab.client.RequestHeaders;
import transportlab.client.Tab;
import transportlab.client.Try;
import transportlab.client.Waits;
import transportlab.io.Identity;
import transportlab.server.ServerSetup;
import transportlab.transport.Transport;

/** A client half on a real event loop that keeps all it receives. */
public final class TestClient implements Inbox {
    public static final Duration POLL_INTERVAL = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    public final List<Long> numbers = new CopyOnWriteArrayList<>();
    public final List<byte[]> payloads = new CopyOnWriteArrayList<>();
    public final List<Identity> acknowledged = new CopyOnWriteArrayList<>();
    public final AtomicInteger ready = new AtomicInteger();
    public final AtomicInteger failures = new AtomicInteger();
    public final AtomicInteger positioned = new AtomicInteger();
    public final AtomicInteger skipped = new AtomicInteger();
    public final AtomicLong lost = new AtomicLong();
    public final List<Try> tries = new CopyOnWriteArrayList<>();
    /** The techniques by which it received updates, one after another, as far as it told them. */
    public final List<String> ways = new CopyOnWriteArrayList<>();

    /** What it was told of its failures. */
    public final List<Throwable> causes = new CopyOnWriteArrayList<>();

    public final List<Boolean> upgrades = new CopyOnWriteArrayList<>();
    public final Tab dialer;
    private final int number;
    private final ClientHalf half;
    private final PollClock clock;

    private TestClient(
            Tab dialer, Transport transport, int number, String authority, Duration pollInterval, Waits waits) {
        this.dialer = dialer;
        this.number = number;
        this.clock = new PollClock(PollClock.Mode.FIXED, pollInterval, 0);
        RequestHeaders headers = RequestHeaders.minimal(authority, 0);
        this.half =
                transport.client(new ClientSetup("main", headers, clock, () -> 0.5, PATIENCE, waits, ServerSetup.HOLD));
    }

    public static TestClient open(Net net, Transport transport, int number, String authority) {
        return open(net.tab(number, null), transport, number, authority, POLL_INTERVAL);
    }

    public static TestClient open(
            Tab dialer, Transport transport, int number, String authority, Duration pollInterval) {
        return open(dialer, transport, number, authority, pollInterval, Waits.DEFAULT);
    }

    public static TestClient open(
            Tab dialer, Transport transport, int number, String authority, Duration pollInterval, Waits waits) {
        TestClient client = new TestClient(dialer, transport, number, authority, pollInterval, waits);
        client.dialer.execute(() -> {
            client.half.open(client.dialer, client);
            client.clock.start(client.dialer.nanoTime());
        });
        return client;
    }

    public TestClient awaitReady() {
        Await.until("client " + number + " is ready", () -> ready.get() > 0);
        return this;
    }

    /** Whoever changes the technique on the way has done so, or will not. */
    public TestClient awaitUpgrade() {
        Await.until("the upgrade of client " + number + " has ended", () -> !upgrades.isEmpty());
        return this;
    }

    public TestClient await(int updates) {
        Await.until(
                updates + " updates at client " + number + ", has " + numbers.size(), () -> numbers.size() >= updates);
        return this;
    }

    public void send(int sequence, String text) {
        Identity identity = new Identity(number, sequence);
        byte[] payload = (new String(identity.prefix(), UTF_8) + text).getBytes(UTF_8);
        dialer.execute(() -> half.send(new ClientMessage("main", identity, payload)));
    }

    public void reset() {
        dialer.execute(dialer::reset);
    }

    /** Goes away without a word and does not come back. */
    public void stopForGood() {
        dialer.execute(() -> {
            half.close(() -> {});
            dialer.reset();
        });
    }

    /** The addresses of its open connections, as the server sees them. */
    public List<String> addresses() {
        CompletableFuture<List<String>> addresses = new CompletableFuture<>();
        dialer.execute(() -> addresses.complete(dialer.addresses()));
        return addresses.orTimeout(5, TimeUnit.SECONDS).join();
    }

    /** Asks nothing more when this returns; what it gets is done when all is read to its end. */
    public CompletableFuture<Void> close() {
        CompletableFuture<Void> closing = new CompletableFuture<>();
        CompletableFuture<Void> closed = closing(closing);
        closing.orTimeout(5, TimeUnit.SECONDS).join();
        return closed;
    }

    /**
     * Begins to close.
     *
     * @param closing is done when it asks nothing more
     * @return is done when all is read to its end
     */
    public CompletableFuture<Void> closing(CompletableFuture<Void> closing) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        dialer.execute(() -> {
            half.close(() -> closed.complete(null));
            closing.complete(null);
        });
        return closed;
    }

    public String text(int index) {
        return new String(payloads.get(index), UTF_8);
    }

    @Override
    public void ready() {
        ready.incrementAndGet();
    }

    @Override
    public void update(long updateNumber, ByteBuffer payload, long arrivedNanos) {
        byte[] bytes = new byte[payload.remaining()];
        payload.duplicate().get(bytes);
        payloads.add(bytes);
        numbers.add(updateNumber);
    }

    @Override
    public void gap(long updates) {
        lost.addAndGet(updates);
    }

    @Override
    public void acknowledged(ClientMessage message) {
        acknowledged.add(message.identity());
    }

    @Override
    public void skipped() {
        skipped.incrementAndGet();
    }

    @Override
    public void tried(Try result) {
        tries.add(result);
    }

    @Override
    public void positioned() {
        positioned.incrementAndGet();
    }

    @Override
    public void uses(String id) {
        ways.add(id);
    }

    @Override
    public void upgradeEnded(boolean upgraded, long nanos) {
        upgrades.add(upgraded);
    }

    @Override
    public void failed(Throwable cause) {
        causes.add(cause);
        failures.incrementAndGet();
    }
}
