package transportlab.server.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import transportlab.io.Done;
import transportlab.io.UpdateRange;
import transportlab.server.ServerSetup;
import transportlab.server.topic.Topic;
import transportlab.server.topic.Topics;
import transportlab.testing.ByHand;
import transportlab.testing.Setups;

/** What a push technique is given to write, and when, without a thread, a socket or a clock. */
class FeederTest {
    private final ByHand hand = new ByHand();
    private final ServerSetup setup = Setups.of(hand);
    private final Topics topics = new Topics(hand, new Topics.Limits(1, 16_000, 1 << 20));
    private final Topic topic = topics.find("main").orElseThrow();
    private final List<String> written = new ArrayList<>();
    private Done outstanding;
    private boolean endsAtOnce;

    private final Feeder.Outlet outlet = new Feeder.Outlet() {
        @Override
        public void record(byte[] json, long at, UpdateRange carries, Done done) {
            write(new String(json, UTF_8), done);
        }

        @Override
        public void heartbeat(Done done) {
            write("heartbeat", done);
        }

        @Override
        public void end() {
            written.add("end");
        }
    };

    private void write(String what, Done done) {
        assertThat(outstanding).as("one write at a time").isNull();
        written.add(what);
        if (endsAtOnce) {
            done.ok();
        } else {
            outstanding = done;
        }
    }

    private void writeEnds() {
        Done done = outstanding;
        outstanding = null;
        done.ok();
    }

    private Feeder feeder(String after) {
        return feeder(topics, after);
    }

    private Feeder feeder(Topics of, String after) {
        return new Feeder(Cursor.of(of, "main", Optional.ofNullable(after)).orElseThrow(), setup, outlet);
    }

    private void publish(String text) {
        topic.publish(text.getBytes(UTF_8));
    }

    @Test
    void tellsThePositionAndThenEachUpdateOneWriteAfterAnother() {
        publish("before");
        feeder(null).start();
        publish("a");
        publish("b");
        hand.runTasks();
        assertThat(written).containsExactly("{\"at\":1}");
        writeEnds();
        assertThat(written).containsExactly("{\"at\":1}", "{\"n\":2,\"d\":\"a\"}");
        writeEnds();
        writeEnds();
        assertThat(written).hasSize(3).last().isEqualTo("{\"n\":3,\"d\":\"b\"}");
        publish("c");
        hand.runTasks();
        assertThat(written).last().isEqualTo("{\"n\":4,\"d\":\"c\"}");
    }

    @Test
    void goesOnWhereTheReaderStoodAndTellsWhatIsGone() {
        Topics small = new Topics(hand, new Topics.Limits(1, 2, 1000));
        for (String text : List.of("a", "b", "c", "d", "e")) {
            small.find("main").orElseThrow().publish(text.getBytes(UTF_8));
        }
        endsAtOnce = true;
        feeder(small, "1").start();
        assertThat(written).containsExactly("{\"lost\":2}", "{\"n\":4,\"d\":\"d\"}", "{\"n\":5,\"d\":\"e\"}");
    }

    @Test
    void beginsWithASignOfLifeOnlyWhereItHasNothingToTell() {
        Feeder feeder = feeder("0");
        feeder.startAtOnce();
        assertThat(written).containsExactly("heartbeat");
        written.clear();
        outstanding = null;
        publish("a");
        feeder("0").startAtOnce();
        assertThat(written).containsExactly("{\"n\":1,\"d\":\"a\"}");
    }

    @Test
    void endsWhenTheTopicHasEndedAndAllOfItIsWritten() {
        feeder("0").start();
        publish("a");
        publish("b");
        topic.end();
        hand.runTasks();
        assertThat(written).containsExactly("{\"n\":1,\"d\":\"a\"}");
        writeEnds();
        writeEnds();
        assertThat(written).containsExactly("{\"n\":1,\"d\":\"a\"}", "{\"n\":2,\"d\":\"b\"}", "end");
        assertThat(topic.isRead()).isFalse();
        assertThat(hand.timers()).isEmpty();
    }

    @Test
    void leavesTheTopicBehindAWriteThatFails() {
        feeder("0").start();
        publish("a");
        publish("b");
        hand.runTasks();
        outstanding.failed(new IOException("the reader is away"));
        assertThat(topic.isRead()).isFalse();
        assertThat(hand.timers()).as("heartbeat").isEmpty();
        assertThat(written).hasSize(1);
    }

    @Test
    void writesNothingToWhoeverWasStopped() {
        Feeder feeder = feeder("0");
        feeder.start();
        feeder.stop();
        publish("a");
        hand.runTasks();
        assertThat(written).isEmpty();
        assertThat(topic.isRead()).isFalse();
        assertThat(hand.timers()).isEmpty();
    }

    @Test
    void sixteenThousandWritesThatEndAtOnceNeedNoDeepStack() {
        for (int i = 0; i < 16_000; i++) {
            publish("u");
        }
        endsAtOnce = true;
        feeder("0").start();
        assertThat(written).hasSize(16_000).last().isEqualTo("{\"n\":16000,\"d\":\"u\"}");
    }

    @Test
    void looksForSilenceAfterTheTimeOfAHeartbeat() {
        feeder("0").start();
        assertThat(hand.timers()).containsExactly(ServerSetup.HEARTBEAT.toNanos());
    }

    private final Feeder.Outlet withItsOwn = new Feeder.Outlet() {
        @Override
        public void record(byte[] json, long at, UpdateRange carries, Done done) {
            outlet.record(json, at, carries, done);
        }

        @Override
        public void heartbeat(Done done) {
            outlet.heartbeat(done);
        }

        @Override
        public boolean hasOwnHeartbeat() {
            return true;
        }

        @Override
        public void end() {}
    };

    private Feeder telling(Duration appHeartbeat, Feeder.Outlet to) {
        Cursor from = Cursor.of(topics, "main", Optional.of("0")).orElseThrow();
        return new Feeder(from, Setups.of(hand, appHeartbeat), to);
    }

    private void silenceOf(Duration time) {
        hand.passes(time);
        hand.expireTimers();
        hand.runTasks();
    }

    @Test
    void tellsThePositionIntoTheSilenceSoThatAPageSeesIt() {
        endsAtOnce = true;
        telling(Duration.ofSeconds(2), outlet).start();
        publish("a");
        hand.runTasks();
        silenceOf(Duration.ofSeconds(2));
        silenceOf(Duration.ofSeconds(2));
        assertThat(written)
                .as("where the reader stands, also while nothing is new")
                .containsExactly("{\"n\":1,\"d\":\"a\"}", "{\"at\":1}", "{\"at\":1}");
    }

    @Test
    void anUpdateIsMessageEnough() {
        endsAtOnce = true;
        telling(Duration.ofSeconds(2), outlet).start();
        hand.passes(Duration.ofMillis(1500));
        publish("a");
        hand.runTasks();
        silenceOf(Duration.ofMillis(500));
        assertThat(written).containsExactly("{\"n\":1,\"d\":\"a\"}");
        silenceOf(Duration.ofMillis(1500));
        assertThat(written).containsExactly("{\"n\":1,\"d\":\"a\"}", "{\"at\":1}");
    }

    /** A comment or a ping is written for whoever stands between; no page sees it. */
    @Test
    void aSignOfLifeIsNoMessage() {
        endsAtOnce = true;
        telling(Duration.ofSeconds(40), outlet).start();
        silenceOf(Duration.ofSeconds(25));
        silenceOf(Duration.ofSeconds(15));
        assertThat(written).containsExactly("heartbeat", "{\"at\":0}");
    }

    @Test
    void tellsNothingIntoTheSilenceOfATechniqueThatHasPingsOfItsOwn() {
        endsAtOnce = true;
        telling(Duration.ofSeconds(2), withItsOwn).start();
        silenceOf(Duration.ofSeconds(4));
        assertThat(written).isEmpty();
    }

    @Test
    void noTimerOutlivesTheReader() {
        Feeder feeder = telling(Duration.ofSeconds(2), outlet);
        feeder.start();
        feeder.stop();
        silenceOf(Duration.ofSeconds(60));
        assertThat(written).isEmpty();
        assertThat(hand.timers()).isEmpty();
    }
}
