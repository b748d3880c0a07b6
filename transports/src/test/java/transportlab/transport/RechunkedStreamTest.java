package transportlab.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import transportlab.client.netty.NettyNet;
import transportlab.io.Ports;
import transportlab.testing.Later;
import transportlab.testing.TestClient;
import transportlab.testing.Trials;
import transportlab.wire.Link;
import transportlab.wire.Phases;

/** Chunk borders mean nothing: the line ends do. */
class RechunkedStreamTest {
    private static final byte[] BODY =
            "{\"at\":0}\n{\"n\":1,\"d\":\"한\"}\n\n{\"n\":2,\"d\":\"😀\\\"\"}\n{\"n\":3,\"d\":\"\"}\n".getBytes(UTF_8);

    @Test
    void aStreamThatIsChunkedAnewAtAnyOffsetGivesTheSameUpdates() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                NettyNet net = new NettyNet(
                        "127.0.0.1",
                        new Ports(server.getLocalPort(), null, null),
                        Link.NONE,
                        new Phases(System.nanoTime()))) {
            for (int offset = 1; offset < BODY.length; offset++) {
                int at = offset;
                Later.call(() -> answer(server, at));
                TestClient client = TestClient.open(net, Trials.transport("streaming"), 0, "127.0.0.1")
                        .await(3);
                assertThat(client.numbers).containsExactly(1L, 2L, 3L);
                assertThat(client.text(0) + client.text(1) + client.text(2)).isEqualTo("한😀\"");
                client.stopForGood();
            }
        }
    }

    private static boolean answer(ServerSocket server, int offset) throws IOException {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            for (int newlines = 0; newlines < 2; ) {
                int b = in.read();
                newlines = b == '\n' ? newlines + 1 : b == '\r' ? newlines : 0;
            }
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8));
            chunk(socket, Arrays.copyOf(BODY, offset));
            chunk(socket, Arrays.copyOfRange(BODY, offset, BODY.length));
            return in.read() < 0;
        }
    }

    private static void chunk(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().write("\r\n".getBytes(UTF_8));
        socket.getOutputStream().flush();
    }
}
