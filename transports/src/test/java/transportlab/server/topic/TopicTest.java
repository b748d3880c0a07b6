package transportlab.server.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.io.Cancellable;
import transportlab.testing.ByHand;

class TopicTest {
    private final ByHand hand = new ByHand();
    private final List<String> woken = new ArrayList<>();

    private Topics topics(int most, int updates, long bytes) {
        return new Topics(hand, new Topics.Limits(most, updates, bytes));
    }

    private Topic topic(int updates, long bytes) {
        return topics(1, updates, bytes).find("main").orElseThrow();
    }

    private static void publish(Topic topic, String... payloads) {
        for (String payload : payloads) {
            topic.publish(payload.getBytes(UTF_8));
        }
    }

    private static List<String> texts(Topic.Slice slice) {
        return slice.updates().stream()
                .map(update -> update.number() + " " + new String(update.payload(), UTF_8))
                .toList();
    }

    @Test
    void givesWhatFollowsACursorInOrderAndNotMoreThanIsAsked() {
        Topic topic = topic(100, 1000);
        publish(topic, "a", "b");
        assertThat(topic.publish("c".getBytes(UTF_8))).as("its number").isEqualTo(3);
        assertThat(topic.position()).isEqualTo(3);
        assertThat(texts(topic.after(0, 10))).containsExactly("1 a", "2 b", "3 c");
        assertThat(texts(topic.after(1, 1))).containsExactly("2 b");
        assertThat(topic.after(3, 10).isEmpty()).isTrue();
        assertThat(topic.after(0, 10).lost()).isZero();
    }

    @Test
    void tellsAReaderThatIsTooSlowHowManyUpdatesAreGone() {
        Topic topic = topic(3, 1000);
        publish(topic, "a", "b", "c", "d", "e");
        assertThat(topic.after(0, 10).lost()).isEqualTo(2);
        assertThat(texts(topic.after(0, 10))).containsExactly("3 c", "4 d", "5 e");
        assertThat(topic.after(1, 10).lost()).isEqualTo(1);
        assertThat(topic.after(2, 10).lost()).isZero();
    }

    @Test
    void keepsNoMoreBytesThanItMayButAlwaysTheNewestUpdate() {
        Topic topic = topic(100, 10);
        publish(topic, "1234", "1234", "1234");
        assertThat(texts(topic.after(0, 10))).containsExactly("2 1234", "3 1234");
        publish(topic, "larger than ten bytes");
        assertThat(texts(topic.after(0, 10))).containsExactly("4 larger than ten bytes");
        publish(topic, "12345", "12345");
        assertThat(texts(topic.after(0, 10))).containsExactly("5 12345", "6 12345");
    }

    @Test
    void growsWithoutLosingAnything() {
        Topic topic = topic(60, 100_000);
        for (int n = 1; n <= 100; n++) {
            publish(topic, "u" + n);
        }
        Topic.Slice all = topic.after(0, 1000);
        assertThat(all.lost()).isEqualTo(40);
        assertThat(all.updates()).hasSize(60);
        for (int i = 0; i < 60; i++) {
            assertThat(texts(all).get(i)).isEqualTo((41 + i) + " u" + (41 + i));
        }
    }

    @Test
    void wakesEachReaderOnceForSeveralUpdatesAndAgainForLaterOnes() {
        Topic topic = topic(100, 1000);
        topic.subscribe(() -> woken.add("a"));
        topic.subscribe(() -> woken.add("b"));
        publish(topic, "1", "2", "3");
        assertThat(woken).as("readers are woken by the executor").isEmpty();
        assertThat(hand.runTasks()).isEqualTo(1);
        assertThat(woken).containsExactly("a", "b");
        publish(topic, "4");
        hand.runTasks();
        assertThat(woken).containsExactly("a", "b", "a", "b");
    }

    @Test
    void wakesNobodyThatHasLeftAndWhoeverHasCome() {
        Topic topic = topic(100, 1000);
        publish(topic, "nobody reads");
        assertThat(hand.runTasks()).isZero();
        Cancellable first = topic.subscribe(() -> woken.add("first"));
        publish(topic, "1");
        hand.runTasks();
        topic.subscribe(() -> woken.add("second"));
        first.cancel();
        publish(topic, "2");
        hand.runTasks();
        assertThat(woken).containsExactly("first", "second");
    }

    @Test
    void aReaderThatThrowsIsDroppedAndKeepsNobodyAsleep() {
        Topic topic = topic(100, 1000);
        topic.subscribe(() -> {
            woken.add("throws");
            throw new IllegalStateException("a fault of this reader");
        });
        topic.subscribe(() -> woken.add("other"));
        publish(topic, "1");
        hand.runTasks();
        publish(topic, "2");
        hand.runTasks();
        assertThat(woken).containsExactly("throws", "other", "other");
    }

    @Test
    void takesNothingMoreOnceItHasEndedAndTellsItsReaders() {
        Topic topic = topic(100, 1000);
        topic.subscribe(() -> woken.add("reader"));
        topic.end();
        hand.runTasks();
        assertThat(woken).containsExactly("reader");
        assertThat(topic.hasEnded()).isTrue();
        assertThat(topic.publish("late".getBytes(UTF_8))).isZero();
        assertThat(topic.position()).isZero();
    }

    @Test
    void tellsTheNumberBeforeAnybodyCanReadTheUpdate() {
        Topic topic = topic(10, 100);
        publish(topic, "a");
        topic.publish("b".getBytes(UTF_8), number -> {
            assertThat(number).isEqualTo(2);
            assertThat(topic.position()).isEqualTo(1);
            woken.add("numbered");
        });
        assertThat(woken).containsExactly("numbered");
        assertThat(topic.position()).isEqualTo(2);
        topic.end();
        topic.publish("late".getBytes(UTF_8), number -> woken.add("never"));
        assertThat(woken).containsExactly("numbered");
    }

    @Test
    void makesRoomForATopicBesideThoseThatAreReadOrUsedLately() {
        Topics two = topics(2, 10, 100);
        Topic a = two.find("a").orElseThrow();
        two.find("b").orElseThrow();
        assertThat(two.find("a")).as("used after b").containsSame(a);
        two.find("c").orElseThrow();
        assertThat(two.find("a")).as("b made room").containsSame(a);
        a.subscribe(() -> {});
        Topic d = two.find("d").orElseThrow();
        assertThat(two.find("a")).as("is read").containsSame(a);
        d.subscribe(() -> {});
        assertThat(two.find("e")).as("both are read").isEmpty();
    }

    @Test
    void allTopicsEndTogetherAndNewOnesHaveEnded() {
        Topics all = topics(4, 10, 100);
        Topic before = all.find("before").orElseThrow();
        all.end();
        assertThat(before.hasEnded()).isTrue();
        assertThat(all.find("after").orElseThrow().hasEnded()).isTrue();
    }

    @Test
    void namesOfTopicsAreShortAndPlain() {
        Topics all = topics(4, 10, 100);
        for (String wrong : List.of("", "a b", "ü", "a/b", "x".repeat(65))) {
            assertThatThrownBy(() -> all.find(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(all.find("x".repeat(64))).isPresent();
    }
}
