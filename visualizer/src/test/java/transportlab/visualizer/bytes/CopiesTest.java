package transportlab.visualizer.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.message.Message;

/** The forms in which a message can be copied, and what is found in messages. */
class CopiesTest {
    private static Message request(byte[] bytes) {
        return Messages.of(
                0,
                Direction.UP,
                Message.Sort.REQUEST,
                "",
                bytes,
                List.of(Messages.field("http.line", 0, bytes.length, Kind.HEADERS)),
                -1,
                List.of());
    }

    @Test
    void aCopyHasAllBytes() {
        byte[] bytes = new byte[9000];
        assertThat(Copies.hex(bytes).split("\\s+")).hasSize(9000);
        assertThat(Copies.hex(new byte[] {(byte) 0x81, 0x7E})).isEqualTo("81 7E");
        assertThat(Copies.text("GET /\r\n값".getBytes(UTF_8))).isEqualTo("GET /\r\n값");
        assertThat(Copies.text(new byte[] {'a', 0, (byte) 0x81})).isEqualTo("a\\x00\\x81");
    }

    /** A real curl sends the same head and body again, with its header fields in the same order but for the host's. */
    @Test
    void curlSendsTheSameRequestAgain() throws Exception {
        Assumptions.assumeTrue(
                new ProcessBuilder("sh", "-c", "command -v curl").start().waitFor() == 0, "there is no curl");
        String body = "{\"it's\":\"@a\\n & $HOME `x` 값\"}\r\nend";
        for (byte[] content : List.of(new byte[0], body.getBytes(UTF_8), new byte[] {0, 1, (byte) 0xff, '%', '\\'})) {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
                byte[] sent = sent(server.getLocalPort(), content);
                assertThat(fields(received(server, CurlLine.of(request(sent)).orElseThrow(), sent.length)))
                        .isEqualTo(fields(sent));
            }
        }
    }

    private static byte[] sent(int port, byte[] body) {
        String length = body.length == 0 ? "" : "Content-Type: x/y\r\nContent-Length: " + body.length + "\r\n";
        String head = (body.length == 0 ? "GET" : "POST") + " /poll?a=[1]&b=%20../x HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nX-Empty:\r\nAccept-Encoding: gzip, br\r\nX-Quote: it's \"here\"\r\n" + length
                + "Accept-Language: en\r\n\r\n";
        byte[] first = head.getBytes(ISO_8859_1);
        byte[] all = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    private static byte[] received(ServerSocket server, String line, int length) throws Exception {
        CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                socket.setSoTimeout(3000);
                InputStream in = socket.getInputStream();
                byte[] bytes = in.readNBytes(length);
                assertThat(in.available()).as("nothing more").isZero();
                socket.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(ISO_8859_1));
                return bytes;
            } catch (IOException e) {
                throw new IllegalStateException(line, e);
            }
        });
        Process curl =
                new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
        byte[] all = received.get(10, TimeUnit.SECONDS);
        assertThat(curl.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return all;
    }

    /** The lines of the head in the order of the alphabet, then the body. A field without a value has no space. */
    private static List<String> fields(byte[] request) {
        String text = new String(request, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        List<String> lines = Arrays.stream(text.substring(0, end).split("\r\n"))
                .map(String::strip)
                .sorted()
                .toList();
        return java.util.stream.Stream.concat(lines.stream(), java.util.stream.Stream.of(text.substring(end)))
                .toList();
    }

    @Test
    void whatIsNoWholeRequestHasNoCurlLine() {
        assertThat(CurlLine.of(Messages.frame())).isEmpty();
        assertThat(CurlLine.of(request("GET / HTTP/1.1\r\nHost: a".getBytes(UTF_8))))
                .isEqualTo(Optional.empty());
    }

    @Test
    void textIsFoundInBytesAndValuesAreFoundWhereTheBytesDoNotSayThem() {
        Message frame = Messages.frame();
        assertThat(Search.find(List.of(frame, frame), "XXX")).hasSize(2 * 50);
        assertThat(Search.find(List.of(frame), "150")).containsExactly(new Search.Match(0, 2, 2));
        assertThat(Search.find(List.of(frame), "")).isEmpty();
        assertThat(Search.find(List.of(frame), "nothing like it")).isEmpty();
    }
}
