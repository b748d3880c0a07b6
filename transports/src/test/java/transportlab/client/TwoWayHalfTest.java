package transportlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.io.Cancellable;
import transportlab.io.Done;
import transportlab.io.Identity;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;
import transportlab.testing.FakeTime;
import transportlab.testing.SeenInbox;

/** A channel that carries messages both ways, without a network. */
class TwoWayHalfTest {
    private final FakeTime time = new FakeTime();
    private final SeenInbox inbox = new SeenInbox();
    private final List<TwoWayHalf.Channel> channels = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private Done outstanding;
    private boolean gaveUp;

    private final MessageSink sink = new MessageSink() {
        @Override
        public void write(boolean text, ByteBuffer whole, UpdateRange carries, Done done) {
            assertThat(outstanding).as("one write at a time").isNull();
            sent.add(UTF_8.decode(whole).toString());
            outstanding = done;
        }

        @Override
        public void ping(ByteBuffer data) {}

        @Override
        public void close(int code) {
            sent.add("close " + code);
        }

        @Override
        public void abort() {}
    };

    private TwoWayHalf half = half(Duration.ZERO);

    private TwoWayHalf half(Duration appHeartbeat) {
        Waits waits = new Waits(Duration.ofSeconds(10), Duration.ofSeconds(7), Duration.ofSeconds(5), appHeartbeat);
        ClientSetup setup = new ClientSetup(
                "main",
                RequestHeaders.minimal("host", 0),
                new PollClock(PollClock.Mode.FIXED, Duration.ofSeconds(1), 0),
                () -> 0,
                Duration.ofSeconds(2),
                waits,
                Duration.ofSeconds(30));
        return new TwoWayHalf(setup, (net, from, channel) -> {
            channels.add(channel);
            return (Cancellable) () -> gaveUp = true;
        });
    }

    private void opens() {
        outstanding = null;
        newest().opened(sink);
    }

    private TwoWayHalf.Channel newest() {
        return channels.get(channels.size() - 1);
    }

    private void comes(String text) {
        newest().message(true, ByteBuffer.wrap(text.getBytes(UTF_8)));
    }

    private void writeEnds() {
        Done done = outstanding;
        outstanding = null;
        done.ok();
    }

    private void send(int sequence) {
        Identity identity = new Identity(7, sequence);
        half.send(new ClientMessage("main", identity, ("7." + sequence + " m").getBytes(UTF_8)));
    }

    @Test
    void aBacklogGoesOutAtOnceIfWritesAreDoneAtOnce() {
        half.open(time, inbox);
        int many = 100_000;
        for (int i = 0; i < many; i++) {
            send(i);
        }
        newest().opened(new AtOnce());
        assertThat(sent).hasSize(many).startsWith("7.0 m").endsWith("7." + (many - 1) + " m");
    }

    /** Each write is done when it returns. */
    private final class AtOnce implements MessageSink {
        @Override
        public void write(boolean text, ByteBuffer whole, UpdateRange carries, Done done) {
            sent.add(UTF_8.decode(whole).toString());
            done.ok();
        }

        @Override
        public void ping(ByteBuffer data) {}

        @Override
        public void close(int code) {}

        @Override
        public void abort() {}
    }

    @Test
    void isReadyOnceItsPositionIsKnownAndHandsUpdatesOn() {
        half.open(time, inbox);
        opens();
        assertThat(inbox.news()).isEmpty();
        comes("{\"at\":3}");
        time.advance(Duration.ofNanos(40));
        comes("{\"n\":4,\"d\":\"news\"}");
        assertThat(inbox.news()).containsExactly("positioned", "ready", "update 4 news at 40");
    }

    @Test
    void sendsOneMessageAfterAnotherAndTakesItsOwnUpdateForTheAnswer() {
        half.open(time, inbox);
        send(0);
        send(1);
        opens();
        send(2);
        assertThat(sent).containsExactly("7.0 m");
        writeEnds();
        writeEnds();
        assertThat(sent).containsExactly("7.0 m", "7.1 m", "7.2 m");
        comes("{\"at\":0}");
        comes("{\"n\":1,\"d\":\"7.0 m\"}");
        comes("{\"n\":2,\"d\":\"8.0 m\"}");
        comes("{\"n\":3,\"d\":\"7.0 m\"}");
        assertThat(inbox.news())
                .as("acknowledged once, and never by another client's message")
                .containsExactly(
                        "positioned",
                        "ready",
                        "acknowledged 0",
                        "update 1 7.0 m at 0",
                        "update 2 8.0 m at 0",
                        "update 3 7.0 m at 0");
    }

    @Test
    void sendsAgainWhatWasNotAcknowledgedOnTheNextConnection() {
        half.open(time, inbox);
        opens();
        comes("{\"at\":0}");
        send(0);
        writeEnds();
        send(1);
        writeEnds();
        send(2);
        comes("{\"n\":1,\"d\":\"7.0 m\"}");
        newest().closed(1006, false);
        inbox.news();
        sent.clear();
        time.advance(Duration.ofMillis(50));
        opens();
        assertThat(inbox.news()).as("its place is known").containsExactly("ready");
        writeEnds();
        writeEnds();
        assertThat(sent).containsExactly("7.1 m", "7.2 m");
    }

    @Test
    void waitsLongerBetweenFailuresAndShortlyAgainOnceItWasReady() {
        half.open(time, inbox);
        newest().closed(1006, false);
        time.advance(Duration.ofMillis(50));
        assertThat(channels).hasSize(2);
        newest().closed(1006, false);
        time.advance(Duration.ofMillis(99));
        assertThat(channels).hasSize(2);
        time.advance(Duration.ofMillis(1));
        assertThat(channels).hasSize(3);
        opens();
        comes("{\"at\":0}");
        newest().closed(1006, false);
        time.advance(Duration.ofMillis(50));
        assertThat(channels).hasSize(4);
        assertThat(inbox.news()).containsExactly("failed", "failed", "positioned", "ready", "failed");
    }

    @Test
    void closesInOrderWhereverItStands() {
        List<String> closed = new ArrayList<>();
        half.open(time, inbox);
        opens();
        half.close(() -> closed.add("closed"));
        assertThat(sent).containsExactly("close 1000");
        newest().closed(1000, true);
        assertThat(closed).hasSize(1);
        assertThat(inbox.news()).as("an end that was asked for is no failure").isEmpty();
        time.advance(Duration.ofSeconds(10));
        assertThat(channels).hasSize(1);
    }

    @Test
    void whyAChannelEndedIsItsRefusalOrItsCode() {
        assertThat(ChannelEnd.failure(404, 1006, false))
                .isInstanceOf(ChannelEnd.RefusedException.class)
                .hasMessage("the server answered with 404");
        assertThat(ChannelEnd.failure(0, 1006, false))
                .isNotInstanceOf(ChannelEnd.RefusedException.class)
                .hasMessage("the channel was closed with 1006");
    }

    @Test
    void anOrderlyEndIsToldApart() {
        assertThat(ChannelEnd.failure(0, 1001, true))
                .isInstanceOf(Ended.class)
                .hasMessage("the channel was closed with 1001");
        assertThat(ChannelEnd.failure(0, 1006, false)).isNotInstanceOf(Ended.class);
    }

    @Test
    void givesUpAChannelThatIsNotOpenYet() {
        List<String> closed = new ArrayList<>();
        half.open(time, inbox);
        half.close(() -> closed.add("closed"));
        assertThat(gaveUp).isTrue();
        assertThat(closed).hasSize(1);
        opens();
        newest().closed(1006, false);
        assertThat(sent).as("it no longer listens").isEmpty();
        assertThat(closed).hasSize(1);
        assertThat(inbox.news()).isEmpty();
        assertThat(time.timers()).isZero();
    }

    private void isGivenUpAfter(Duration limit, String missing) {
        inbox.news();
        time.advance(limit.minusMillis(1));
        assertThat(inbox.news()).isEmpty();
        time.advance(Duration.ofMillis(1));
        assertThat(inbox.news()).containsExactly("failed");
        assertThat(inbox.cause()).isInstanceOf(TimedOut.class).hasMessage(missing);
        assertThat(gaveUp).isTrue();
        TwoWayHalf.Channel late = newest();
        late.opened(sink);
        late.closed(1006, false);
        assertThat(inbox.news()).as("what it gave up tells it nothing").isEmpty();
        int before = channels.size();
        time.advance(Duration.ofMillis(50));
        assertThat(channels).as("opened again").hasSize(before + 1);
    }

    @Test
    void aHandshakeThatIsSwallowedIsGivenUpAndTriedAgain() {
        half.open(time, inbox);
        isGivenUpAfter(Duration.ofSeconds(10), "no answer within 10 s");
    }

    @Test
    void eachStepOfAnOpeningHasItsTime() {
        half.open(time, inbox);
        time.advance(Duration.ofSeconds(6));
        newest().asks();
        isGivenUpAfter(Duration.ofSeconds(10), "no answer within 10 s");
    }

    @Test
    void aChannelWithoutAPositionIsGivenUp() {
        half.open(time, inbox);
        time.advance(Duration.ofSeconds(9));
        opens();
        isGivenUpAfter(Duration.ofSeconds(7), "no position within 7 s");
    }

    @Test
    void theSilenceOfAChannelSaysNothingWithoutAHeartbeat() {
        half.open(time, inbox);
        opens();
        comes("{\"at\":3}");
        assertThat(time.timers()).isZero();
    }

    @Test
    void threeHeartbeatsThatDoNotComeAreAFailure() {
        half = half(Duration.ofSeconds(2));
        half.open(time, inbox);
        opens();
        comes("{\"at\":3}");
        time.advance(Duration.ofSeconds(5));
        comes("{\"at\":3}");
        time.advance(Duration.ofSeconds(5));
        newest().pong(ByteBuffer.allocate(0));
        isGivenUpAfter(Duration.ofSeconds(1), "no message within 6 s");
    }

    @Test
    void aChannelThatDoesNotCloseIsGivenUp() {
        List<String> closed = new ArrayList<>();
        half.open(time, inbox);
        opens();
        comes("{\"at\":3}");
        inbox.news();
        half.close(() -> closed.add("closed"));
        time.advance(Duration.ofSeconds(9));
        assertThat(closed).isEmpty();
        time.advance(Duration.ofSeconds(1));
        assertThat(closed).hasSize(1);
        assertThat(gaveUp).isTrue();
        assertThat(inbox.news()).isEmpty();
    }

    @Test
    void whoIsBetweenTwoConnectionsIsClosedAtOnceAndOpensNoMore() {
        List<String> closed = new ArrayList<>();
        half.open(time, inbox);
        newest().closed(1006, false);
        half.close(() -> closed.add("closed"));
        assertThat(closed).hasSize(1);
        time.advance(Duration.ofSeconds(10));
        assertThat(channels).hasSize(1);
    }
}
