package transportlab.server.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import transportlab.server.Connection;
import transportlab.server.topic.Topic;
import transportlab.server.topic.Topics;
import transportlab.server.topic.Update;
import transportlab.testing.ByHand;
import transportlab.testing.Setups;

/** A held poll without a thread, a socket or a clock. */
class HeldReadTest {
    private static final Duration HOLD = Duration.ofSeconds(30);

    private final ByHand hand = new ByHand();
    private final Topics topics = new Topics(hand, Topics.Limits.ofPlan(1));
    private final Topic topic = topics.find("main").orElseThrow();
    private final List<String> answers = new ArrayList<>();

    private HeldRead read(int most) {
        Cursor behind = Cursor.of(topics, "main", Optional.empty()).orElseThrow();
        return new HeldRead(behind, most, this::answer);
    }

    private void answer(Topic.Slice news, Connection then) {
        answers.add(news.updates().stream().map(Update::number).toList() + " " + then);
    }

    private HeldRead begin() {
        HeldRead read = read(10);
        read.begin(HOLD, Setups.of(hand));
        return read;
    }

    private void publish() {
        topic.publish("news".getBytes(UTF_8));
    }

    @Test
    void answersAtOnceWithWhatIsThereAndWaitsForNothing() {
        HeldRead read = read(2);
        publish();
        publish();
        publish();
        read.begin(HOLD, Setups.of(hand));
        assertThat(answers).containsExactly("[1, 2] KEEP");
        assertThat(hand.timers()).isEmpty();
        assertThat(topic.isRead()).isFalse();
    }

    @Test
    void answersOnceWithTheFirstUpdateThatComes() {
        begin();
        assertThat(answers).isEmpty();
        assertThat(hand.timers()).containsExactly(HOLD.toNanos());
        publish();
        hand.runTasks();
        assertThat(answers).containsExactly("[1] KEEP");
        assertThat(hand.timers()).isEmpty();
        assertThat(topic.isRead()).isFalse();
        publish();
        hand.runTasks();
        hand.expireTimers();
        assertThat(answers).hasSize(1);
    }

    /** The reader is not woken for it: nothing runs the tasks here, as if the wake-up had been for those before. */
    @Test
    void findsAnUpdateThatCameBetweenItsLookAndItsSubscription() {
        hand.whenScheduled(this::publish);
        begin();
        assertThat(answers).containsExactly("[1] KEEP");
        assertThat(hand.timers()).isEmpty();
        assertThat(topic.isRead()).isFalse();
    }

    @Test
    void leavesNothingBehindWhenItIsWokenWhileItStillSubscribes() {
        hand.whenScheduled(() -> {
            publish();
            hand.runTasks();
        });
        begin();
        assertThat(answers).containsExactly("[1] KEEP");
        assertThat(hand.timers()).isEmpty();
        assertThat(topic.isRead()).isFalse();
    }

    @Test
    void answersWithNothingWhenTheHoldIsOver() {
        begin();
        hand.expireTimers();
        assertThat(answers).containsExactly("[] KEEP");
        assertThat(topic.isRead()).isFalse();
    }

    @Test
    void theLastAnswerComesWhenTheTopicEnds() {
        begin();
        topic.end();
        hand.runTasks();
        assertThat(answers).containsExactly("[] LAST");
        begin();
        assertThat(answers).as("of a topic that has ended").containsExactly("[] LAST", "[] LAST");
    }

    @Test
    void whoIsAwayGetsNoAnswer() {
        begin().cancel();
        publish();
        hand.runTasks();
        hand.expireTimers();
        assertThat(answers).isEmpty();
        assertThat(topic.isRead()).isFalse();
    }

    @Test
    void aWakeUpThatWasOnItsWayWhenTheReaderLeftAnswersNobody() {
        HeldRead read = read(10);
        hand.whenScheduled(() -> {
            read.cancel();
            publish();
        });
        read.begin(HOLD, Setups.of(hand));
        assertThat(answers).isEmpty();
        assertThat(hand.timers()).isEmpty();
        assertThat(topic.isRead()).isFalse();
    }
}
