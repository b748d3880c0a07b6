package transportlab.testing;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import transportlab.catalogue.Catalogue;
import transportlab.client.Net;
import transportlab.client.Tab;
import transportlab.client.Waits;
import transportlab.engines.Engines;
import transportlab.engines.ServerThreads;
import transportlab.experiment.Refusal;
import transportlab.io.Identity;
import transportlab.server.Listening;
import transportlab.server.Mounts;
import transportlab.server.ResponseHeaders;
import transportlab.server.ServerSetup;
import transportlab.server.Sessions;
import transportlab.server.shared.Dispatched;
import transportlab.server.shared.Publishing;
import transportlab.server.tcp.Host;
import transportlab.server.topic.Topic;
import transportlab.server.topic.Topics;
import transportlab.transport.Transport;
import transportlab.wire.Phases;
import transportlab.wire.link.Link;
import transportlab.wire.link.LinkPaths;

/** A server and clients for tests: real ones on a free port, unless another ground is given. */
public final class Bench implements AutoCloseable {
    private static final Duration OFTEN = Duration.ofMillis(100);
    public static final Instant DATE = Instant.parse("2026-11-22T12:00:00Z");

    private final Stage stage;
    private final Map<Integer, BitSet> seen = new ConcurrentHashMap<>();
    public final Topics topics;
    public final ServerSetup setup;
    public final Listening bound;
    private Net net;

    /** What differs from the defaults. */
    public record Options(
            Duration hold,
            Duration heartbeat,
            Duration idleTimeout,
            Duration appHeartbeat,
            ServerSetup.Limits limits,
            Sessions sessions,
            Topics.Limits topics,
            ResponseHeaders.Set headers,
            Link link) {
        public static Options defaults() {
            return new Options(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(25),
                    Duration.ofSeconds(60),
                    Duration.ZERO,
                    ServerSetup.Limits.DEFAULT,
                    numbered(Duration.ofSeconds(25), Sessions.PING_TIMEOUT, Sessions.MAX_PAYLOAD),
                    Topics.Limits.ofPlan(16),
                    ResponseHeaders.Set.MINIMAL,
                    Link.NONE);
        }

        public Options silence(Duration newHold, Duration newHeartbeat, Duration newIdle) {
            Sessions asOften = numbered(newHeartbeat, Sessions.PING_TIMEOUT, Sessions.MAX_PAYLOAD);
            return new Options(newHold, newHeartbeat, newIdle, appHeartbeat, limits, asOften, topics, headers, link);
        }

        /** A message into the silence, so often, for which clients wait. */
        public Options appHeartbeat(Duration every) {
            return new Options(hold, heartbeat, idleTimeout, every, limits, sessions, topics, headers, link);
        }

        /** A heartbeat for the pages that do not notice by themselves that a connection has broken off. */
        public Options toNoticeBreaks(Transport transport) {
            return transport.noticesBreaks() ? this : appHeartbeat(OFTEN);
        }

        /** Sessions with names that can be told beforehand. */
        public Options sessions(Duration pingInterval, Duration pingTimeout, int maxPayload, Duration slack) {
            Sessions numbered = numbered(pingInterval, pingTimeout, maxPayload);
            Sessions of = new Sessions(pingInterval, pingTimeout, maxPayload, slack, numbered.ids());
            return new Options(hold, heartbeat, idleTimeout, appHeartbeat, limits, of, topics, headers, link);
        }

        private static Sessions numbered(Duration pingInterval, Duration pingTimeout, int maxPayload) {
            AtomicLong next = new AtomicLong();
            return new Sessions(
                    pingInterval,
                    pingTimeout,
                    maxPayload,
                    Sessions.SLACK,
                    () -> String.format("id-%017d", next.incrementAndGet()));
        }

        public Options limits(ServerSetup.Limits newLimits) {
            return new Options(hold, heartbeat, idleTimeout, appHeartbeat, newLimits, sessions, topics, headers, link);
        }

        public Options topics(Topics.Limits newTopics) {
            return new Options(hold, heartbeat, idleTimeout, appHeartbeat, limits, sessions, newTopics, headers, link);
        }

        public Options headers(ResponseHeaders.Set newHeaders) {
            return new Options(hold, heartbeat, idleTimeout, appHeartbeat, limits, sessions, topics, newHeaders, link);
        }

        public Options link(Link newLink) {
            return new Options(hold, heartbeat, idleTimeout, appHeartbeat, limits, sessions, topics, headers, newLink);
        }
    }

    /** What server and clients stand on. */
    public interface Stage {
        ServerSetup.Machinery machinery();

        Listening listen(ServerSetup setup, Consumer<Mounts> mounted) throws Exception;

        Net net(Listening server, Link link);

        void stop();
    }

    /** Real sockets. */
    private static final class Live implements Stage {
        private final ServerThreads threads = new ServerThreads();

        @Override
        public ServerSetup.Machinery machinery() {
            return new ServerSetup.Machinery(System::nanoTime, threads.scheduler(), threads.fanOut());
        }

        @Override
        public Listening listen(ServerSetup setup, Consumer<Mounts> mounted) throws Exception {
            return Host.start(Engines.server(), setup, mounted);
        }

        @Override
        public Net net(Listening server, Link link) {
            return Engines.clients("127.0.0.1", server.ports(), new LinkPaths(link, 0), new Phases(System.nanoTime()));
        }

        @Override
        public void stop() {
            threads.stop();
        }
    }

    /** Real sockets, as a bench stands on if no other ground is given. */
    public static Stage live() {
        return new Live();
    }

    public Bench(Options options, Consumer<Bench.Mounting> mounted) throws Exception {
        this(options, mounted, live());
    }

    public Bench(Options options, Consumer<Bench.Mounting> mounted, Stage stage) throws Exception {
        this.stage = stage;
        topics = new Topics(stage.machinery().executor(), options.topics());
        setup = new ServerSetup(
                new ServerSetup.Address("127.0.0.1", 0),
                new ServerSetup.Times(
                        options.hold(), options.heartbeat(), options.idleTimeout(), options.appHeartbeat()),
                options.limits(),
                options.sessions(),
                new ResponseHeaders(options.headers(), () -> DATE),
                stage.machinery(),
                new OnceEach());
        bound = stage.listen(setup, mounts -> mounted.accept(new Mounting(mounts, topics, setup)));
        net = net(options.link());
    }

    /** What a test mounts on. */
    public record Mounting(Mounts mounts, Topics topics, ServerSetup setup) {}

    public static Bench of(Transport transport, Options options) throws Exception {
        return refusing(transport, Map.of(), options);
    }

    /** The same on another ground. */
    public static Bench of(Transport transport, Options options, Stage stage) throws Exception {
        return new Bench(options, serving(transport, Map.of()), stage);
    }

    /** The same on a server that refuses some techniques. */
    public static Bench refusing(Transport transport, Map<String, Refusal> refusals, Options options) throws Exception {
        return new Bench(options, serving(transport, refusals));
    }

    public static Bench refusing(Transport transport, Map<String, Refusal> refusals, Options options, Stage stage)
            throws Exception {
        return new Bench(options, serving(transport, refusals), stage);
    }

    private static Consumer<Mounting> serving(Transport transport, Map<String, Refusal> refusals) {
        return on -> {
            Mounts mounts = new Dispatched(on.mounts(), on.setup().executor());
            new Publishing(on.topics(), on.setup()).mount(mounts);
            Catalogue.served(transport)
                    .forEach(each -> each.serve(
                            Refusing.of(
                                    mounts, on.setup(), refusals, each.info().id()),
                            on.topics(),
                            on.setup()));
        };
    }

    /** Takes each client message once, as in a trial. */
    private final class OnceEach implements ServerSetup.Flow {
        @Override
        public void received(Topic topic, byte[] text) {
            Identity identity = Identity.of(ByteBuffer.wrap(text));
            if (identity == null || isFirst(identity)) {
                topic.publish(text);
            }
        }

        private boolean isFirst(Identity identity) {
            BitSet of = seen.computeIfAbsent(identity.client(), client -> new BitSet());
            synchronized (of) {
                boolean first = !of.get(identity.sequence());
                of.set(identity.sequence());
                return first;
            }
        }
    }

    public Net net(Link link) {
        return stage.net(bound, link);
    }

    public TestClient client(Transport transport, int number) {
        return client(net, transport, number);
    }

    /** A client on a network of its own. */
    public TestClient client(Net on, Transport transport, int number) {
        return client(on.tab(number, null), transport, number, TestClient.POLL_INTERVAL);
    }

    public TestClient client(Tab tab, Transport transport, int number, Duration pollInterval) {
        return TestClient.open(tab, transport, number, "127.0.0.1:" + port(), pollInterval, waits());
    }

    private Waits waits() {
        Waits usual = Waits.DEFAULT;
        return new Waits(usual.answer(), usual.position(), usual.pollGrace(), setup.appHeartbeat());
    }

    public Net net() {
        return net;
    }

    public int port() {
        return bound.ports().http();
    }

    public Topic main() {
        return topics.find(Topics.DEFAULT).orElseThrow();
    }

    public void publish(byte[] payload) {
        main().publish(payload);
    }

    public void publish(String payload) {
        publish(payload.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        net.close();
        topics.end();
        bound.stop();
        stage.stop();
    }
}
