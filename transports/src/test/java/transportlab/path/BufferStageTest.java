package transportlab.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BufferStageTest {
    private static final String GET = "GET / HTTP/1.1\n\n";
    private static final String STREAM = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n";
    private static final String TUNED = "HTTP/1.1 200 OK\nX-Accel-Buffering: no\nTransfer-Encoding: chunked\n\n";

    @Test
    void holdsAnAnswerUntilItEnds() {
        Bench bench = Bench.http("buffer=end").client(GET).server(STREAM + "1\na\n");
        assertThat(bench.toServer()).isEqualTo(GET);
        assertThat(bench.after("1m").toClient()).isEmpty();
        assertThat(bench.deeds()).containsExactly("buffer=end HELD");
        assertThat(bench.server("0\nTrailer: t\n\n").toClient()).isEqualTo(STREAM + "1\na\n0\nTrailer: t\n\n");
    }

    @Test
    void anAnswerOfUnknownLengthIsHeldUntilTheServerEnds() {
        Bench bench = Bench.http("buffer=end").client(GET).server("HTTP/1.1 200 OK\n\nabc");
        assertThat(bench.toClient()).isEmpty();
        assertThat(bench.serverEnds().toClient()).isEqualTo("HTTP/1.1 200 OK\n\nabc");
        assertThat(bench.clientTold()).isEqualTo(Bench.Told.FIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 304 Not Modified\nContent-Length: 9\n\n",
                "HTTP/1.1 204 No Content\n\n",
                "HTTP/1.1 200 OK\nContent-Length: 2\n\nab",
                "HTTP/1.1 100 Continue\n\n"
            })
    void whatIsWholeIsNotHeld(String answer) {
        Bench bench = Bench.http("buffer=end").client(GET).server(answer);
        assertThat(bench.toClient()).isEqualTo(answer);
        assertThat(bench.deeds()).isEmpty();
    }

    @Test
    void anAnswerToHeadIsNotHeld() {
        String answer = "HTTP/1.1 200 OK\nContent-Length: 100\n\n";
        Bench bench = Bench.http("buffer=end").client("HEAD / HTTP/1.1\n\n").server(answer);
        assertThat(bench.toClient()).isEqualTo(answer);
    }

    @Test
    void tunnelsPassAtOnce() {
        String switched = "HTTP/1.1 101 Switching Protocols\n\n";
        Bench bench = Bench.http("buffer=end").client("GET /ws HTTP/1.1\nConnection: Upgrade\nUpgrade: websocket\n\n");
        assertThat(bench.server(switched + "HTTP/1.1 frame").toClient()).isEqualTo(switched + "HTTP/1.1 frame");
        assertThat(bench.client("GET frame\n\n").server("more").toClient()).isEqualTo("more");
        assertThat(bench.deeds()).isEmpty();
    }

    @Test
    void letsOutWhatIsFull() {
        Bench bench = Bench.http("buffer=1KiB").client(GET).server(STREAM + "400\n");
        assertThat(bench.toClient()).isEmpty();
        bench.server("x".repeat(1024));
        assertThat(bench.toClient()).hasSize(STREAM.length() + 4 + 1024);
        bench.server("\n1\ny\n");
        assertThat(bench.after("60m").toClient()).isEmpty();
        assertThat(bench.deeds()).containsExactly("buffer=1KiB HELD", "buffer=1KiB HELD");
    }

    @Test
    void letsOutWhatHasWaited() {
        Bench bench =
                Bench.http("buffer=5s").client(GET).server(STREAM).after("3s").server("1\na\n");
        assertThat(bench.after("1999ms").toClient()).isEmpty();
        assertThat(bench.after("1ms").toClient()).isEqualTo(STREAM + "1\na\n");
        bench.after("9s").server("1\nb\n").after("4999ms");
        assertThat(bench.toClient()).isEmpty();
        assertThat(bench.after("1ms").toClient()).isEqualTo("1\nb\n");
        assertThat(bench.deeds()).containsExactly("buffer=5s HELD", "buffer=5s HELD");
    }

    @Test
    void theServerMaySwitchItOffForAnAnswer() {
        Bench bench = Bench.http("buffer=end/accel").client(GET + GET).server(TUNED + "1\na\n");
        assertThat(bench.toClient()).isEqualTo(TUNED + "1\na\n");
        bench.server("0\n\n" + STREAM);
        assertThat(bench.toClient()).isEqualTo("0\n\n");
        assertThat(Bench.http("buffer=end").client(GET).server(TUNED).toClient())
                .isEmpty();
    }

    @Test
    void keepsNoMoreThan16MiB() {
        Bench bench = Bench.http("buffer=end").client(GET).server("HTTP/1.1 200 OK\n\n");
        String part = "x".repeat(1024 * 1024);
        for (int i = 0; i < 15; i++) {
            bench.server(part);
        }
        assertThat(bench.toClient()).isEmpty();
        assertThat(bench.server(part).toClient()).hasSizeGreaterThan(16 * 1024 * 1024);
    }

    @Test
    void theClientMayEndWhileItsAnswerIsHeld() {
        Bench bench =
                Bench.http("buffer=end").client(GET).server(STREAM + "1\na\n").clientEnds();
        assertThat(bench.serverTold()).isEqualTo(Bench.Told.FIN);
        assertThat(bench.server("0\n\n").toClient()).isEqualTo(STREAM + "1\na\n0\n\n");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whatIsHeldIsLostWithAReset(boolean byServer) {
        Bench bench = Bench.http("buffer=5s").client(GET).server(STREAM + "1\na\n");
        assertThat((byServer ? bench.serverResets() : bench.clientResets()).isTimed())
                .isFalse();
        assertThat(byServer ? bench.clientTold() : bench.serverTold()).isEqualTo(Bench.Told.RESET);
        assertThat(bench.after("60s").toClient()).isEmpty();
    }

    @Test
    void bytesThatAreNoHttpComeBehindThoseThatAreHeld() {
        Bench bench =
                Bench.http("buffer=end").client(GET).server(STREAM + "1\na\n").server("zz");
        assertThat(bench.toClient()).isEqualTo(STREAM + "1\na\nzz");
    }

    @Test
    void anotherPortIsNotHeld() {
        assertThat(Bench.tcp("buffer=end").server(STREAM).toClient()).isEqualTo(STREAM);
    }
}
