package transportlab.transport.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import transportlab.server.ServerSetup;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.Bench.Options;
import transportlab.testing.RawHttp;
import transportlab.testing.Trials;

/** The lab's own framing, at its edges. */
class RawTcpTest {
    private static byte[] framed(byte[] message) {
        return ByteBuffer.allocate(4 + message.length)
                .putInt(message.length)
                .put(message)
                .array();
    }

    private static RawHttp subscribed(Bench bench) throws Exception {
        return new RawHttp(bench.bound.ports().tcp()).send("SUB main -\n");
    }

    @Test
    void aSenderThatIsAlwaysInTheMiddleOfAMessageIsNotSlow() throws Exception {
        ServerSetup.Limits limits = new ServerSetup.Limits(Duration.ofMillis(200), Duration.ofSeconds(1), 1);
        try (Bench bench = Bench.of(Trials.transport("tcp"), Options.defaults().limits(limits));
                RawHttp client = subscribed(bench)) {
            byte[] message = framed("twenty bytes of text".getBytes(UTF_8));
            client.send(java.util.Arrays.copyOf(message, 10));
            long end = System.nanoTime() + Duration.ofMillis(2500).toNanos();
            int sent = 0;
            while (System.nanoTime() < end) {
                ByteArrayOutputStream restAndBeginning = new ByteArrayOutputStream();
                restAndBeginning.write(message, 10, message.length - 10);
                restAndBeginning.write(message, 0, 10);
                client.send(restAndBeginning.toByteArray());
                int expected = ++sent;
                Await.until("it is there", () -> bench.main().position() >= expected);
            }
            assertThat(sent).isGreaterThan(10);
        }
    }

    @Test
    void whatFollowsAWrongMessageIsNotPublished() throws Exception {
        try (Bench bench = Bench.of(Trials.transport("tcp"), Options.defaults());
                RawHttp client = subscribed(bench)) {
            client.readUntil("}");
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(framed(new byte[] {(byte) 0xff}));
            both.writeBytes(framed("hi".getBytes(UTF_8)));
            client.send(both.toByteArray());
            assertThat(client.readToEnd()).endsWith("[reset]");
            assertThat(bench.main().position()).isZero();
        }
    }
}
