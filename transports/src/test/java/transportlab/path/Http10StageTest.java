package transportlab.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Http10StageTest {
    private static final String OLD = "GET / HTTP/1.0\nConnection: close\n\n";
    private static final String GET = "GET / HTTP/1.1\n\n";
    private static final String OK = "HTTP/1.1 200 OK\nContent-Length: 2\n\nok";

    private static Bench bench() {
        return Bench.http("http10");
    }

    @Test
    void speaksOldHttpToTheServerAndKeepsTheClient() {
        Bench bench = bench().client(GET);
        assertThat(bench.toServer()).isEqualTo(OLD);
        assertThat(bench.server("HTTP/1.0 200 OK\nConnection: close\nContent-Length: 2\n\nok")
                        .serverEnds()
                        .toClient())
                .isEqualTo(OK);
        assertThat(bench.clientTold()).isEqualTo(Bench.Told.NOTHING);
        assertThat(bench.client(GET).before()).hasSize(1);
        assertThat(bench.toServer()).isEqualTo(OLD);
        assertThat(bench.deeds()).containsExactly("http10 CHANGED");
    }

    @Test
    void anAnswerOfUnknownLengthComesInChunks() {
        Bench bench = bench().client(GET).server("HTTP/1.1 200 OK\nConnection: close\n\nabc");
        assertThat(bench.toClient()).isEqualTo("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3\nabc\n");
        assertThat(bench.serverEnds().toClient()).isEqualTo("0\n\n");
        assertThat(bench.clientTold()).isEqualTo(Bench.Told.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void requestsThatWereSentAheadGoOneByOne(int seed) {
        Bench bench = bench().splitting(seed)
                .client("POST /1 HTTP/1.1\nContent-Length: 3\n\nabcHEAD /2 HTTP/1.1\n\nGET /3 HTTP/1.1\n\n");
        assertThat(bench.toServer()).isEqualTo("POST /1 HTTP/1.0\nContent-Length: 3\nConnection: close\n\nabc");
        bench.server("HTTP/1.1 200 OK\n\n").serverEnds();
        assertThat(bench.toClient()).isEqualTo("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n0\n\n");
        assertThat(bench.toServer()).isEqualTo("HEAD /2 HTTP/1.0\nConnection: close\n\n");
        bench.server("HTTP/1.1 200 OK\n\n");
        assertThat(bench.toClient()).as("no body for HEAD").isEqualTo("HTTP/1.1 200 OK\n\n");
        assertThat(bench.toServer()).isEqualTo("GET /3 HTTP/1.0\nConnection: close\n\n");
        assertThat(bench.server("HTTP/1.1 304 Not Modified\n\n").toClient()).isEqualTo("HTTP/1.1 304 Not Modified\n\n");
        assertThat(bench.before()).hasSize(2);
    }

    @Test
    void theServerNeverHearsOfAnUpgrade() {
        Bench bench = bench().client("GET /ws HTTP/1.1\nUpgrade: websocket\nConnection: keep-alive, Upgrade\n\n");
        assertThat(bench.toServer()).isEqualTo("GET /ws HTTP/1.0\nConnection: close\n\n");
        assertThat(bench.server("HTTP/1.1 400 Bad Request\nContent-Length: 0\n\n")
                        .toClient())
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void aClientThatWaitsWithItsBodyIsToldToSendIt() {
        Bench bench = bench().client("POST / HTTP/1.1\nExpect: 100-continue\nContent-Length: 1\n\n");
        assertThat(bench.toClient()).isEqualTo("HTTP/1.1 100 Continue\n\n");
        assertThat(bench.client("a").toServer())
                .isEqualTo("POST / HTTP/1.0\nContent-Length: 1\nConnection: close\n\na");
        assertThat(bench.server(OK).toClient()).isEqualTo(OK);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aBodyInChunksGetsALength(int seed) {
        Bench bench = bench().splitting(seed)
                .client("POST / HTTP/1.1\nTransfer-Encoding: chunked\n\n3\nabc\n1;x=y\nd\n0\nTrailer: t\n\n");
        assertThat(bench.toServer()).isEqualTo("POST / HTTP/1.0\nConnection: close\nContent-Length: 4\n\nabcd");
    }

    @Test
    void anAnswerMayComeBeforeItsRequestHasEnded() {
        Bench bench = bench().client("POST / HTTP/1.1\nContent-Length: 4\n\nab")
                .server(OK)
                .serverEnds();
        assertThat(bench.toClient()).isEqualTo(OK);
        bench.toServer();
        bench.client("cd" + GET);
        assertThat(bench.toServer()).isEqualTo(OLD);
        assertThat(bench.server(OK).toClient()).isEqualTo(OK);
    }

    @Test
    void anOldClientGetsNoChunks() {
        Bench bench =
                bench().client("GET / HTTP/1.0\nConnection: keep-alive\n\n").server("HTTP/1.1 200 OK\n\nab");
        assertThat(bench.toClient()).isEqualTo("HTTP/1.1 200 OK\nConnection: close\n\nab");
        assertThat(bench.serverEnds().clientTold()).isEqualTo(Bench.Told.FIN);
        Bench kept =
                bench().client("GET / HTTP/1.0\nConnection: keep-alive\n\n").server(OK);
        assertThat(kept.toClient()).isEqualTo("HTTP/1.1 200 OK\nContent-Length: 2\nConnection: keep-alive\n\nok");
        assertThat(kept.clientTold()).isEqualTo(Bench.Told.NOTHING);
    }

    @Test
    void endsAfterTheLastRequestOfTheClient() {
        Bench bench = bench().client("GET / HTTP/1.1\nConnection: close\n\n").server(OK);
        assertThat(bench.toClient()).contains("Connection: close");
        assertThat(bench.clientTold()).isEqualTo(Bench.Told.FIN);
        assertThat(bench.serverTold()).isEqualTo(Bench.Told.FIN);
    }

    @Test
    void aClientThatEndsGetsAllItsAnswers() {
        Bench bench = bench().client(GET + GET).clientEnds();
        assertThat(bench.server(OK).toClient()).isEqualTo(OK);
        assertThat(bench.server(OK).toClient()).isEqualTo(OK);
        assertThat(bench.clientTold()).isEqualTo(Bench.Told.FIN);
        assertThat(bench().client(GET).clientEnds().serverTold())
                .as("a stream must know that its client is gone")
                .isEqualTo(Bench.Told.FIN);
    }

    @Test
    void aServerThatEndsWithoutAnAnswerIsA502() {
        Bench bench = bench().client(GET).serverEnds();
        assertThat(bench.toClient()).startsWith("HTTP/1.1 502 Bad Gateway\n").contains("Connection: close");
        assertThat(bench.clientTold()).isEqualTo(Bench.Told.FIN);
    }

    @Test
    void aServerThatEndsAmidItsAnswerResetsTheClient() {
        Bench bench = bench().client(GET)
                .server("HTTP/1.1 200 OK\nContent-Length: 9\n\nab")
                .serverEnds();
        assertThat(bench.clientTold()).isEqualTo(Bench.Told.RESET);
    }

    @Test
    void resetsPassOnlyWhileSomebodyWaits() {
        assertThat(bench().client(GET).serverResets().clientTold()).isEqualTo(Bench.Told.RESET);
        assertThat(bench().client(GET).clientResets().serverTold()).isEqualTo(Bench.Told.RESET);
        Bench idle = bench().serverResets();
        assertThat(idle.clientTold()).isEqualTo(Bench.Told.NOTHING);
        assertThat(idle.client(GET).toServer()).isEqualTo(OLD);
        assertThat(idle.before()).hasSize(1);
    }

    @Test
    void anAnswerToNothingIsIgnored() {
        Bench bench = bench().server("HTTP/1.1 408 Request Timeout\nContent-Length: 1\n\nx")
                .serverEnds();
        assertThat(bench.toClient()).isEmpty();
        assertThat(bench.client(GET).toServer()).isEqualTo(OLD);
    }

    @Test
    void whatAServerSendsBehindItsAnswerIsDropped() {
        Bench bench = bench().client(GET + GET).server(OK + OK);
        assertThat(bench.toClient()).isEqualTo(OK);
        assertThat(bench.server(OK).toClient()).isEqualTo(OK);
    }

    @Test
    void aServerMayInformBeforeItAnswers() {
        assertThat(bench().client(GET)
                        .server("HTTP/1.1 103 Early Hints\n\n" + OK)
                        .toClient())
                .isEqualTo(OK);
    }

    @Test
    void bytesThatAreNoHttpAreRefused() {
        Bench bench = bench().client("SUB main -\n");
        assertThat(bench.toClient()).startsWith("HTTP/1.1 400 Bad Request\n");
        assertThat(bench.deeds()).containsExactly("http10 REFUSED 400");
        assertThat(bench.clientTold()).isEqualTo(Bench.Told.FIN);
    }

    @Test
    void keepsNoMoreThan16MiBOfLaterRequests() {
        Bench bench = bench().client(GET);
        String part = "x".repeat(1024 * 1024);
        for (int i = 0; i < 17; i++) {
            bench.client(part);
        }
        assertThat(bench.toClient()).startsWith("HTTP/1.1 413");
    }
}
