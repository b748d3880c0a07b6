package transportlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.io.Wrapped;
import transportlab.io.WrapperReader;
import transportlab.testing.FakePool;
import transportlab.testing.FakeTime;
import transportlab.testing.SeenInbox;
import transportlab.wire.Purpose;
import transportlab.wire.dissect.WrapperBodies;

/** What client halves over HTTP share: their place in the topic, when updates have arrived, and patience. */
class HttpHalfTest {
    private final FakeTime time = new FakeTime();
    private final FakePool pool = new FakePool();
    private final SeenInbox inbox = new SeenInbox();

    private static ClientSetup setup() {
        return setup(Duration.ZERO);
    }

    private static ClientSetup setup(Duration appHeartbeat) {
        Waits waits = new Waits(Duration.ofSeconds(10), Duration.ofSeconds(7), Duration.ofSeconds(5), appHeartbeat);
        return new ClientSetup(
                "main",
                RequestHeaders.minimal("host", 0),
                new PollClock(PollClock.Mode.FIXED, Duration.ofSeconds(1), 0),
                () -> 0,
                Duration.ofSeconds(2),
                waits,
                Duration.ofSeconds(30));
    }

    /** Asks again behind each answer. */
    private static final class Polling extends HttpHalf {
        Polling() {
            super(setup(), new WrapperBodies(Purpose.POLL));
        }

        @Override
        protected void ask() {
            get(subscriber().target("/poll"), RequestHeaders.Kind.FETCH_GET, new PollAnswer(subscriber()) {
                @Override
                protected void answered() {
                    works();
                    becomeReady();
                    askAgain();
                }

                @Override
                protected void unanswered(Throwable cause) {
                    Polling.this.failed(cause);
                }
            });
        }
    }

    /** Asks for what the server holds. */
    private static final class Held extends HttpHalf {
        Held() {
            super(setup(), new WrapperBodies(Purpose.POLL));
        }

        @Override
        protected void ask() {
            getHeld("/held", RequestHeaders.Kind.FETCH_GET, new PollAnswer(subscriber()) {
                @Override
                protected void answered() {}

                @Override
                protected void unanswered(Throwable cause) {
                    Held.this.failed(cause);
                }
            });
        }
    }

    /** Asks once for a body that never ends. */
    private static final class Stream extends HttpHalf {
        Stream() {
            this(Duration.ZERO);
        }

        Stream(Duration appHeartbeat) {
            super(setup(appHeartbeat), new WrapperBodies(Purpose.STREAM));
        }

        @Override
        protected void ask() {
            stream(
                    subscriber().target("/stream?x=1"),
                    RequestHeaders.Kind.FETCH_GET,
                    new StreamAnswer(this, records -> new WrapperReader(records)::read));
        }
    }

    private void open(HttpHalf half) {
        time.pool = pool;
        half.open(time, inbox);
    }

    @Test
    void updatesOfAPollHaveArrivedWithItsLastByte() {
        open(new Polling());
        pool.answer(200, "[{\"at\":4}]", 10);
        assertThat(inbox.news()).containsExactly("positioned", "ready");
        assertThat(pool.sent).containsExactly("GET /poll?topic=main", "GET /poll?topic=main&after=4");
        pool.head(200);
        pool.body("[{\"n\":5,\"d\":\"a\"},", 20);
        assertThat(inbox.news()).as("not before the body has ended").isEmpty();
        pool.body("{\"n\":6,\"d\":\"b\"}]", 30);
        pool.end();
        assertThat(inbox.news()).containsExactly("update 5 a at 30", "update 6 b at 30");
        assertThat(pool.sent).last().isEqualTo("GET /poll?topic=main&after=6");
    }

    @Test
    void anEmptyAnswerLeavesTheReaderWhereItWas() {
        open(new Polling());
        pool.answer(200, "[{\"at\":4}]", 10);
        pool.answer(204, "", 20);
        assertThat(inbox.news()).containsExactly("positioned", "ready");
        assertThat(pool.sent).last().isEqualTo("GET /poll?topic=main&after=4");
    }

    @Test
    void aGapIsToldAndReadingGoesOnBehindIt() {
        open(new Polling());
        pool.answer(200, "[{\"at\":4}]", 10);
        pool.answer(200, "[{\"lost\":3}]", 20);
        assertThat(inbox.news()).containsExactly("positioned", "ready", "lost 3");
        assertThat(pool.sent).last().isEqualTo("GET /poll?topic=main&after=7");
    }

    @Test
    void asksAgainAfterAPauseThatGrowsAndIsReadyAnewBehindAFailure() {
        open(new Polling());
        pool.answer(200, "[{\"at\":4}]", 10);
        inbox.news();
        pool.answer(404, "nothing here", 20);
        assertThat(inbox.news()).containsExactly("failed");
        time.advance(Duration.ofMillis(49));
        assertThat(pool.waiting()).isZero();
        time.advance(Duration.ofMillis(1));
        pool.fail();
        time.advance(Duration.ofMillis(99));
        assertThat(pool.waiting()).isZero();
        time.advance(Duration.ofMillis(1));
        pool.answer(204, "", 30);
        assertThat(inbox.news()).containsExactly("failed", "ready");
        pool.fail();
        time.advance(Duration.ofMillis(50));
        assertThat(pool.waiting()).as("short again").isEqualTo(1);
    }

    @Test
    void updatesOfAStreamHaveArrivedWithTheirOwnPiece() {
        open(new Stream());
        pool.head(200);
        pool.body("\n", 5);
        assertThat(inbox.news()).as("a sign of life is no position").isEmpty();
        pool.body("{\"at\":0}\n", 10);
        assertThat(inbox.news()).containsExactly("positioned", "ready");
        pool.body("{\"n\":1,\"d\":\"a\"}\n{\"n\":2,", 20);
        pool.body("\"d\":\"b\"}\n", 30);
        assertThat(inbox.news()).containsExactly("update 1 a at 20", "update 2 b at 30");
    }

    @Test
    void aStreamThatEndsIsOpenedAgainBehindWhatItHas() {
        open(new Stream());
        pool.answer(200, "{\"at\":0}\n{\"n\":1,\"d\":\"a\"}\n", 10);
        assertThat(inbox.news()).containsExactly("positioned", "update 1 a at 10", "ready", "failed");
        time.advance(Duration.ofMillis(50));
        assertThat(pool.sent).containsExactly("GET /stream?x=1&topic=main", "GET /stream?x=1&topic=main&after=1");
        pool.answer(200, "{\"n\":2,\"d\":\"b\"}\n", 20);
        assertThat(inbox.news()).containsExactly("update 2 b at 20", "ready", "failed");
    }

    @Test
    void thePauseIsShortAgainOnceAStreamHasBegun() {
        open(new Stream());
        pool.fail();
        time.advance(Duration.ofMillis(50));
        pool.fail();
        time.advance(Duration.ofMillis(100));
        pool.answer(200, "{\"at\":0}\n", 10);
        time.advance(Duration.ofMillis(50));
        assertThat(pool.sent).hasSize(4);
    }

    @Test
    void whoeverClosesAsksAndSendsNothingMoreAndHasNotFailed() {
        HttpHalf half = new Polling();
        open(half);
        half.send(new ClientMessage("main", new transportlab.io.Identity(3, 0), "3.0 hello".getBytes(UTF_8)));
        half.close(() -> inbox.seen.add("closed"));
        pool.fail();
        pool.fail();
        time.advance(Duration.ofSeconds(10));
        assertThat(pool.sent).hasSize(2);
        assertThat(inbox.news()).containsExactly("closed");
    }

    @Test
    void theBodyOfARefusalIsNoStream() {
        open(new Stream());
        pool.answer(404, "{\"n\":1,\"d\":\"no\"}", 10);
        assertThat(inbox.news()).containsExactly("failed");
    }

    @Test
    void messagesGoUpByPostBesideTheDownstream() {
        HttpHalf half = new Polling();
        open(half);
        half.send(new ClientMessage("room-1", new transportlab.io.Identity(3, 0), "3.0 hello".getBytes(UTF_8)));
        assertThat(pool.sent).last().isEqualTo("POST /publish?topic=room-1");
        assertThat(new String(pool.requests.get(1).body(), UTF_8)).isEqualTo("3.0 hello");
        assertThat(pool.requests.get(1).headers().first("Content-Type")).contains("text/plain;charset=UTF-8");
    }

    @Test
    void aCookieHasExactlyItsLength() {
        assertThat(RequestHeaders.minimal("host", 30)
                        .of(RequestHeaders.Kind.FETCH_GET)
                        .first("Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).hasSize(30).startsWith("s=c"));
        assertThat(RequestHeaders.browser("host:1", 0)
                        .of(RequestHeaders.Kind.FETCH_GET)
                        .first("Cookie"))
                .isEmpty();
        assertThat(RequestHeaders.browser("host:1", 0)
                        .of(RequestHeaders.Kind.HANDSHAKE)
                        .first("Host"))
                .contains("host:1");
    }

    @Test
    void aSubscriberHandsOnWhatComesAsItComes() {
        Subscriber subscriber = new Subscriber("t", inbox);
        assertThat(subscriber.after()).isEmpty();
        assertThat(subscriber.target("/p")).isEqualTo("/p?topic=t");
        subscriber.take(new Wrapped.Position(9), 0);
        subscriber.take(new Wrapped.Update(10, ByteBuffer.wrap("x".getBytes(UTF_8))), 5);
        subscriber.take(new Wrapped.Update(10, ByteBuffer.wrap("x".getBytes(UTF_8))), 6);
        assertThat(inbox.news()).isEqualTo(List.of("positioned", "update 10 x at 5", "update 10 x at 6"));
        assertThat(subscriber.after()).hasValue(10);
        assertThat(subscriber.target("/p?a=b")).isEqualTo("/p?a=b&topic=t&after=10");
    }

    private void isGivenUpAfter(Duration limit, String missing) {
        time.advance(limit.minusMillis(1));
        assertThat(inbox.news()).isEmpty();
        time.advance(Duration.ofMillis(1));
        assertThat(inbox.news()).containsExactly("failed");
        assertThat(inbox.cause()).isInstanceOf(TimedOut.class).hasMessage(missing);
        assertThat(pool.cancelled).as("its connection is reset").isEqualTo(1);
        int before = pool.sent.size();
        time.advance(Duration.ofMillis(100));
        assertThat(pool.sent).as("asked again").hasSize(before + 1);
    }

    @Test
    void aPollThatIsSwallowedIsGivenUpAndAskedAgain() {
        open(new Polling());
        isGivenUpAfter(Duration.ofSeconds(10), "no answer within 10 s");
    }

    @Test
    void aPollThatStandsStillBehindItsHeadIsGivenUpToo() {
        open(new Polling());
        time.advance(Duration.ofSeconds(9));
        pool.head(200);
        time.advance(Duration.ofSeconds(9));
        pool.body("[", 0);
        isGivenUpAfter(Duration.ofSeconds(10), "no more of the answer within 10 s");
    }

    @Test
    void aHeldPollIsGivenUpBeyondTheTimeForWhichItIsHeld() {
        open(new Held());
        isGivenUpAfter(Duration.ofSeconds(35), "no answer within 35 s");
    }

    @Test
    void aMessageUpThatIsSwallowedIsSentAgain() {
        HttpHalf half = new Polling();
        open(half);
        pool.answer(200, "[{\"at\":4}]", 10);
        half.send(new ClientMessage("main", new transportlab.io.Identity(3, 0), "3.0 hello".getBytes(UTF_8)));
        time.advance(Duration.ofSeconds(10));
        assertThat(pool.cancelled).as("the poll and the message").isEqualTo(2);
        assertThat(inbox.causes).hasSize(2).allSatisfy(cause -> assertThat(cause)
                .isInstanceOf(TimedOut.class));
        time.advance(Duration.ofMillis(50));
        assertThat(pool.sent).contains("POST /publish?topic=main", "POST /publish?topic=main");
    }

    @Test
    void aStreamWithoutAHeadIsGivenUp() {
        open(new Stream());
        isGivenUpAfter(Duration.ofSeconds(10), "no answer within 10 s");
    }

    @Test
    void aStreamWithoutAPositionIsGivenUpWhateverElseComes() {
        open(new Stream());
        time.advance(Duration.ofSeconds(9));
        pool.head(200);
        time.advance(Duration.ofSeconds(3));
        pool.body("\n", 0);
        isGivenUpAfter(Duration.ofSeconds(4), "no position within 7 s");
    }

    @Test
    void theSilenceOfAStreamSaysNothingWithoutAHeartbeat() {
        open(new Stream());
        pool.head(200);
        pool.body("{\"at\":0}\n", 10);
        inbox.news();
        assertThat(time.timers()).as("nothing is waited for").isZero();
        time.advance(Duration.ofHours(1));
        assertThat(inbox.news()).isEmpty();
    }

    @Test
    void threeHeartbeatsThatDoNotComeAreAFailure() {
        open(new Stream(Duration.ofSeconds(2)));
        pool.head(200);
        pool.body("{\"at\":0}\n", 10);
        for (int i = 0; i < 10; i++) {
            time.advance(Duration.ofSeconds(5));
            pool.body(i % 2 == 0 ? "{\"at\":0}\n" : "{\"n\":" + i + ",\"d\":\"\"}\n", 10);
        }
        assertThat(inbox.news()).doesNotContain("failed");
        time.advance(Duration.ofSeconds(3));
        pool.body("\n", 10);
        isGivenUpAfter(Duration.ofSeconds(3), "no message within 6 s");
        assertThat(pool.sent).last().isEqualTo("GET /stream?x=1&topic=main&after=9");
    }

    @Test
    void aStreamThatGoesOnBehindAnotherIsHeardFromItsHeadOn() {
        open(new Stream(Duration.ofSeconds(2)));
        pool.answer(200, "{\"at\":0}\n", 10);
        time.advance(Duration.ofMillis(50));
        pool.head(200);
        inbox.news();
        isGivenUpAfter(Duration.ofSeconds(6), "no message within 6 s");
    }

    @Test
    void noTimerIsLeftWhenEverythingHasCome() {
        open(new Stream());
        pool.answer(200, "{\"at\":0}\n", 10);
        assertThat(time.timers()).as("only the pause before it asks again").isEqualTo(1);
        HttpHalf half = new Held();
        open(half);
        pool.answer(204, "", 10);
        half.send(new ClientMessage("main", new transportlab.io.Identity(3, 0), "3.0 hello".getBytes(UTF_8)));
        pool.answer(204, "", 10);
        assertThat(time.timers()).isEqualTo(1);
    }

    @Test
    void anOrderlyEndIsToldApartFromWhatWentWrong() {
        open(new Stream());
        pool.answer(200, "{\"at\":0}\n", 10);
        assertThat(inbox.cause()).isInstanceOf(Ended.class).hasMessage("the stream has ended");
        time.advance(Duration.ofMillis(50));
        pool.answer(404, "", 20);
        assertThat(inbox.cause()).isNotInstanceOf(Ended.class).hasMessage("the server answered with 404");
        time.advance(Duration.ofMillis(100));
        pool.fail();
        assertThat(inbox.cause()).isNotInstanceOf(Ended.class);
    }
}
