package transportlab.transport.foreveriframe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import transportlab.client.ClientSetup;
import transportlab.client.Ended;
import transportlab.client.PollClock;
import transportlab.client.RequestHeaders;
import transportlab.client.TimedOut;
import transportlab.client.Waits;
import transportlab.testing.FakePool;
import transportlab.testing.FakeTime;
import transportlab.testing.SeenInbox;

/** What the page around a frame learns of its document, and when it loads another. */
class FrameClientTest {
    private static final String POSITION = "<script>parent.onFrame({\"at\":4})</script>\n";
    private static final String UPDATE = "<script>parent.onFrame({\"n\":5,\"d\":\"a\"})</script>\n";
    private static final Duration LONG = Duration.ofHours(1);

    private final FakeTime time = new FakeTime();
    private final FakePool pool = new FakePool();
    private final SeenInbox inbox = new SeenInbox();

    private void open(Duration appHeartbeat) {
        Waits waits = new Waits(Duration.ofSeconds(10), Duration.ofSeconds(7), Duration.ofSeconds(5), appHeartbeat);
        time.pool = pool;
        new ForeverIframe()
                .client(new ClientSetup(
                        "main",
                        RequestHeaders.minimal("host", 0),
                        new PollClock(PollClock.Mode.FIXED, Duration.ofSeconds(1), 0),
                        () -> 0,
                        Duration.ofSeconds(2),
                        waits,
                        Duration.ofSeconds(30)))
                .open(time, inbox);
    }

    private void begins() {
        pool.head(200);
        pool.body(ForeverIframe.OPENING + POSITION, 0);
        inbox.news();
    }

    @Test
    void noEventTellsThatADocumentBrokeOff() {
        open(Duration.ZERO);
        begins();
        pool.fail();
        time.advance(LONG);
        assertThat(inbox.news()).isEmpty();
        assertThat(pool.sent).hasSize(1);
    }

    @Test
    void aHeartbeatThatDoesNotComeTells() {
        open(Duration.ofSeconds(2));
        begins();
        time.advance(Duration.ofSeconds(4));
        pool.body(POSITION, 0);
        inbox.news();
        pool.fail();
        time.advance(Duration.ofMillis(5999));
        assertThat(inbox.news()).isEmpty();
        time.advance(Duration.ofMillis(1));
        assertThat(inbox.news()).containsExactly("failed");
        assertThat(inbox.cause()).isInstanceOf(TimedOut.class).hasMessage("no message within 6 s");
        time.advance(Duration.ofMillis(50));
        assertThat(pool.sent).last().isEqualTo("GET /iframe?topic=main&after=4");
    }

    /** The server's sign of life is a line end between two scripts. */
    @Test
    void aSignOfLifeIsNothingThatAPageSees() {
        open(Duration.ofSeconds(2));
        begins();
        time.advance(Duration.ofSeconds(5));
        pool.body("\n", 0);
        time.advance(Duration.ofSeconds(1));
        assertThat(inbox.news()).endsWith("failed");
    }

    @Test
    void anErrorPageIsNoticedBecauseItIsLoaded() {
        open(Duration.ZERO);
        pool.fail();
        assertThat(inbox.news()).containsExactly("failed");
        time.advance(Duration.ofMillis(50));
        pool.answer(404, "not here", 0);
        assertThat(inbox.news()).containsExactly("failed");
        assertThat(pool.sent).hasSize(2);
    }

    @Test
    void aDocumentThatEndsInOrderIsNoticed() {
        open(Duration.ZERO);
        begins();
        pool.body(UPDATE, 0);
        inbox.news();
        pool.end();
        assertThat(inbox.news()).as("it has become too long").isEmpty();
        assertThat(pool.sent).last().isEqualTo("GET /iframe?topic=main&after=5");
        pool.answer(200, ForeverIframe.OPENING + ForeverIframe.END, 0);
        assertThat(inbox.news()).containsExactly("failed");
        assertThat(inbox.cause()).isInstanceOf(Ended.class);
    }

    @Test
    void withoutItsPositionAPageWaitsForHeadAndPositionTogether() {
        open(Duration.ZERO);
        time.advance(Duration.ofSeconds(9));
        pool.head(200);
        pool.body(ForeverIframe.OPENING, 0);
        pool.fail();
        time.advance(Duration.ofMillis(7999));
        assertThat(inbox.news()).isEmpty();
        time.advance(Duration.ofMillis(1));
        assertThat(inbox.cause()).isInstanceOf(TimedOut.class).hasMessage("no position within 17 s");
    }

    @Test
    void aPageThatHasItsPlaceAndNoHeartbeatWaitsForEver() {
        open(Duration.ZERO);
        begins();
        pool.body(UPDATE, 0);
        inbox.news();
        pool.end();
        pool.head(200);
        time.advance(LONG);
        assertThat(inbox.news()).isEmpty();
        assertThat(time.timers()).isZero();
    }
}
