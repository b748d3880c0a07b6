package transportlab.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import transportlab.catalogue.Catalogue;
import transportlab.engines.Engines;
import transportlab.engines.ServerThreads;
import transportlab.engines.SessionIds;
import transportlab.io.PortRole;
import transportlab.io.Ports;
import transportlab.path.Deeds;
import transportlab.path.PathRules;
import transportlab.path.relay.Relay;
import transportlab.server.Mounts;
import transportlab.server.PublicAddress;
import transportlab.server.ResponseHeaders;
import transportlab.server.ServerSetup;
import transportlab.server.Sessions;
import transportlab.server.shared.Dispatched;
import transportlab.server.shared.Publishing;
import transportlab.server.shared.WebSocketEcho;
import transportlab.server.tcp.Host;
import transportlab.server.topic.Topic;
import transportlab.server.topic.Topics;
import transportlab.transport.Transport;
import transportlab.trial.TrialException;
import transportlab.wire.WireTap;

/** The server for people: every transport on one port, with a page, a ticker, publishing and an echo. */
public final class LabServer implements AutoCloseable {
    private final ServerThreads threads = new ServerThreads();
    private final List<Transport> transports = Catalogue.all();
    private final String bind;
    private final Optional<PublicAddress> seenAs;
    private final Topics topics;
    private final Host host;

    /** Stands in front of the server; null over an open path. */
    private final Relay relay;

    private final Served served = new Served();
    private final Published published = new Published(Instant::now, Topics.DEFAULT);
    private final PageBytes bytes = new PageBytes(served, published);
    private volatile boolean ending;
    private long ticks;

    /**
     * The options of a server.
     *
     * @param listen where to listen
     * @param ratePerSecond how many updates per second are published in the topic {@code main}; 0 for none
     * @param path what stands in front of the server
     * @param sessions how sessions are kept
     * @param look of the page
     */
    public record Options(
            ServerSetup.Address listen, double ratePerSecond, PathRules path, Sessions sessions, PageLook look) {
        public static Options of(String bind, int port, double ratePerSecond) {
            return new Options(
                    new ServerSetup.Address(bind, port),
                    ratePerSecond,
                    PathRules.OPEN,
                    Sessions.pinging(ServerSetup.HEARTBEAT, SessionIds::random),
                    PageLook.PLAIN);
        }
    }

    private LabServer(Options options) throws Exception {
        this.bind = options.listen().bind();
        this.seenAs = options.listen().seenAs();
        this.topics = new Topics(threads.fanOut(), Topics.Limits.PUBLIC);
        boolean direct = options.path().isOpen();
        ServerSetup setup = new ServerSetup(
                direct ? options.listen() : options.listen().behindRelay(),
                new ServerSetup.Times(ServerSetup.HOLD, ServerSetup.HEARTBEAT, idleTimeout(options.sessions())),
                ServerSetup.Limits.DEFAULT,
                options.sessions(),
                new ResponseHeaders(ResponseHeaders.Set.BROWSER, Instant::now),
                new ServerSetup.Machinery(System::nanoTime, threads.scheduler(), threads.fanOut()),
                new Counted());
        try {
            host = Host.start(Engines.server(), setup, plain -> {
                Mounts mounts = new UntilEnded(new Dispatched(plain, threads.fanOut()), () -> ending);
                new DemoPage(transports, setup, options.look()).mount(mounts);
                new Publishing(topics, setup).mount(mounts);
                WebSocketEcho.mount(mounts, setup);
                bytes.mount(mounts, setup);
                transports.forEach(transport -> transport.serve(served.by(transport, mounts), topics, setup));
            });
        } catch (Exception e) {
            threads.stop();
            throw e;
        }
        try {
            relay = direct ? null : relay(options, setup);
        } catch (Exception e) {
            host.stop();
            threads.stop();
            throw e;
        }
    }

    private Relay relay(Options options, ServerSetup setup) throws BindException {
        return Relay.start(
                options.path(),
                new Relay.Front(options.listen().bind(), options.listen().port()),
                new Relay.Server(setup.bind(), host.ports()),
                Deeds.NOBODY,
                System::nanoTime);
    }

    /** Counts the bytes of every connection, and keeps when updates were published. */
    private final class Counted implements ServerSetup.Flow {
        @Override
        public void received(Topic topic, byte[] text) {
            published.publish(topic, text);
        }

        @Override
        public Optional<WireTap> tap(PortRole role) {
            return bytes.tap(role);
        }
    }

    /** The longest silence, which is that of a held poll or that of a session between two pings, plus 30 s. */
    static Duration idleTimeout(Sessions sessions) {
        Duration every = sessions.pingInterval();
        return (every.compareTo(ServerSetup.HOLD) > 0 ? every : ServerSetup.HOLD).plusSeconds(30);
    }

    /** Starts a server with default options. */
    public static LabServer start(String bind, int port, double ratePerSecond) throws TrialException {
        return start(Options.of(bind, port, ratePerSecond));
    }

    /**
     * @throws TrialException with one line that says why it cannot listen
     */
    public static LabServer start(Options options) throws TrialException {
        try {
            LabServer server = new LabServer(options);
            server.tick(options.ratePerSecond());
            return server;
        } catch (Exception e) {
            throw new TrialException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    private void tick(double ratePerSecond) {
        if (ratePerSecond > 0) {
            long period = Math.max(1, (long) (1e9 / ratePerSecond));
            threads.scheduler().scheduleAtFixedRate(this::publishTick, period, period, TimeUnit.NANOSECONDS);
        }
    }

    private void publishTick() {
        topics.find(Topics.DEFAULT).ifPresent(main -> published.publish(main, ("tick " + ++ticks).getBytes(UTF_8)));
    }

    public int port() {
        return ports().http();
    }

    /** The ports for clients. */
    public Ports ports() {
        return relay == null ? host.ports() : relay.ports();
    }

    /** The address of this server, for example {@code http://127.0.0.1:8080}. */
    public String address() {
        String name = isAny(bind) ? "127.0.0.1" : bind;
        return "http://" + (name.contains(":") ? "[" + name.replace("%", "%25") + "]" : name) + ":" + port();
    }

    private static boolean isAny(String bind) {
        try {
            return InetAddress.getByName(bind).isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The address under which browsers see this server, if one was given. */
    public Optional<PublicAddress> seenAs() {
        return seenAs;
    }

    /** Stops the server. Answers and streams are completed first: a document that breaks off tells its page nothing. */
    @Override
    public void close() {
        ending = true;
        topics.end();
        threads.settle();
        host.stop();
        if (relay != null) {
            relay.settle();
            relay.close();
        }
        threads.stop();
    }
}
