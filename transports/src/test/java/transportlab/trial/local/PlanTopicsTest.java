package transportlab.trial.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.io.UpdateRange;
import transportlab.server.topic.Topic;
import transportlab.server.topic.Topics;
import transportlab.wire.Phase;
import transportlab.workload.Entry;
import transportlab.workload.Plan;
import transportlab.workload.Subscription;

/** How a site follows a plan's updates through its topics, and how a fleet knows them again. */
class PlanTopicsTest {
    private static final long SECOND = 1_000_000_000;
    private static final long ZERO = 50 * SECOND;
    private static final Entry WARM = entry(SECOND - 1, Entry.SERVER, 0);
    private static final Entry FIRST = entry(SECOND, Entry.SERVER, 1);
    private static final Entry SECOND_ONE = entry(2 * SECOND, Entry.SERVER, 2);
    private static final Entry OF_CLIENT = entry(2 * SECOND, 1, 0);

    private final Topic topic =
            new Topics(Runnable::run, Topics.Limits.ofPlan(16)).find("main").orElseThrow();
    private final PlanTopics topics = follow(SECOND, WARM, FIRST, SECOND_ONE, OF_CLIENT);

    private static Entry entry(long due, int publisher, int sequence) {
        String text = publisher == Entry.SERVER ? "an update" : publisher + "." + sequence + " message";
        return new Entry(due, 0, publisher, sequence, text.getBytes(UTF_8));
    }

    private static PlanTopics follow(long warmup, Entry... entries) {
        PlanTopics topics = new PlanTopics(new Plan(
                List.of("main"),
                List.of(Subscription.throughout(0, 0), Subscription.throughout(1, 0)),
                List.of(entries),
                warmup,
                3 * SECOND));
        topics.begin(ZERO);
        return topics;
    }

    private void written(long first, long last, long atNanos) {
        topics.written("a", new UpdateRange("main", first, last), ZERO + atNanos);
    }

    @Test
    void countsEntriesByThePhaseInWhichTheyAreDue() {
        topics.publish(topic, WARM);
        topics.publish(topic, FIRST);
        topics.publish(topic, SECOND_ONE);
        assertThat(topics.published()).isEqualTo(Map.of(Phase.WARMUP, 1L, Phase.MEASURED, 2L));
        assertThat(topic.position()).isEqualTo(3);
    }

    @Test
    void sumsTheTimeFromDueToWriteOfMeasuredUpdates() {
        topics.publish(topic, WARM);
        topics.publish(topic, FIRST);
        topics.publish(topic, SECOND_ONE);
        written(1, 3, 2 * SECOND + 5);
        assertThat(topics.writes()).isEqualTo(2);
        assertThat(topics.writeDelayNanos()).isEqualTo(SECOND + 5 + 5);
        written(3, 3, 2 * SECOND + 7);
        assertThat(topics.writes()).as("once more for another client").isEqualTo(3);
        assertThat(topics.writeDelayNanos()).isEqualTo(SECOND + 10 + 7);
    }

    @Test
    void anUpdateThatIsDueAtOnceIsMeasuredWithoutAWarmUp() {
        PlanTopics atOnce = follow(0, entry(0, Entry.SERVER, 0));
        atOnce.publish(topic, entry(0, Entry.SERVER, 0));
        atOnce.written("a", UpdateRange.one("main", 1), ZERO + 1000);
        assertThat(atOnce.writes()).isEqualTo(1);
        assertThat(atOnce.writeDelayNanos()).isBetween(999L, 1000L);
    }

    @Test
    void aWriteOfSomethingElseIsNotOfThePlan() {
        topics.publish(topic, FIRST);
        written(2, 2, 2 * SECOND);
        written(100, 101, 2 * SECOND);
        topics.written("a", UpdateRange.one("another", 1), ZERO + 2 * SECOND);
        topics.written("a", UpdateRange.NONE, ZERO + 2 * SECOND);
        assertThat(topics.writes()).isZero();
    }

    @Test
    void whatPeoplePublishShiftsTheNumbersOfThePlan() {
        topics.received(topic, "hello".getBytes(UTF_8));
        topics.received(topic, "hello".getBytes(UTF_8));
        topics.publish(topic, FIRST);
        written(1, 3, SECOND + 9);
        assertThat(topic.position()).isEqualTo(3);
        assertThat(topics.writes()).isEqualTo(1);
        assertThat(topics.writeDelayNanos()).isEqualTo(9);
        assertThat(topics.published()).containsEntry(Phase.MEASURED, 1L);
        assertThat(topics.repeats()).isZero();
    }

    @Test
    void aMessageThatComesAgainIsDroppedAndCounted() {
        topics.received(topic, OF_CLIENT.payload());
        assertThat(topic.position()).isEqualTo(1);
        assertThat(topics.repeats()).isZero();
        topics.received(topic, OF_CLIENT.payload());
        topics.received(topic, OF_CLIENT.payload());
        assertThat(topic.position()).isEqualTo(1);
        assertThat(topics.repeats()).isEqualTo(2);
        assertThat(topics.published()).containsEntry(Phase.MEASURED, 1L);
        written(1, 1, 2 * SECOND + 4);
        assertThat(topics.writeDelayNanos()).isEqualTo(4);
    }

    @Test
    void aMessageThatNamesAClientOrANumberOutsideThePlanIsOnlyPublished() {
        topics.received(topic, "2.0 nobody".getBytes(UTF_8));
        topics.received(topic, "1.1 too many".getBytes(UTF_8));
        topics.received(topic, "1.1 too many".getBytes(UTF_8));
        assertThat(topic.position()).isEqualTo(3);
        assertThat(topics.repeats()).isZero();
        assertThat(topics.published()).containsEntry(Phase.MEASURED, 0L);
    }

    private static int index(TopicIndex of, long number, String text) {
        return of.indexOf(number, ByteBuffer.wrap(text.getBytes(UTF_8)));
    }

    @Test
    void anUpdateOfTheServerIsKnownByItsNumber() {
        TopicIndex of = new TopicIndex(List.of(WARM, FIRST));
        assertThat(index(of, 1, "1.0 x")).isZero();
        assertThat(index(of, 2, "")).isEqualTo(1);
        assertThat(index(of, 3, "")).isEqualTo(-1);
        assertThat(of.size()).isEqualTo(2);
        assertThat(of.entry(1)).isSameAs(FIRST);
    }

    @Test
    void anUpdateOfAClientIsKnownByItsIdentity() {
        TopicIndex of = new TopicIndex(List.of(entry(0, 0, 0), OF_CLIENT));
        assertThat(index(of, 1, "1.0 message")).isEqualTo(1);
        assertThat(index(of, 1, "1.1 message")).isEqualTo(-1);
        assertThat(index(of, 1, "hello")).isEqualTo(-1);
    }

    @Test
    void countsWhatIsDueFromTheFirstTimeUpToTheSecond() {
        TopicIndex of = new TopicIndex(List.of(WARM, FIRST, SECOND_ONE, OF_CLIENT));
        assertThat(of.dueBetween(SECOND, 2 * SECOND)).isEqualTo(1);
        assertThat(of.dueBetween(0, SECOND)).isEqualTo(1);
        assertThat(of.dueBetween(SECOND + 1, 3 * SECOND)).isEqualTo(2);
        assertThat(of.dueBetween(3 * SECOND, 0)).isZero();
    }
}
