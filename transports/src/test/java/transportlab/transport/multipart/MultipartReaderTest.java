package transportlab.transport.multipart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.testing.Bench;
import transportlab.testing.RawHttp;
import transportlab.testing.Trials;

/** Parts of RFC 2046, in any split. */
class MultipartReaderTest {
    private static List<String> read(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        List<String> whole = read(bytes, 0);
        for (int split = 1; split < bytes.length; split++) {
            assertThat(read(bytes, split)).as("split at " + split).isEqualTo(whole);
        }
        return whole;
    }

    private static List<String> read(byte[] bytes, int split) {
        List<String> parts = new ArrayList<>();
        MultipartReader reader =
                new MultipartReader("b", part -> parts.add(UTF_8.decode(part).toString()));
        reader.read(ByteBuffer.wrap(bytes, 0, split));
        reader.read(ByteBuffer.wrap(bytes, split, bytes.length - split));
        return parts;
    }

    @Test
    void handsOnEachPartWithTheBoundaryBehindIt() {
        assertThat(read("--b\r\nA: b\r\n\r\none\r\n--b\r\nA: b\r\nC: d\r\n\r\ntwo\r\n--b\r\n"))
                .containsExactly("one", "two");
        assertThat(read("--b\r\n\r\none\r\n--b\r\n\r\nunfinished\r\n--")).containsExactly("one");
    }

    @Test
    void takesEmptyPartsAPreambleAndTheEnd() {
        assertThat(read("--b\r\n\r\n--b\r\n\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n--b\r\n\r\nno\r\n--b\r\n"))
                .containsExactly("", "", "x");
        assertThat(read("a preamble\r\n--b\r\n\r\nx\r\n--b\r\n")).containsExactly("x");
    }

    @Test
    void keepsWhatOnlyLooksLikeABoundary() {
        assertThat(read("--b\r\n\r\na\r\n-b\r\r\n--a\r\n--b\r\n")).containsExactly("a\r\n-b\r\r\n--a");
    }

    /** Else each update would wait for the next one. */
    @Test
    void theServerSendsTheBoundaryWithItsPart() throws Exception {
        try (Bench bench = Bench.of(Trials.transport("multipart"), Bench.Options.defaults());
                RawHttp client = new RawHttp(bench.port())) {
            client.get("/multipart?topic=main");
            client.readUntil("{\"at\":0}\r\n--update\r\n");
            bench.publish("alone");
            assertThat(client.readUntil("--update\r\n")).endsWith("{\"n\":1,\"d\":\"alone\"}\r\n--update\r\n");
        }
    }
}
