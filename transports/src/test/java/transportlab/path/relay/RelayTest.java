package transportlab.path.relay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import transportlab.io.Ports;
import transportlab.path.Deed;
import transportlab.path.Deeds;
import transportlab.path.Next;
import transportlab.path.PathRules;
import transportlab.path.Stage;
import transportlab.testing.Await;
import transportlab.testing.Later;
import transportlab.testing.PassThrough;
import transportlab.testing.RawServer;
import transportlab.testing.Through;
import transportlab.wire.Direction;

/** A bare server, a bare client, and the relay between them. */
@Timeout(60)
class RelayTest {
    private static final int MEBIBYTE = 1024 * 1024;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = keep(new ServerSocket(0, 4096, InetAddress.getByName("127.0.0.1")));
        server.setSoTimeout((int) Await.DEADLINE.toMillis());
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    private <T extends AutoCloseable> T keep(T thing) {
        opened.add(0, thing);
        return thing;
    }

    private Relay relay(PathRules path) throws IOException {
        return relay(path, Deeds.NOBODY);
    }

    private Relay relay(PathRules path, Deeds deeds) throws IOException {
        return relay(path, server.getLocalPort(), deeds);
    }

    private Relay relay(PathRules path, int port, Deeds deeds) throws IOException {
        return keep(Relay.start(
                path,
                new Relay.Front("127.0.0.1", 0),
                new Relay.Server("127.0.0.1", new Ports(port, null, null)),
                deeds,
                System::nanoTime));
    }

    private Socket connect(Relay relay) throws IOException {
        Socket socket = keep(new Socket("127.0.0.1", relay.ports().http()));
        socket.setSoTimeout((int) Await.DEADLINE.toMillis());
        return socket;
    }

    private Socket accept() throws IOException {
        Socket socket = keep(server.accept());
        socket.setSoTimeout((int) Await.DEADLINE.toMillis());
        return socket;
    }

    private static String address(Socket client) {
        return "127.0.0.1:" + client.getLocalPort();
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private static String read(Socket socket, int count) throws IOException {
        return new String(socket.getInputStream().readNBytes(count), ISO_8859_1);
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static void assertReset(Socket socket) {
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
    }

    @Test
    void bytesPassBothWaysUnchanged() throws Exception {
        Relay relay = relay(PathRules.OPEN);
        Socket client = connect(relay);
        Socket behind = accept();
        byte[] up = random(MEBIBYTE, 1);
        byte[] down = random(MEBIBYTE, 2);
        Later.run(0, () -> write(client, up));
        Later.run(0, () -> write(behind, down));
        CompletableFuture<byte[]> atServer =
                Later.call(() -> behind.getInputStream().readNBytes(MEBIBYTE));
        assertThat(client.getInputStream().readNBytes(MEBIBYTE)).isEqualTo(down);
        assertThat(atServer.get(20, TimeUnit.SECONDS)).isEqualTo(up);
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] random(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** The server sees the address of the relay, but the name that the client asked for. */
    @Test
    void theHostOfARequestIsLeftAsItIs() throws Exception {
        Relay relay = relay(PassThrough.PATH);
        Socket client = connect(relay);
        Socket behind = accept();
        String request = "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + relay.ports().http() + "\r\n\r\n";
        send(client, request);
        assertThat(RawServer.readHead(behind)).isEqualTo(request);
    }

    @Test
    void theClientMayEndFirstAndStillReads() throws Exception {
        Socket client = connect(relay(PathRules.OPEN));
        Socket behind = accept();
        send(client, "question");
        client.shutdownOutput();
        assertThat(new String(behind.getInputStream().readAllBytes(), ISO_8859_1))
                .isEqualTo("question");
        send(behind, "answer");
        behind.close();
        assertThat(new String(client.getInputStream().readAllBytes(), ISO_8859_1))
                .isEqualTo("answer");
    }

    @Test
    void theServerMayEndFirstAndStillReads() throws Exception {
        Socket client = connect(relay(PathRules.OPEN));
        Socket behind = accept();
        send(behind, "good bye");
        behind.shutdownOutput();
        assertThat(new String(client.getInputStream().readAllBytes(), ISO_8859_1))
                .isEqualTo("good bye");
        send(client, "thank you");
        client.close();
        assertThat(new String(behind.getInputStream().readAllBytes(), ISO_8859_1))
                .isEqualTo("thank you");
    }

    @Test
    void aResetOfTheClientIsAResetAtTheServer() throws Exception {
        Socket client = connect(relay(PathRules.OPEN));
        Socket behind = accept();
        send(client, "x");
        assertThat(read(behind, 1)).isEqualTo("x");
        reset(client);
        assertReset(behind);
    }

    @Test
    void aResetOfTheServerIsAResetAtTheClient() throws Exception {
        Socket client = connect(relay(PathRules.OPEN));
        reset(accept());
        assertReset(client);
    }

    /** Behind a FIN, a reset brings nothing to read any more. */
    @Test
    void aResetBehindAFinIsNoticedWithoutSpinning() throws Exception {
        Socket client = connect(relay(PathRules.OPEN));
        Socket behind = accept();
        client.shutdownOutput();
        assertThat(behind.getInputStream().read()).isEqualTo(-1);
        reset(client);
        assertWritesFail(behind);
    }

    private static void assertWritesFail(Socket socket) {
        Await.until("a write fails", () -> {
            try {
                send(socket, "x");
                return false;
            } catch (IOException e) {
                return true;
            }
        });
    }

    @Test
    void aClientOfAServerThatRefusesIsReset() throws Exception {
        int port = server.getLocalPort();
        server.close();
        Socket client = connect(relay(PathRules.OPEN, port, Deeds.NOBODY));
        assertReset(client);
    }

    @Test
    void whatIsSentBeforeTheServerIsConnectedArrives() throws Exception {
        Relay relay = relay(Through.path(() -> new Through.Passing() {
            @Override
            public void opened(Next to) {
                to.bytes(Direction.UP, ByteBuffer.wrap("early".getBytes(ISO_8859_1)));
                to.end(Direction.UP);
            }
        }));
        connect(relay);
        assertThat(new String(accept().getInputStream().readAllBytes(), ISO_8859_1))
                .isEqualTo("early");
    }

    @Test
    void readingStopsWhereTheOtherSideDoesNotRead() throws Exception {
        for (Direction slow : Direction.values()) {
            try (ServerSocketChannel listening =
                    ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0))) {
                Relay relay = relay(PathRules.OPEN, listening.socket().getLocalPort(), Deeds.NOBODY);
                SocketChannel client = keep(SocketChannel.open());
                client.socket().setReceiveBufferSize(64 * 1024);
                client.connect(new InetSocketAddress("127.0.0.1", relay.ports().http()));
                SocketChannel behind = keep(listening.accept());
                SocketChannel writer = slow == Direction.UP ? client : behind;
                SocketChannel reader = slow == Direction.UP ? behind : client;
                writer.configureBlocking(false);
                long taken = writeUntilNothingIsTaken(writer);
                assertThat(taken).isLessThan(16 * MEBIBYTE);
                writer.configureBlocking(true);
                writer.shutdownOutput();
                assertThat(readAll(reader)).isEqualTo(taken);
            }
        }
    }

    /** Writes at most 64 MiB. @return how many bytes were taken before a whole second passed in which none was */
    private static long writeUntilNothingIsTaken(SocketChannel writer) throws IOException {
        AtomicLong taken = new AtomicLong();
        ByteBuffer some = ByteBuffer.allocateDirect(64 * 1024);
        long[] last = {System.nanoTime()};
        Await.until("nothing more is taken", () -> {
            try {
                int written = writer.write(some.clear());
                taken.addAndGet(written);
                last[0] = written > 0 ? System.nanoTime() : last[0];
                return taken.get() > 64L * MEBIBYTE || System.nanoTime() - last[0] > TimeUnit.SECONDS.toNanos(1);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        return taken.get();
    }

    private static long readAll(SocketChannel reader) throws IOException {
        ByteBuffer some = ByteBuffer.allocateDirect(64 * 1024);
        long all = 0;
        for (int n = reader.read(some); n >= 0; n = reader.read(some.clear())) {
            all += n;
        }
        return all;
    }

    @Test
    void reopenGivesTheServerAFreshConnectionAndTheClientNotices() throws Exception {
        Relay relay = relay(Through.path(FreshForEachLine::new));
        Socket client = connect(relay);
        Socket first = accept();
        Await.until("it is connected", () -> relay.behind(address(client)).size() == 1);
        send(client, "one\n");
        Socket second = accept();
        assertThat(first.getInputStream().read()).isEqualTo(-1);
        assertThat(read(second, 4)).isEqualTo("one\n");
        send(second, "1");
        assertThat(read(client, 1)).isEqualTo("1");
        send(client, "two\n");
        Socket third = accept();
        assertThat(second.getInputStream().read()).isEqualTo(-1);
        assertThat(read(third, 4)).isEqualTo("two\n");
        send(third, "2");
        assertThat(read(client, 1)).isEqualTo("2");
        assertThat(relay.behind(address(client))).containsExactly(peer(first), peer(second), peer(third));
    }

    private static String peer(Socket accepted) {
        return "127.0.0.1:" + accepted.getPort();
    }

    /** Opens a fresh connection before each line. */
    private static final class FreshForEachLine extends Through.Passing {
        @Override
        public void bytes(Direction towards, ByteBuffer some, Next to) {
            if (towards == Direction.UP) {
                to.reopen();
            }
            to.bytes(towards, some);
        }
    }

    @Test
    void itRemembersWhoIsBehindAClient() throws Exception {
        Relay relay = relay(PathRules.OPEN);
        Socket client = connect(relay);
        Socket behind = accept();
        String address = address(client);
        Await.until("it is known", () -> relay.behind(address).equals(List.of(peer(behind))));
        client.close();
        assertThat(behind.getInputStream().read()).isEqualTo(-1);
        behind.close();
        assertThat(relay.behind(address)).containsExactly(peer(behind));
        assertThat(relay.behind("127.0.0.1:1")).isEmpty();
    }

    @Test
    void deedsAreToldWithTheAddressOfTheClient() throws Exception {
        Map<String, Deed> deeds = new ConcurrentHashMap<>();
        Relay relay = relay(
                Through.path(() -> new Through.Passing() {
                    @Override
                    public void bytes(Direction towards, ByteBuffer some, Next to) {
                        to.did(Deed.What.REFUSED, 501);
                        to.bytes(Direction.DOWN, ByteBuffer.wrap("no".getBytes(ISO_8859_1)));
                        to.end(Direction.DOWN);
                        to.end(Direction.UP);
                    }
                }),
                deeds::put);
        Socket client = connect(relay);
        Socket behind = accept();
        send(client, "x");
        assertThat(new String(client.getInputStream().readAllBytes(), ISO_8859_1))
                .isEqualTo("no");
        assertThat(behind.getInputStream().read()).isEqualTo(-1);
        assertThat(deeds).containsOnlyKeys(address(client));
        Deed deed = deeds.get(address(client));
        assertThat(deed.rule()).isEqualTo("through");
        assertThat(deed.what()).isEqualTo(Deed.What.REFUSED);
        assertThat(deed.status()).isEqualTo(501);
    }

    /** As a proxy does that closes both of its sockets: the server hears of it when it writes. */
    @Test
    void whoeverHasToldBothSidesAnEndHearsNeither() throws Exception {
        AtomicLong heard = new AtomicLong();
        Relay relay = relay(Through.path(() -> new Through.Passing() {
            @Override
            public void bytes(Direction towards, ByteBuffer some, Next to) {
                heard.incrementAndGet();
                to.bytes(towards, some);
                to.end(Direction.DOWN);
                to.end(Direction.UP);
            }
        }));
        Socket client = connect(relay);
        Socket behind = accept();
        send(behind, "x");
        assertThat(read(client, 1)).isEqualTo("x");
        assertThat(client.getInputStream().read()).isEqualTo(-1);
        assertThat(behind.getInputStream().read()).isEqualTo(-1);
        assertWritesFail(behind);
        assertThat(heard).hasValue(1);
    }

    @Test
    void aStageIsCalledAtItsTime() throws Exception {
        long[] asked = new long[1];
        CompletableFuture<Long> due = new CompletableFuture<>();
        Relay relay = relay(Through.path(() -> new Through.Passing() {
            @Override
            public void opened(Next to) {
                asked[0] = to.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
                to.wakeAt(asked[0]);
            }

            @Override
            public void due(Next to) {
                due.complete(to.nanoTime());
                to.reset(Direction.DOWN);
                to.reset(Direction.UP);
            }
        }));
        Socket client = connect(relay);
        Socket behind = accept();
        assertThat(due.get(20, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(asked[0]);
        assertReset(client);
        assertReset(behind);
    }

    @Test
    void aStageThatThrowsBreaksItsConnectionOnly() throws Exception {
        Relay relay = relay(Through.path(() -> new Through.Passing() {
            @Override
            public void bytes(Direction towards, ByteBuffer some, Next to) {
                if (some.get(some.position()) == '!') {
                    throw new IllegalStateException("for this test");
                }
                to.bytes(towards, some);
            }
        }));
        Socket client = connect(relay);
        Socket behind = accept();
        Socket other = connect(relay);
        Socket behindOther = accept();
        send(client, "!");
        assertReset(client);
        assertReset(behind);
        send(other, "x");
        assertThat(read(behindOther, 1)).isEqualTo("x");
    }

    /** Nobody is told: neither side hears of the other. */
    @Test
    void aSideThatIsDroppedDoesNotEndTheOther() throws Exception {
        Relay relay = relay(Through.path(() -> new Through.Passing() {
            @Override
            public void bytes(Direction towards, ByteBuffer some, Next to) {
                to.reset(Direction.UP);
            }
        }));
        Socket client = connect(relay);
        Socket behind = accept();
        send(client, "x");
        assertReset(behind);
        send(client, "y");
        client.setSoTimeout(200);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(java.net.SocketTimeoutException.class);
    }

    @Test
    void bytesThatAStageMakesPassBesideThoseThatItRead() throws Exception {
        Relay relay = relay(Through.path(() -> new Stage() {
            @Override
            public void bytes(Direction towards, ByteBuffer some, Next to) {
                ByteBuffer rest = some.duplicate();
                int limit = some.limit();
                some.limit(some.position() + 1);
                to.bytes(towards, some);
                to.bytes(towards, ByteBuffer.wrap("-".getBytes(ISO_8859_1)));
                rest.position(rest.position() + 1);
                to.bytes(towards, rest);
                some.limit(limit).position(limit);
            }
        }));
        Socket client = connect(relay);
        Socket behind = accept();
        send(client, "abc");
        assertThat(read(behind, 4)).isEqualTo("a-bc");
        send(behind, "xyz");
        assertThat(read(client, 4)).isEqualTo("x-yz");
    }

    @Test
    void twoHundredConnectionsAtOnceLoseNothing() throws Exception {
        int count = 200;
        Relay relay = relay(PassThrough.PATH);
        Later.run(0, this::echo);
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clients.add(connect(relay));
        }
        for (int i = 0; i < count; i++) {
            clients.get(i).getOutputStream().write(random(10_000, i));
        }
        for (int i = 0; i < count; i++) {
            InputStream in = clients.get(i).getInputStream();
            assertThat(Arrays.equals(in.readNBytes(10_000), random(10_000, i))).isTrue();
        }
        List<String> behind = clients.stream()
                .flatMap(client -> relay.behind(address(client)).stream())
                .toList();
        assertThat(behind).hasSize(count).doesNotHaveDuplicates();
    }

    private void echo() {
        try {
            while (!server.isClosed()) {
                Socket behind = accept();
                Later.run(0, () -> echo(behind));
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private static void echo(Socket behind) {
        try {
            behind.getInputStream().transferTo(behind.getOutputStream());
            behind.close();
        } catch (IOException e) {
            // the test is over
        }
    }

    @Test
    void closeEndsEverythingAtOnce() throws Exception {
        CompletableFuture<Thread> loop = new CompletableFuture<>();
        Relay relay = relay(Through.path(() -> new Through.Passing() {
            @Override
            public void opened(Next to) {
                loop.complete(Thread.currentThread());
            }
        }));
        Socket client = connect(relay);
        Socket behind = accept();
        relay.close();
        assertThat(behind.getInputStream().read()).isEqualTo(-1);
        assertThat(client.getInputStream().read()).isEqualTo(-1);
        assertThatThrownBy(() -> connect(relay)).isInstanceOf(IOException.class);
        assertThat(loop.get(20, TimeUnit.SECONDS).getName()).matches("relay-loop-\\d+");
        Await.until("its thread has ended", () -> !loop.join().isAlive());
    }

    @Test
    void itListensWhereTheServerDoes() throws Exception {
        ServerSocket tcp = keep(new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1")));
        ServerSocket policy = keep(new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1")));
        Ports ports = new Ports(server.getLocalPort(), tcp.getLocalPort(), policy.getLocalPort());
        Relay relay = keep(Relay.start(
                PathRules.OPEN,
                new Relay.Front("127.0.0.1", 0),
                new Relay.Server("127.0.0.1", ports),
                Deeds.NOBODY,
                System::nanoTime));
        keep(new Socket("127.0.0.1", relay.ports().policy()));
        keep(policy.accept());
        keep(new Socket("127.0.0.1", relay.ports().tcp()));
        keep(tcp.accept());
        assertThat(relay(PathRules.OPEN).ports().tcp()).isNull();
    }

    @Test
    void aPortThatIsTakenIsSaidInOneLine() {
        Relay.Front taken = new Relay.Front("127.0.0.1", server.getLocalPort());
        Relay.Server any = new Relay.Server("127.0.0.1", new Ports(1, null, null));
        assertThatThrownBy(() -> Relay.start(PathRules.OPEN, taken, any, Deeds.NOBODY, System::nanoTime))
                .isInstanceOf(BindException.class)
                .hasMessage("port " + server.getLocalPort() + " on 127.0.0.1 is taken");
        Relay.Front nowhere = new Relay.Front("nowhere.invalid", 0);
        assertThatThrownBy(() -> Relay.start(PathRules.OPEN, nowhere, any, Deeds.NOBODY, System::nanoTime))
                .isInstanceOf(BindException.class)
                .hasMessage("there is no address nowhere.invalid on this machine");
    }
}
