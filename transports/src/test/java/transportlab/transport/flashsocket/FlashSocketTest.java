package transportlab.transport.flashsocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.client.Net;
import transportlab.engines.Engines;
import transportlab.io.Ports;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.Bench.Options;
import transportlab.testing.RawHttp;
import transportlab.testing.RawServer;
import transportlab.testing.TestClient;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.wire.Kind;
import transportlab.wire.Phases;
import transportlab.wire.ledger.Tally;
import transportlab.wire.link.Link;
import transportlab.wire.link.LinkPaths;

/** The policy exchange: asked once, elsewhere if nobody answers, and refused by a web server. */
class FlashSocketTest {
    private static final Transport FLASH = Trials.transport("flashsocket");
    private static final int QUESTION = "<policy-file-request/>\0".length();

    @Test
    void asksForThePolicyOnceAPage() throws Exception {
        try (Bench bench = Bench.of(FLASH, Options.defaults())) {
            TestClient client = bench.client(FLASH, 0).awaitReady();
            client.reset();
            Await.until("it is back", () -> client.ready.get() == 2);
            Tally all = bench.net().report().all();
            assertThat(all.get(Tally.Count.OPENED))
                    .as("one policy, two sockets")
                    .isEqualTo(3);
            assertThat(all.up()[Kind.CONTROL.ordinal()]).isEqualTo(QUESTION);
            assertThat(all.get(Tally.Count.RECEIVE))
                    .as("the policy is no request")
                    .isEqualTo(2);
        }
    }

    @Test
    void asksTheWebServerItselfWhenNobodyAnswersOnThePolicyPort() throws Exception {
        try (Bench bench = Bench.of(FLASH, Options.defaults());
                ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Net net = net(new Ports(bench.port(), null, silent.getLocalPort()))) {
            TestClient client = TestClient.open(net, FLASH, 0, "127.0.0.1");
            try (Socket asked = silent.accept()) {
                assertThat(RawServer.readUntil(asked, "\0")).isEqualTo("<policy-file-request/>\0");
                Await.until("the attempt has failed", () -> client.failures.get() > 0);
            }
            Tally all = net.report().all();
            assertThat(client.ready).hasValue(0);
            assertThat(all.get(Tally.Count.OPENED)).isGreaterThanOrEqualTo(2);
            assertThat(all.up()[Kind.CONTROL.ordinal()]).isGreaterThanOrEqualTo(2L * QUESTION);
            assertThat(all.down()[Kind.CONTROL.ordinal()]).as("the 400").isPositive();
            assertThat(all.down()[Kind.OTHER.ordinal()]).isZero();
            assertThat(all.started()).isZero();
        }
    }

    @Test
    void aWebServerAnswersThePolicyQuestionWith400() throws Exception {
        try (Bench bench = Bench.of(FLASH, Options.defaults());
                RawHttp flash = new RawHttp(bench.port())) {
            assertThat(flash.send("<policy-file-request/>\0").readToEnd()).startsWith("HTTP/1.1 400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\n\r\n", "<policy-file-request>\0", "<policy-file-request/>\0more"})
    void thePolicyPortDropsWhoeverAsksAnythingElse(String question) throws Exception {
        try (Bench bench = Bench.of(FLASH, Options.defaults());
                RawHttp client = new RawHttp(bench.bound.ports().policy())) {
            client.send(question.getBytes(UTF_8));
            assertThat(client.readToEnd()).endsWith("[reset]");
        }
    }

    private static Net net(Ports ports) {
        return Engines.clients("127.0.0.1", ports, new LinkPaths(Link.NONE, 0), new Phases(System.nanoTime()));
    }
}
