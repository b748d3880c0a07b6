package transportlab.measured;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import transportlab.testing.Capture;
import transportlab.testing.Trials;

/** What the captures are read with, on bare sockets. */
@Tag("measured")
@Tag("gate")
class CaptureReaderTest {
    @Test
    void tellsConnectionsOfOneClientPortApart() throws Exception {
        int port = Trials.freePort();
        InetAddress here = InetAddress.getLoopbackAddress();
        try (Capture capture = Capture.of(port);
                ServerSocket pages = new ServerSocket(port, 1, here);
                ServerSocket policy = new ServerSocket(port + 2, 1, here)) {
            int client = exchange(pages, 0, "a question", "its long answer");
            assertThat(exchange(policy, client, "policy?", "no")).isEqualTo(client);
            assertThat(capture.finish())
                    .extracting(flow -> flow.up, flow -> flow.down, flow -> flow.reset)
                    .containsExactly(tuple(10L, 15L, false), tuple(7L, 2L, false));
        }
    }

    /** One question and its answer. @return the client's port */
    private static int exchange(ServerSocket server, int clientPort, String question, String answer)
            throws IOException {
        try (Socket client = new Socket()) {
            client.setReuseAddress(true);
            client.bind(new InetSocketAddress(server.getInetAddress(), clientPort));
            client.connect(server.getLocalSocketAddress());
            try (Socket accepted = server.accept()) {
                client.getOutputStream().write(question.getBytes(US_ASCII));
                client.shutdownOutput();
                accepted.getInputStream().readAllBytes();
                accepted.getOutputStream().write(answer.getBytes(US_ASCII));
                accepted.shutdownOutput();
                client.getInputStream().readAllBytes();
            }
            return client.getLocalPort();
        }
    }
}
