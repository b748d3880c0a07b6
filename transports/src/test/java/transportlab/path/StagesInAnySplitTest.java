package transportlab.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the bytes come, and from which preset or rule, the same bytes go out. */
class StagesInAnySplitTest {
    private static final String UP = "GET /1 HTTP/1.1\nHost: a\nCookie: c\n\n"
            + "POST /2 HTTP/1.1\nContent-Length: 5\n\n\n\nx"
            + "GET /ws HTTP/1.1\nConnection: keep-alive, Upgrade\nUpgrade: websocket\n\n"
            + "POST /3 HTTP/1.1\nTransfer-Encoding: chunked\n\nA;x=y\n0123456789\n0\nTrailer: t\n\n"
            + "HEAD /4 HTTP/1.1\n\nGET /5 HTTP/1.1\n\n";
    private static final String DOWN = "HTTP/1.1 100 Continue\n\nHTTP/1.1 200 OK\nContent-Length: 4\n\nabcd"
            + "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3\nabc\n0\nTrailer: t\n\n"
            + "HTTP/1.1 304 Not Modified\nContent-Length: 9\n\n"
            + "HTTP/1.1 200 OK\nX-Accel-Buffering: no\nContent-Length: 2\n\nab"
            + "HTTP/1.1 200 OK\nContent-Length: 9\n\nHTTP/1.1 200 OK\n\nuntil the end";

    static List<String> rules() {
        return List.of(
                "upgrade=501",
                "upgrade=strip",
                "upgrade=swallow",
                "buffer=end",
                "buffer=64/accel",
                "close=300",
                "http-only,upgrade=403,request-header=+Via: 1.1 filter",
                "request-header=-Cookie,response-header=X-Accel-Buffering: no,idle=5s",
                "/2=404,ws:/ws=404,/5=swallow",
                "proxy",
                "buffer=end,link=40ms,buffer=64,upgrade=501,half-open=9s/server");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSameBytesGoOut(String rules) {
        List<String> whole = run(rules, 0);
        for (int seed = 1; seed < 40; seed++) {
            assertThat(run(rules, seed)).as("seed " + seed).isEqualTo(whole);
        }
    }

    private static List<String> run(String rules, int seed) {
        Bench bench = Bench.http(rules).splitting(seed).client(UP).after("1s");
        bench.server(DOWN).after("1s").serverEnds().after("1s");
        return List.of(bench.toServer(), bench.toClient(), bench.clientTold().name());
    }
}
