package transportlab.server.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.io.UpdateRange;
import transportlab.server.Connection;
import transportlab.server.PublicAddress;
import transportlab.server.ResponseHeaders;
import transportlab.server.ServerSetup;
import transportlab.server.topic.Topic;
import transportlab.server.topic.Topics;
import transportlab.testing.ByHand;
import transportlab.testing.MadeUpExchange;
import transportlab.testing.Setups;

/** Where a reader begins, and what an answer says, without an engine. */
class EntranceTest {
    private final ByHand hand = new ByHand();
    private final ServerSetup setup = Setups.of(hand);
    private final Topics topics = new Topics(hand, new Topics.Limits(2, 3, 1000));
    private final List<Cursor> let = new ArrayList<>();

    private MadeUpExchange come(String method, String target) {
        MadeUpExchange exchange = new MadeUpExchange(method, target);
        Entrance.reader(exchange, topics, setup, let::add);
        return exchange;
    }

    private Cursor cursor(String target) {
        come("GET", target);
        return let.get(let.size() - 1);
    }

    private Topic publish(String name, int updates) {
        Topic topic = topics.find(name).orElseThrow();
        for (int i = 0; i < updates; i++) {
            topic.publish("x".getBytes(UTF_8));
        }
        return topic;
    }

    @Test
    void withoutANumberAReaderBeginsBehindTheNewestUpdateAndIsToldSo() {
        Topic main = publish("main", 2);
        assertThat(cursor("/poll")).isEqualTo(new Cursor(main, 2, true, false));
        assertThat(cursor("/poll?topic=other").after()).isZero();
        assertThat(new String(cursor("/poll").positionRecord(), UTF_8)).isEqualTo("{\"at\":2}");
    }

    @Test
    void withANumberItBeginsThereUnlessTheTopicHasStartedAgain() {
        Topic main = publish("main", 2);
        assertThat(cursor("/poll?after=1")).isEqualTo(new Cursor(main, 1, false, false));
        assertThat(cursor("/poll?topic=main&after=2")).isEqualTo(new Cursor(main, 2, false, false));
        assertThat(cursor("/poll?after=3")).isEqualTo(new Cursor(main, 2, true, false));
        assertThat(cursor("/poll?after=0")).isEqualTo(new Cursor(main, 0, false, false));
    }

    @Test
    void whatCannotBeReadIsRefusedInOneLine() {
        for (String wrong : List.of("-1", "x", "", "1.5", "1234567890123456789")) {
            MadeUpExchange refused = come("GET", "/poll?after=" + wrong);
            assertThat(refused.status).as(wrong).isEqualTo(400);
            assertThat(refused.body).isEqualTo("after must be the number of an update, not '" + wrong + "'\n");
        }
        assertThat(come("GET", "/poll?topic=a+b").status).isEqualTo(400);
        assertThat(let).isEmpty();
    }

    @Test
    void headIsLetInToLookAndLeavesNoTopicBehind() {
        come("HEAD", "/poll?topic=new");
        assertThat(let).hasSize(1);
        assertThat(let.get(0).glance()).isTrue();
        assertThat(topics.find("new").orElseThrow()).isNotSameAs(let.get(0).topic());
        Topic main = publish("main", 2);
        come("HEAD", "/poll?after=1");
        assertThat(let.get(1)).isEqualTo(new Cursor(main, 1, false, true));
    }

    @Test
    void headIsToldThatThereIsNoRoomAsGetWouldBe() {
        publish("a", 1).subscribe(() -> {});
        publish("b", 1).subscribe(() -> {});
        assertThat(come("HEAD", "/poll?topic=c").status).isEqualTo(503);
        assertThat(let).isEmpty();
    }

    @Test
    void otherMethodsAreToldWhichThereAre() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "get", "BREW")) {
            MadeUpExchange refused = come(method, "/poll");
            assertThat(refused.status).as(method).isEqualTo(405);
            assertThat(refused.fields.first("Allow")).as(method).contains("GET, HEAD");
        }
        MadeUpExchange asked = come("OPTIONS", "/poll");
        assertThat(asked.status).isEqualTo(204);
        assertThat(asked.fields.first("Allow")).contains("GET, HEAD");
        assertThat(let).isEmpty();
    }

    @Test
    void aTopicForWhichThereIsNoRoomIsRefused() {
        publish("a", 1).subscribe(() -> {});
        publish("b", 1).subscribe(() -> {});
        MadeUpExchange refused = come("GET", "/poll?topic=c");
        assertThat(refused.status).isEqualTo(503);
        assertThat(refused.body).isEqualTo("there is no room for one more topic\n");
        assertThat(refused.then).isEqualTo(Connection.KEEP);
    }

    @Test
    void anAnswerTellsTheGapFirstAndWhichUpdatesItCarries() {
        Topic main = publish("main", 5);
        MadeUpExchange exchange = new MadeUpExchange("GET", "/poll?after=1");
        Answers.updates(exchange, main, main.after(1, 10), setup, Connection.LAST);
        assertThat(exchange.status).isEqualTo(200);
        assertThat(exchange.body)
                .isEqualTo("[{\"lost\":1},{\"n\":3,\"d\":\"x\"},{\"n\":4,\"d\":\"x\"},{\"n\":5,\"d\":\"x\"}]");
        assertThat(exchange.carries).isEqualTo(new UpdateRange("main", 3, 5));
        assertThat(exchange.then).isEqualTo(Connection.LAST);
    }

    @Test
    void aConnectionWhoseBodyIsNotReadToItsEndIsNotUsedAgain() {
        MadeUpExchange exchange = new MadeUpExchange("POST", "/publish");
        Answers.refusal(exchange, 413, "too large", setup);
        assertThat(exchange.then).isEqualTo(Connection.LAST);
    }

    @Test
    void pagesOfOtherSitesStayOutside() {
        assertThat(admits("Host", "localhost:8080")).isTrue();
        assertThat(admits("Host", "127.0.0.1")).isTrue();
        assertThat(admits("Host", "[::1]")).isTrue();
        assertThat(admits("Host", "[::1]:8080")).isTrue();
        assertThat(admits("Host", "evil.example:8080")).isFalse();
        assertThat(admits()).as("no Host").isFalse();
        assertThat(admits("Host", "localhost:8080", "Origin", "http://localhost:8080"))
                .isTrue();
        assertThat(admits("Host", "localhost:8080", "Origin", "http://localhost:9090"))
                .isFalse();
        assertThat(admits("Host", "localhost", "Sec-Fetch-Site", "none")).isTrue();
        assertThat(admits("Host", "localhost", "Sec-Fetch-Site", "same-origin")).isTrue();
        assertThat(admits("Host", "localhost", "Sec-Fetch-Site", "cross-site")).isFalse();
    }

    @Test
    void aPageBehindAReverseProxyComesFromHereOnceThePublicAddressIsSaid() {
        String[][] proxied = {
            {"Host", "127.0.0.1:8080", "Origin", "https://lab.example.org"},
            {"Host", "127.0.0.1", "Origin", "https://lab.example.org:443"},
            {"Host", "lab.example.org", "Origin", "https://lab.example.org", "Sec-Fetch-Site", "same-origin"},
            {"Host", "lab.example.org"},
            {"Host", "lab.example.org:8080", "Origin", "https://lab.example.org"},
        };
        for (String[] headers : proxied) {
            assertThat(admits(headers)).as(String.join(" ", headers)).isFalse();
            assertThat(admitsBehindProxy(headers)).as(String.join(" ", headers)).isTrue();
        }
        assertThat(admitsBehindProxy("Host", "127.0.0.1:8080", "Origin", "http://127.0.0.1:8080"))
                .as("its own address stays one")
                .isTrue();
        assertThat(admitsBehindProxy("Host", "127.0.0.1", "Origin", "http://lab.example.org"))
                .isFalse();
        assertThat(admitsBehindProxy("Host", "127.0.0.1", "Origin", "https://lab.example.org.evil.example"))
                .isFalse();
        assertThat(admitsBehindProxy("Host", "evil.example", "Origin", "http://evil.example"))
                .isFalse();
        assertThat(admitsBehindProxy("Host", "evil.example", "Origin", "https://lab.example.org"))
                .isFalse();
        assertThat(admitsBehindProxy("Host", "127.0.0.1", "Origin", "null")).isFalse();
    }

    @Test
    void theRefusalSaysWhatCameAndWhatToDo() {
        MadeUpExchange exchange =
                new MadeUpExchange("POST", "/publish", "Host", "127.0.0.1", "Origin", "https://lab.example.org");
        assertThat(SameOrigin.refusal("publish", exchange, setup))
                .contains("Origin: https://lab.example.org", "Host: 127.0.0.1", "--public-address");
    }

    private boolean admits(String... headers) {
        return SameOrigin.admits(new MadeUpExchange("POST", "/publish", headers), setup);
    }

    private boolean admitsBehindProxy(String... headers) {
        ServerSetup.Address address =
                new ServerSetup.Address("127.0.0.1", 0, PublicAddress.of("https://lab.example.org"));
        return SameOrigin.admits(
                new MadeUpExchange("POST", "/publish", headers),
                new ServerSetup(
                        address,
                        setup.times(),
                        setup.limits(),
                        setup.sessions(),
                        setup.headers(),
                        setup.machinery(),
                        setup.flow()));
    }

    @Test
    void aBodyIsTooSlowBelowItsRateOrBeyondItsTime() {
        ServerSetup.Limits limits = ServerSetup.Limits.DEFAULT;
        long second = 1_000_000_000L;
        assertThat(limits.isTooSlow(2 * second, 0)).as("two seconds of grace").isFalse();
        assertThat(limits.isTooSlow(3 * second, 1023)).isTrue();
        assertThat(limits.isTooSlow(3 * second, 1024)).isFalse();
        assertThat(limits.isTooSlow(60 * second, 1 << 20)).isFalse();
        assertThat(limits.isTooSlow(60 * second + 1, 1 << 20)).isTrue();
    }

    @Test
    void aScriptIsNeverGuessedAndSaysSoOnce() {
        for (ResponseHeaders.Set set : ResponseHeaders.Set.values()) {
            ResponseHeaders headers = new ResponseHeaders(set, () -> java.time.Instant.EPOCH);
            assertThat(headers.ofScript().fields())
                    .as(set.name())
                    .filteredOn(field -> field.name().equals("X-Content-Type-Options"))
                    .extracting(field -> field.value())
                    .containsExactly("nosniff");
        }
    }
}
