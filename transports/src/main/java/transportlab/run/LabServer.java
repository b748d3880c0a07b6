package transportlab.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import transportlab.catalogue.Catalogue;
import transportlab.io.Ports;
import transportlab.server.Dispatched;
import transportlab.server.Mounts;
import transportlab.server.Publishing;
import transportlab.server.ResponseHeaders;
import transportlab.server.ServerSetup;
import transportlab.server.Sessions;
import transportlab.server.Topics;
import transportlab.server.WebSocketEcho;
import transportlab.server.jetty.JettyEngine;
import transportlab.server.tcp.Host;
import transportlab.transport.Transport;

/** Every transport on one port for people: with a page, a ticker, publishing and an echo. */
public final class LabServer implements AutoCloseable {
    private final ServerThreads threads = new ServerThreads();
    private final List<Transport> transports = Catalogue.all();
    private final String bind;
    private final Topics topics;
    private final Host host;
    private long ticks;

    private LabServer(String bind, int port, Duration hold) throws Exception {
        this.bind = bind;
        this.topics = new Topics(threads.fanOut(), Topics.Limits.PUBLIC, Topics.Gate.OPEN);
        ServerSetup setup = new ServerSetup(
                bind,
                port,
                hold,
                ServerSetup.HEARTBEAT,
                hold.plusSeconds(30),
                ServerSetup.Limits.DEFAULT,
                Sessions.pinging(ServerSetup.HEARTBEAT),
                new ResponseHeaders(ResponseHeaders.Set.BROWSER, Instant::now),
                threads.scheduler(),
                threads.fanOut(),
                (updates, atNanos) -> {});
        try {
            host = Host.start(new JettyEngine(), setup, plain -> {
                Mounts mounts = new Dispatched(plain, threads.fanOut());
                new DemoPage(transports, setup).mount(mounts);
                new Publishing(topics, setup).mount(mounts);
                WebSocketEcho.mount(mounts, setup);
                PageBytes bytes = new PageBytes();
                bytes.mount(mounts, setup);
                Mounts counting = bytes.counting(mounts);
                transports.forEach(transport -> transport.serve(counting, topics, setup));
            });
        } catch (Exception e) {
            threads.stop();
            throw e;
        }
    }

    /**
     * @param port 0 for a free one
     * @param ratePerSecond updates of the topic {@code main}; 0 for none
     * @throws TrialException with one line that says why it cannot listen
     */
    public static LabServer start(String bind, int port, double ratePerSecond) throws TrialException {
        try {
            LabServer server = new LabServer(bind, port, ServerSetup.HOLD);
            server.tick(ratePerSecond);
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
        topics.find(Topics.DEFAULT).ifPresent(main -> main.publish(("tick " + ++ticks).getBytes(UTF_8)));
    }

    public int port() {
        return ports().http();
    }

    public Ports ports() {
        return host.ports();
    }

    /** {@code http://127.0.0.1:8080} */
    public String address() {
        String name = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port();
    }

    @Override
    public void close() {
        topics.end();
        host.stop();
        threads.stop();
    }
}
