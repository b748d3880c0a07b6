package transportlab.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What intermediaries do that look at heads: upgrade, endpoint, request-header, response-header and proxy. */
class GateStageTest {
    private static final String UPGRADE = "GET /ws HTTP/1.1\nHost: a\nConnection: Upgrade\nUpgrade: websocket\n\n";
    private static final String GET = "GET /poll HTTP/1.1\nHost: a\n\n";
    private static final String OK = "HTTP/1.1 200 OK\nContent-Length: 2\n\nok";
    private static final String SWITCH = "HTTP/1.1 101 Switching Protocols\n\n";

    @ParameterizedTest
    @CsvSource({"501,Not Implemented", "403,Forbidden"})
    void answersAnUpgradeInTheServersPlace(int status, String reason) {
        Bench bench = Bench.http("upgrade=" + status).client(UPGRADE);
        assertThat(bench.toClient()).startsWith("HTTP/1.1 " + status + " " + reason + "\n");
        assertThat(bench.toServer()).isEmpty();
        assertThat(bench.deeds()).containsExactly("upgrade=" + status + " REFUSED " + status);
        assertThat(bench.client(GET).toServer()).isEqualTo(GET);
        assertThat(bench.server(OK).toClient()).isEqualTo(OK);
    }

    @Test
    void stripsAnUpgradeSoThatTheServerSeesAPlainGet() {
        Bench bench = Bench.http("upgrade=strip").client(UPGRADE);
        assertThat(bench.toServer()).isEqualTo("GET /ws HTTP/1.1\nHost: a\n\n");
        assertThat(bench.deeds()).containsExactly("upgrade=strip CHANGED");
        assertThat(bench.server(OK).toClient()).isEqualTo(OK);
    }

    @Test
    void swallowsAnUpgradeAndAllThatFollows() {
        Bench bench = Bench.http("upgrade=swallow").client(GET).server(OK).client(UPGRADE);
        assertThat(bench.toServer()).isEqualTo(GET);
        assertThat(bench.toClient()).isEqualTo(OK);
        bench.client(GET).clientEnds().after("60s");
        assertThat(bench.toServer()).isEmpty();
        assertThat(bench.serverTold()).isEqualTo(Bench.Told.NOTHING);
        assertThat(bench.deeds()).containsExactly("upgrade=swallow SWALLOWED");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void answersKeepTheOrderOfTheirRequests(int seed) {
        Bench bench = Bench.http("upgrade=501").splitting(seed).client(GET + UPGRADE + GET);
        assertThat(bench.toServer()).isEqualTo(GET + GET);
        assertThat(bench.toClient()).as("the first answer is still to come").isEmpty();
        bench.server("HTTP/1.1 100 Continue\n\n" + OK);
        assertThat(bench.toClient())
                .startsWith("HTTP/1.1 100 Continue\n\n" + OK + "HTTP/1.1 501")
                .endsWith("upgrades.\n");
        assertThat(bench.server(OK).toClient()).isEqualTo(OK);
    }

    @Test
    void aBodyThatIsRefusedIsNotReadAsARequest() {
        Bench bench = Bench.http("/send=404").client("POST /send HTTP/1.1\nContent-Length: 19\n\nGET /x HTTP/1.1\n");
        assertThat(bench.toClient()).as("the answer comes behind the request").isEmpty();
        bench.client("\n" + GET);
        assertThat(bench.toClient()).startsWith("HTTP/1.1 404 Not Found\n");
        assertThat(bench.toServer()).isEqualTo(GET);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aBodyInChunksThatIsRefusedIsDroppedWithItsTrailers(int seed) {
        Bench bench = Bench.http("/send=404")
                .splitting(seed)
                .client("POST /send HTTP/1.1\nTransfer-Encoding: chunked\n\n3\nabc\n0\nTrailer: t\n\n" + GET);
        assertThat(bench.toClient()).startsWith("HTTP/1.1 404 Not Found\n");
        assertThat(bench.toServer()).isEqualTo(GET);
    }

    @Test
    void aClientThatWaitsWithItsBodyIsRefusedAtOnce() {
        Bench bench =
                Bench.http("/send=404").client("POST /send HTTP/1.1\nExpect: 100-continue\nContent-Length: 5\n\n");
        assertThat(bench.toClient()).startsWith("HTTP/1.1 404").contains("Connection: close");
        assertThat(bench.clientTold()).isEqualTo(Bench.Told.FIN);
        assertThat(bench.client("abcde" + GET).toServer()).isEmpty();
    }

    @Test
    void aRefusedHeadHasNoBody() {
        Bench bench = Bench.http("/poll=404").client("HEAD /poll HTTP/1.1\n\n");
        assertThat(bench.toClient()).startsWith("HTTP/1.1 404").endsWith("\n\n");
    }

    @Test
    void noAnswerComesBehindTheLastOfTheServer() {
        Bench bench = Bench.http("upgrade=501").client(GET + UPGRADE).server("HTTP/1.1 200 OK\n\nabc");
        assertThat(bench.serverEnds().toClient()).isEqualTo("HTTP/1.1 200 OK\n\nabc");
        assertThat(bench.clientTold()).isEqualTo(Bench.Told.FIN);
        assertThat(bench.client(UPGRADE).toClient()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"upgrade=501", "request-header=-Upgrade", "/other=404", "response-header=-Date"})
    void tunnelsPassAsTheyAre(String rule) {
        Bench bench = Bench.http("/nothing=404," + rule);
        bench.client("CONNECT a:443 HTTP/1.1\n\n").server("HTTP/1.1 200 OK\n\n");
        bench.toServer();
        bench.toClient();
        assertThat(bench.client(UPGRADE).toServer()).isEqualTo(UPGRADE);
        assertThat(bench.server("HTTP/1.1 200 OK\nDate: d\n\n").toClient()).isEqualTo("HTTP/1.1 200 OK\nDate: d\n\n");
    }

    @Test
    void aHeadThatHadBegunWhenTheTunnelOpenedIsNotLost() {
        Bench bench = Bench.http("/other=404").client(UPGRADE);
        bench.toServer();
        bench.client("GET ");
        assertThat(bench.server(SWITCH).client("more").toServer()).isEqualTo("GET more");
    }

    @Test
    void changesFields() {
        Bench bench = Bench.http("request-header=+Via: 1.1 a,request-header=-Cookie,request-header=Host: b")
                .client("GET / HTTP/1.1\nhost: a\ncookie: c\n\n");
        assertThat(bench.toServer()).isEqualTo("GET / HTTP/1.1\nHost: b\nVia: 1.1 a\n\n");
        Bench answers = Bench.http("response-header=X-Accel-Buffering: no").client(GET);
        assertThat(answers.server(OK).toClient())
                .isEqualTo("HTTP/1.1 200 OK\nContent-Length: 2\nX-Accel-Buffering: no\n\nok");
        assertThat(answers.deeds()).containsExactly("response-header=X-Accel-Buffering: no CHANGED");
    }

    @Test
    void aRuleThatChangesNothingHasDoneNothing() {
        Bench bench = Bench.http("request-header=-Cookie").client("GET / HTTP/1.1\nx:y\n\n");
        assertThat(bench.toServer()).isEqualTo("GET / HTTP/1.1\nx:y\n\n");
        assertThat(bench.deeds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/socket.io/, true, true",
        "http:/socket.io/, false, true",
        "ws:/socket.io/, true, false",
        "/socket.io, false, false"
    })
    void endpointsAreRefusedByPathAndKind(String target, boolean upgrades, boolean plain) {
        String upgrade = "GET /socket.io/?EIO=4 HTTP/1.1\nConnection: Upgrade\nUpgrade: websocket\n\n";
        String get = "GET /socket.io/?EIO=4 HTTP/1.1\n\n";
        assertThat(Bench.http(target + "=404").client(upgrade).deeds()).hasSize(upgrades ? 1 : 0);
        assertThat(Bench.http(target + "=404").client(get).deeds()).hasSize(plain ? 1 : 0);
    }

    @Test
    void breaksOffAnEndpoint() {
        Bench bench = Bench.http("ws:/ws=close").client(UPGRADE);
        assertThat(bench.clientTold()).isEqualTo(Bench.Told.RESET);
        assertThat(bench.serverTold()).isEqualTo(Bench.Told.RESET);
        assertThat(bench.client(GET).toServer()).isEmpty();
    }

    @Test
    void aPortIsRefusedSwallowedOrBrokenOff() {
        Bench refused = Bench.tcp("tcp=404");
        assertThat(refused.clientTold()).isEqualTo(Bench.Told.FIN);
        assertThat(refused.client("SUB").toServer()).isEmpty();
        Bench swallowed = Bench.tcp("tcp=swallow").client("SUB").clientEnds();
        assertThat(swallowed.toServer()).isEmpty();
        assertThat(swallowed.clientTold()).isEqualTo(Bench.Told.NOTHING);
        Bench broken = Bench.tcp("tcp=close");
        assertThat(broken.clientTold()).isEqualTo(Bench.Told.NOTHING);
        assertThat(broken.client("SUB").clientTold()).isEqualTo(Bench.Told.RESET);
        assertThat(Bench.tcp("policy=404,/x=404,upgrade=501").client("SUB").toServer())
                .isEqualTo("SUB");
        assertThat(Bench.tcp("http-only").client("SUB").deeds()).containsExactly("http-only SWALLOWED");
        assertThat(Bench.http("http-only").client(GET).toServer()).isEqualTo(GET);
    }

    @Test
    void aConfiguredProxyOpensTunnelsToPort443Only() {
        Bench refused = Bench.http("proxy").client("CONNECT a:8080 HTTP/1.1\n\n");
        assertThat(refused.toClient()).startsWith("HTTP/1.1 403 Forbidden\n");
        assertThat(refused.deeds()).containsExactly("proxy REFUSED 403");
        Bench opened = Bench.http("proxy").client("CONNECT a:443 HTTP/1.1\n\n");
        assertThat(opened.toClient()).startsWith("HTTP/1.1 200 ");
        assertThat(opened.client(UPGRADE).toServer()).isEqualTo(UPGRADE);
        assertThat(Bench.http("proxy=any").client("CONNECT a:8080 HTTP/1.1\n\n").toClient())
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aConfiguredProxyForwardsWholeUrlsInOriginForm() {
        Bench bench = Bench.http("proxy")
                .client("GET http://a:80/poll?x=1 HTTP/1.1\nHost: a:80\nProxy-Connection: keep-alive\n\n");
        assertThat(bench.toServer()).isEqualTo("GET /poll?x=1 HTTP/1.1\nHost: a:80\n\n");
        assertThat(Bench.http("proxy")
                        .client("GET http://a/ws HTTP/1.1\nUpgrade: w\nConnection: Upgrade\n\n")
                        .toServer())
                .isEqualTo("GET /ws HTTP/1.1\n\n");
    }

    @Test
    void resetsAndEndsPass() {
        assertThat(Bench.http("upgrade=501").clientEnds().serverTold()).isEqualTo(Bench.Told.FIN);
        assertThat(Bench.http("upgrade=501").serverResets().clientTold()).isEqualTo(Bench.Told.RESET);
        assertThat(Bench.http("upgrade=501").clientResets().serverTold()).isEqualTo(Bench.Told.RESET);
    }
}
