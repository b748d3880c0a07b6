package transportlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import transportlab.io.Headers;
import transportlab.io.Identity;
import transportlab.testing.FakePool;
import transportlab.testing.FakeTime;
import transportlab.testing.SeenInbox;

/** Client messages that go up by POST, without a network. */
class UplinkTest {
    private final FakeTime time = new FakeTime();
    private final FakePool pool = new FakePool();
    private final SeenInbox inbox = new SeenInbox();
    private final ClientSetup setup = new ClientSetup(
            "main",
            RequestHeaders.minimal("host", 0),
            new PollClock(PollClock.Mode.FIXED, Duration.ofSeconds(1), 0),
            () -> 0,
            Duration.ofSeconds(2));
    private final Uplink uplink = uplink(1);

    /** The target names the messages that the request carries. */
    private Uplink uplink(int most) {
        return new Uplink(time, pool, inbox, setup, most, messages -> {
            String numbers = messages.stream()
                    .map(message -> String.valueOf(message.identity().sequence()))
                    .collect(Collectors.joining("+"));
            return new ClientRequest(
                    "POST", "/" + numbers, Headers.NONE, messages.get(0).payload());
        });
    }

    private void send(int... sequences) {
        IntStream.of(sequences)
                .forEach(i -> uplink.send(new ClientMessage("main", new Identity(7, i), "7.0 text".getBytes(UTF_8))));
    }

    @Test
    void sendsOneMessageAfterAnother() {
        send(0, 1, 2);
        assertThat(pool.sent).containsExactly("POST /0");
        pool.answer(204, "", 0);
        assertThat(inbox.news()).containsExactly("acknowledged 0");
        assertThat(pool.sent).containsExactly("POST /0", "POST /1");
        pool.answer(200, "ok", 0);
        pool.answer(204, "", 0);
        assertThat(inbox.news()).containsExactly("acknowledged 1", "acknowledged 2");
        assertThat(pool.sent).containsExactly("POST /0", "POST /1", "POST /2");
    }

    @Test
    void sendsWhatWaitsTogetherIfTheTechniqueWantsThat() {
        Uplink three = uplink(3);
        for (int i = 0; i < 6; i++) {
            String topic = i < 5 ? "main" : "other";
            three.send(new ClientMessage(topic, new Identity(7, i), "7.0 text".getBytes(UTF_8)));
        }
        assertThat(pool.sent).containsExactly("POST /0");
        pool.answer(204, "", 0);
        pool.answer(503, "no room", 0);
        assertThat(inbox.news()).containsExactly("acknowledged 0", "failed");
        time.advance(Duration.ofSeconds(1));
        pool.answer(204, "", 0);
        pool.answer(204, "", 0);
        assertThat(inbox.news())
                .containsExactly("acknowledged 1", "acknowledged 2", "acknowledged 3", "acknowledged 4");
        assertThat(pool.sent)
                .as("a request carries messages of one topic")
                .containsExactly("POST /0", "POST /1+2+3", "POST /1+2+3", "POST /4", "POST /5");
    }

    @Test
    void sendsAgainWhatWasNotAcknowledgedAndNothingBeforeIt() {
        send(0, 1);
        pool.answer(503, "no room", 0);
        assertThat(inbox.news()).containsExactly("failed");
        time.advance(Duration.ofMillis(49));
        assertThat(pool.sent).containsExactly("POST /0");
        time.advance(Duration.ofMillis(1));
        assertThat(pool.sent).containsExactly("POST /0", "POST /0");
        pool.fail();
        assertThat(inbox.news()).containsExactly("failed");
        send(2);
        time.advance(Duration.ofMillis(99));
        assertThat(pool.sent).as("the pause doubles").hasSize(2);
        time.advance(Duration.ofMillis(1));
        assertThat(pool.sent).containsExactly("POST /0", "POST /0", "POST /0");
        pool.answer(204, "", 0);
        assertThat(inbox.news()).containsExactly("acknowledged 0");
        assertThat(pool.sent).last().isEqualTo("POST /1");
    }

    @Test
    void theFirstPauseIsShortAgainOnceAMessageWentThrough() {
        send(0, 1);
        pool.fail();
        time.advance(Duration.ofMillis(50));
        pool.fail();
        time.advance(Duration.ofMillis(100));
        pool.answer(204, "", 0);
        pool.fail();
        time.advance(Duration.ofMillis(50));
        assertThat(pool.sent).containsExactly("POST /0", "POST /0", "POST /0", "POST /1", "POST /1");
    }

    @Test
    void sendsNothingMoreOnceItIsClosed() {
        send(0, 1);
        uplink.close();
        pool.fail();
        time.advance(Duration.ofSeconds(10));
        assertThat(pool.sent).containsExactly("POST /0");
        assertThat(inbox.news()).isEmpty();
    }
}
