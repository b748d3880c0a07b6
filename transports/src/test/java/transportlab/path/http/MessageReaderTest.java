package transportlab.path.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageReaderTest {
    private static final String FRAMES = "\u0082\u0003abc";

    /** Collects events; pieces of the same kind that follow each other count as one. */
    private static final class Log implements MessageReader.Listener {
        private final List<String> events = new ArrayList<>();
        private final StringBuilder all = new StringBuilder();
        private String last = "";

        private void note(String kind, ByteBuffer some) {
            String text = ISO_8859_1.decode(some).toString();
            all.append(text);
            String shown = text.replace("\r", "").replace("\n", "/");
            if (last.equals(kind)) {
                int at = events.size() - 1;
                events.set(at, events.get(at) + shown);
            } else {
                events.add(kind + " " + shown);
            }
            last = kind;
        }

        @Override
        public void head(Head head) {
            last = "";
            note("head", head.bytes());
            last = "";
        }

        @Override
        public void framing(ByteBuffer raw) {
            note("framing", raw);
        }

        @Override
        public void data(ByteBuffer some) {
            note("data", some);
        }

        @Override
        public void end() {
            events.add("end");
            last = "";
        }

        @Override
        public void tunnel(ByteBuffer some) {
            note("tunnel", some);
        }
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                row("GET / HTTP/1.1\nHost: a\n\n", "head GET / HTTP/1.1/Host: a//", "end"),
                row(
                        "POST /p HTTP/1.1\nContent-Length: 3\n\nabcGET / HTTP/1.1\n\n",
                        "head POST /p HTTP/1.1/Content-Length: 3//",
                        "data abc",
                        "end",
                        "head GET / HTTP/1.1//",
                        "end"),
                row(
                        "POST /p HTTP/1.1\nTransfer-Encoding: chunked\n\nA;x=y\n0123456789\n1\nz\n0\nT: v\n\n",
                        "head POST /p HTTP/1.1/Transfer-Encoding: chunked//",
                        "framing A;x=y/",
                        "data 0123456789",
                        "framing /1/",
                        "data z",
                        "framing /0/T: v//",
                        "end"),
                row("\n\nGET / HTTP/1.1\n\n", "framing //", "head GET / HTTP/1.1//", "end"),
                row("<policy-file-request/>\0", "tunnel <policy-file-request/>\0"),
                row("SUB main -\nmore\n\n", "tunnel SUB main -/more//"),
                row(FRAMES, "tunnel " + FRAMES),
                row(
                        "POST / HTTP/1.1\nTransfer-Encoding: chunked\n\n3x\nabc",
                        "head POST / HTTP/1.1/Transfer-Encoding: chunked//",
                        "framing 3",
                        "tunnel x/abc"),
                row("GET / HTTP/1.1\nHalf: ", "tunnel GET / HTTP/1.1/Half: "),
                row("GET /" + "x".repeat(65536) + " HTTP/1.1\n\n", "tunnel GET /" + "x".repeat(65536) + " HTTP/1.1//"));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                answers("GET", "HTTP/1.1 204 \n\n", "head HTTP/1.1 204 //", "end"),
                answers(
                        "GET",
                        "HTTP/1.1 304 Not Modified\nContent-Length: 9\n\n",
                        "head HTTP/1.1 304 Not Modified/Content-Length: 9//",
                        "end"),
                answers(
                        "HEAD,GET",
                        "HTTP/1.1 200 OK\nContent-Length: 2\n\nHTTP/1.1 200 OK\nContent-Length: 2\n\nab",
                        "head HTTP/1.1 200 OK/Content-Length: 2//",
                        "end",
                        "head HTTP/1.1 200 OK/Content-Length: 2//",
                        "data ab",
                        "end"),
                answers("GET", "HTTP/1.1 200 OK\n\nab\n\ncd", "head HTTP/1.1 200 OK//", "data ab//cd", "end"),
                answers(
                        "POST",
                        "HTTP/1.1 100 Continue\n\nHTTP/1.1 200 OK\nContent-Length: 0\n\n",
                        "head HTTP/1.1 100 Continue//",
                        "end",
                        "head HTTP/1.1 200 OK/Content-Length: 0//",
                        "end"),
                answers(
                        "GET",
                        "HTTP/1.1 101 Switching Protocols\n\n" + FRAMES,
                        "head HTTP/1.1 101 Switching Protocols//",
                        "tunnel " + FRAMES),
                answers(
                        "CONNECT", "HTTP/1.1 200 Connected\n\n" + FRAMES,
                        "head HTTP/1.1 200 Connected//", "tunnel " + FRAMES),
                answers(
                        "CONNECT",
                        "HTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx",
                        "head HTTP/1.1 403 Forbidden/Content-Length: 1//",
                        "data x",
                        "end"),
                answers("", "<?xml version=\"1.0\"?>\n", "tunnel <?xml version=\"1.0\"?>/"));
    }

    private static Arguments row(String bytes, String... events) {
        return Arguments.of(lines(bytes), List.of(events));
    }

    private static Arguments answers(String methods, String bytes, String... events) {
        return Arguments.of(methods, lines(bytes), List.of(events));
    }

    private static String lines(String text) {
        return text.replace("\n", "\r\n");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void readsRequestsInAnySplit(String bytes, List<String> events) {
        for (int seed = 0; seed < 50; seed++) {
            Log log = new Log();
            feed(MessageReader.requests(log), bytes, seed);
            assertThat(log.events).as("seed " + seed).isEqualTo(events);
            assertThat(log.all.toString()).as("seed " + seed).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsAnswersInAnySplit(String methods, String bytes, List<String> events) {
        for (int seed = 0; seed < 50; seed++) {
            Log log = new Log();
            MessageReader reader = MessageReader.responses(log);
            Stream.of(methods.split(",")).filter(method -> !method.isEmpty()).forEach(reader::asked);
            feed(reader, bytes, seed);
            assertThat(log.events).as("seed " + seed).isEqualTo(events);
            assertThat(log.all.toString()).as("seed " + seed).isEqualTo(bytes);
        }
    }

    /** Seed 0 feeds everything at once, seed 1 byte by byte. */
    private static void feed(MessageReader reader, String text, int seed) {
        Random random = new Random(seed);
        byte[] bytes = text.getBytes(ISO_8859_1);
        for (int at = 0; at < bytes.length; ) {
            int most = Math.min(seed == 0 ? bytes.length : 40, bytes.length - at);
            int size = seed == 1 ? 1 : seed == 0 ? most : 1 + random.nextInt(most);
            reader.feed(ByteBuffer.wrap(bytes, at, size));
            at += size;
        }
        reader.ended();
    }

    @Test
    void readsNoMessagesAfterASwitch() {
        Log log = new Log();
        MessageReader reader = MessageReader.requests(log);
        reader.tunnel();
        feed(reader, "GET / HTTP/1.1\r\n\r\n", 1);
        assertThat(log.events).containsExactly("tunnel GET / HTTP/1.1//");
    }

    @Test
    void leavesInTheBufferWhatComesAfterAPause() {
        MessageReader[] reader = new MessageReader[1];
        List<String> paths = new ArrayList<>();
        reader[0] = MessageReader.requests(new MessageReader.Listener() {
            @Override
            public void head(Head head) {
                paths.add(head.path());
                reader[0].pause();
            }
        });
        ByteBuffer two = ByteBuffer.wrap("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n".getBytes(ISO_8859_1));
        reader[0].feed(two);
        assertThat(paths).containsExactly("/1");
        reader[0].resume();
        reader[0].feed(two);
        assertThat(paths).containsExactly("/1", "/2");
    }
}
