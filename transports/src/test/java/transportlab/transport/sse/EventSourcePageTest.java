package transportlab.transport.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import transportlab.client.ClientRequest;
import transportlab.client.ClientSetup;
import transportlab.client.PollClock;
import transportlab.client.RequestHeaders;
import transportlab.client.TimedOut;
import transportlab.client.Waits;
import transportlab.io.Headers;
import transportlab.testing.FakePool;
import transportlab.testing.FakeTime;
import transportlab.testing.SeenInbox;

/** What a page does that watches over its event source. */
class EventSourcePageTest {
    private static final Headers STREAM = Headers.of("Content-Type", "text/event-stream");

    private final FakeTime time = new FakeTime();
    private final FakePool pool = new FakePool();
    private final SeenInbox inbox = new SeenInbox();

    private void open() {
        Waits waits =
                new Waits(Duration.ofSeconds(10), Duration.ofSeconds(7), Duration.ofSeconds(5), Duration.ofSeconds(2));
        time.pool = pool;
        new ServerSentEvents()
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

    private ClientRequest newest() {
        return pool.requests.get(pool.requests.size() - 1);
    }

    @Test
    void commentsAreNoMessagesAndAnotherEventSourceKnowsThePositionByItsAddress() {
        open();
        pool.head(200, STREAM);
        pool.body("retry: 100\nid: 4\ndata: {\"at\":4}\n\n", 0);
        time.advance(Duration.ofSeconds(5));
        pool.body(":\n", 0);
        time.advance(Duration.ofSeconds(1));
        assertThat(inbox.cause()).isInstanceOf(TimedOut.class).hasMessage("no message within 6 s");
        assertThat(pool.cancelled).isEqualTo(1);
        time.advance(Duration.ofMillis(50));
        assertThat(newest().target()).isEqualTo("/sse?topic=main&after=4");
        assertThat(newest().headers().first("Last-Event-ID"))
                .as("no page can set it")
                .isEmpty();
    }

    @Test
    void whatTheBrowserReopensByItselfKeepsItsAddress() {
        open();
        pool.head(200, STREAM);
        pool.body("retry: 100\nid: 4\ndata: {\"at\":4}\n\n", 0);
        pool.fail();
        time.advance(Duration.ofMillis(100));
        assertThat(newest().target()).isEqualTo("/sse?topic=main");
        assertThat(newest().headers().first("Last-Event-ID")).contains("4");
    }

    @Test
    void commentsAloneAreNoPosition() {
        open();
        pool.head(200, STREAM);
        pool.body(":\n:\n", 0);
        time.advance(Duration.ofSeconds(7));
        assertThat(inbox.cause()).isInstanceOf(TimedOut.class).hasMessage("no position within 7 s");
    }

    /** The browser reads nothing of it, so it does not matter that it never ends. */
    @Test
    void aStreamOfTheWrongKindIsGivenUpAtItsHead() {
        open();
        pool.head(200, Headers.of("Content-Type", "text/plain"));
        assertThat(inbox.cause()).hasMessage("an event stream was asked for, and text/plain came");
        assertThat(pool.cancelled).isEqualTo(1);
        time.advance(Duration.ofHours(1));
        assertThat(pool.sent).as("for good").hasSize(1);
        assertThat(time.timers()).isZero();
    }

    @Test
    void anIdOfAHeartbeatIsThePositionItself() {
        open();
        pool.head(200, STREAM);
        pool.body("id: 4\ndata: {\"at\":4}\n\nid: 5\ndata: {\"n\":5,\"d\":\"\"}\n\nid: 5\ndata: {\"at\":5}\n\n", 0);
        pool.fail();
        time.advance(Duration.ofSeconds(3));
        assertThat(newest().headers().first("Last-Event-ID")).contains("5");
    }
}
