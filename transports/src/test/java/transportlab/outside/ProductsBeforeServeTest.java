package transportlab.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.engines.SessionIds;
import transportlab.path.Between;
import transportlab.path.Deeds;
import transportlab.path.PathRules;
import transportlab.path.PathText;
import transportlab.path.Presets;
import transportlab.path.relay.Relay;
import transportlab.serve.LabServer;
import transportlab.serve.PageLook;
import transportlab.server.PublicAddress;
import transportlab.server.ServerSetup;
import transportlab.server.Sessions;
import transportlab.testing.Children;

/** Products that others made in front of {@code serve}, and our relay in their place: curl sees the same through both. */
@Tag("outside")
class ProductsBeforeServeTest {
    private static final int MOST_SECONDS = 20;

    /** So many updates fit into what nginx holds, about. */
    private static final int MANY = 100;

    private static final String[] UPGRADE = {
        "-H",
        "Connection: Upgrade",
        "-H",
        "Upgrade: websocket",
        "-H",
        "Sec-WebSocket-Version: 13",
        "-H",
        "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg=="
    };

    /** The status of a poll, that of an upgrade, and whether a stream comes at once. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NGINX   | ''                                    | nginx       | 200 426 held",
                "NGINX   | response-header=X-Accel-Buffering: no | nginx-tuned | 200 426 at once",
                "HAPROXY | ''                                    | idle=50s    | 200 101 at once",
            })
    void inFrontOfTheServer(Product product, String answers, String path, String expected) throws Exception {
        try (LabServer server = LabServer.start("127.0.0.1", 0, rate(expected))) {
            try (Between does = new Standing(product, answers, false)
                    .between(PathRules.OPEN, server.ports(), 0, Deeds.NOBODY, System::nanoTime)) {
                assertThat(seen(server, address(does))).as(product + "").isEqualTo(expected);
            }
            try (Between said = relay(server, path)) {
                assertThat(seen(server, address(said))).as(path).isEqualTo(expected);
            }
        }
    }

    /** The same for proxies that curl knows of, and the status of a request for a tunnel to the server's port. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SQUID     | configured-proxy | 200 426 at once 403",
                "TINYPROXY | proxy=any        | 200 426 at once 200",
            })
    void knownToClients(Product product, String path, String expected) throws Exception {
        try (LabServer server = LabServer.start("127.0.0.1", 0, rate(expected))) {
            try (Between does = new Standing(product, "", false)
                    .between(PathRules.OPEN, server.ports(), 0, Deeds.NOBODY, System::nanoTime)) {
                assertThat(known(server, does)).as(product + "").isEqualTo(expected);
            }
            try (Between said = relay(server, path)) {
                assertThat(known(server, said)).as(path).isEqualTo(expected);
            }
        }
    }

    /**
     * What our path does not imitate: with {@code proxy_pass} alone, nginx asks the server for another host than the page
     * was loaded from. The server has to know the public address, or it takes its own page for one of another site.
     */
    @ParameterizedTest
    @CsvSource({"http://lab.example,204", ",403"})
    void aPageBehindNginxMayPublishIfTheServerKnowsItsPublicAddress(String seenAs, int status) throws Exception {
        LabServer.Options options = new LabServer.Options(
                new ServerSetup.Address(
                        "127.0.0.1", 0, Optional.ofNullable(seenAs).flatMap(PublicAddress::of)),
                0,
                PathRules.OPEN,
                Sessions.pinging(ServerSetup.HEARTBEAT, SessionIds::random),
                PageLook.PLAIN);
        try (LabServer server = LabServer.start(options);
                RunningProduct nginx = RunningProduct.start(Product.NGINX, server.port(), false)) {
            String front = "http://127.0.0.1:" + nginx.port() + "/publish?topic=main";
            assertThat(status(front, "-H", "Host: lab.example", "-H", "Origin: http://lab.example", "-d", "hello"))
                    .isEqualTo(status);
        }
    }

    /** A stream is only held as long as nothing pushes it on. */
    private static double rate(String expected) {
        return expected.contains("held") ? 200 : 0;
    }

    private static Relay relay(LabServer server, String path) throws IOException {
        PathRules rules = Presets.find(path).orElseGet(() -> new PathRules(PathRules.OWN, PathText.rules(path)));
        Relay.Server behind = new Relay.Server("127.0.0.1", server.ports());
        return Relay.start(rules, new Relay.Front("127.0.0.1", 0), behind, Deeds.NOBODY, System::nanoTime);
    }

    private static String address(Between between) {
        return "http://127.0.0.1:" + between.ports().http();
    }

    private static String known(LabServer server, Between proxy) throws Exception {
        String[] ask = {"-x", address(proxy)};
        String tunnel = said("-p", "-o", "/dev/null", "-w", "%{http_connect}\n", "-x", address(proxy), poll(server));
        return seen(server, server.address(), ask) + " " + tunnel;
    }

    private static String poll(LabServer server) {
        return server.address() + "/poll?topic=main";
    }

    private static String seen(LabServer server, String front, String... more) throws Exception {
        return status(front + "/poll?topic=main", more) + " " + upgrade(front, more) + " "
                + stream(server, front, more);
    }

    private static int upgrade(String front, String... more) throws Exception {
        List<String> options = new ArrayList<>(List.of(UPGRADE));
        options.addAll(List.of(more));
        options.addAll(List.of("-i", front + "/ws?topic=main"));
        return Integer.parseInt(said(options.toArray(String[]::new)).split(" ")[1]);
    }

    /** Reads the first line of a stream. A server that publishes nothing tells its position in it, and then falls silent. */
    private static String stream(LabServer server, String front, String... more) throws Exception {
        long before = position(server);
        List<String> options = new ArrayList<>(List.of(more));
        options.add(front + "/stream?topic=main");
        assertThat(said(options.toArray(String[]::new))).startsWith("{\"at\":");
        return position(server) - before < MANY ? "at once" : "held";
    }

    private static long position(LabServer server) throws Exception {
        Matcher at = Pattern.compile("\"at\":(\\d+)").matcher(said(poll(server)));
        assertThat(at.find()).isTrue();
        return Long.parseLong(at.group(1));
    }

    private static int status(String address, String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("-o", "/dev/null", "-w", "%{http_code}\n", address));
        return Integer.parseInt(said(all.toArray(String[]::new)));
    }

    /** The first line that curl writes. What it asks for may go on. */
    private static String said(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("curl", "-sN", "--max-time", "" + MOST_SECONDS));
        command.addAll(List.of(options));
        Process curl = Children.start(new ProcessBuilder(command));
        try (var lines = curl.inputReader(UTF_8)) {
            String first = lines.readLine();
            assertThat(first).as(String.join(" ", command)).isNotNull();
            return first;
        } finally {
            curl.destroy();
            curl.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        }
    }
}
