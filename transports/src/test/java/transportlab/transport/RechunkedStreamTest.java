package transportlab.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.catalogue.Catalogue;
import transportlab.client.Net;
import transportlab.engines.Engines;
import transportlab.io.Ports;
import transportlab.testing.Later;
import transportlab.testing.NamesItsCase;
import transportlab.testing.RawServer;
import transportlab.testing.TestClient;
import transportlab.testing.Trials;
import transportlab.wire.Phases;
import transportlab.wire.link.Link;
import transportlab.wire.link.LinkPaths;

/** Chunk borders mean nothing, and neither do those of TCP segments. */
@ExtendWith(NamesItsCase.class)
class RechunkedStreamTest {
    private static final String PART = "Content-Type: application/json\r\n\r\n%s\r\n--update\r\n";
    private static final String SCRIPT = "<script>parent.onFrame(%s)</script>\n";

    /** Position, update, sign of life, update, update, each as its technique writes it. */
    static List<Arguments> streams() {
        return List.of(
                Arguments.of("streaming", "", "%s\n", "\n"),
                Arguments.of("sse", "retry: 100\n", "id: 9\ndata: %s\n\n", ":\n"),
                Arguments.of("multipart", "--update\r\n", PART, "\r\n--update\r\n"),
                Arguments.of("forever-iframe", "<!DOCTYPE html><body><!-- <script> -->\n", SCRIPT, "\n"));
    }

    private static String body(String opening, String unit, String silence) {
        return opening
                + String.format(unit, "{\"at\":0}")
                + String.format(unit, "{\"n\":1,\"d\":\"한\"}")
                + silence
                + String.format(unit, "{\"n\":2,\"d\":\"😀\\\"\"}")
                + String.format(unit, "{\"n\":3,\"d\":\"\\u003c\\u2028\"}");
    }

    @Test
    void everyTechniqueThatStreamsHasARowHere() {
        List<String> rows = streams().stream().map(row -> (String) row.get()[0]).toList();
        for (Transport transport : Catalogue.all()) {
            if (transport.info().family() == TransportInfo.Family.HTTP_STREAMING) {
                assertThat(rows)
                        .as(
                                "add to streams() how %s writes a record and a sign of life",
                                transport.info().id())
                        .contains(transport.info().id());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void aStreamThatIsChunkedAnewAtAnyOffsetGivesTheSameUpdates(String id, String opening, String unit, String silence)
            throws Exception {
        byte[] body = body(opening, unit, silence).getBytes(UTF_8);
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Net net = net(new Ports(server.getLocalPort(), null, null))) {
            for (int offset = 1; offset < body.length; offset++) {
                int at = offset;
                Later.call(() -> answer(server, id, body, at));
                assertSame(TestClient.open(net, Trials.transport(id), 0, "127.0.0.1"));
            }
        }
    }

    @Test
    void plainTcpThatIsCutAtAnyOffsetGivesTheSameUpdates() throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String record : List.of(
                "{\"at\":0}",
                "{\"n\":1,\"d\":\"한\"}",
                "",
                "{\"n\":2,\"d\":\"😀\\\"\"}",
                "{\"n\":3,\"d\":\"<\u2028\"}")) {
            byte[] text = record.getBytes(UTF_8);
            all.writeBytes(ByteBuffer.allocate(4).putInt(text.length).array());
            all.writeBytes(text);
        }
        byte[] body = all.toByteArray();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Net net = net(new Ports(1, server.getLocalPort(), null))) {
            for (int offset = 1; offset < body.length; offset++) {
                int at = offset;
                Later.call(() -> segments(server, body, at));
                assertSame(TestClient.open(net, Trials.transport("tcp"), 0, "127.0.0.1"));
            }
        }
    }

    private static void assertSame(TestClient client) {
        client.await(3);
        assertThat(client.numbers).containsExactly(1L, 2L, 3L);
        assertThat(client.text(0) + client.text(1) + client.text(2)).isEqualTo("한😀\"<\u2028");
        client.stopForGood();
    }

    private static Net net(Ports ports) {
        return Engines.clients("127.0.0.1", ports, new LinkPaths(Link.NONE, 0), new Phases(System.nanoTime()));
    }

    private static boolean answer(ServerSocket server, String id, byte[] body, int offset) throws IOException {
        try (Socket socket = server.accept()) {
            RawServer.readHead(socket);
            String type = id.equals("sse") ? "Content-Type: text/event-stream\r\n" : "";
            socket.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\n" + type + "Transfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));
            chunk(socket, Arrays.copyOf(body, offset));
            chunk(socket, Arrays.copyOfRange(body, offset, body.length));
            return socket.getInputStream().read() < 0;
        }
    }

    private static void chunk(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().write("\r\n".getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    private static boolean segments(ServerSocket server, byte[] body, int offset) throws IOException {
        try (Socket socket = server.accept()) {
            socket.setTcpNoDelay(true);
            RawServer.readUntil(socket, "SUB main -\n");
            socket.getOutputStream().write(body, 0, offset);
            socket.getOutputStream().write(body, offset, body.length - offset);
            return socket.getInputStream().read() < 0;
        }
    }
}
