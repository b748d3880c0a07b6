package transportlab.visualizer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.ExperimentOptions;
import transportlab.trial.StopSignal;
import transportlab.trial.model.Recorder;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Conversations;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.Delivery;
import transportlab.wire.trace.TrialTrace;

/** Lanes of what every transport does in virtual time. */
class AllTransportsTest {
    static Stream<String> transports() {
        return Catalogue.ids().stream();
    }

    private static Lane lane(String id) throws Exception {
        TrialTrace trial = Recorder.record(new ExperimentOptions().build(), id, new StopSignal())
                .trace();
        ClientTrace client = trial.clients().get(0);
        List<Conversation> read = Conversations.of(client, Catalogue.find(id).orElseThrow());
        return Lanes.of(trial, client, read);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void everyMessageIsDrawnOnceAndTheTotalsAreThoseOfTheLedger(String id) throws Exception {
        Lane lane = lane(id);
        assertThat(lane.marks()).isNotEmpty();
        for (Window window : List.of(new Window(-1_000_000, 3_000_000, 700), new Window(-1_000_000, 3_000_000, 70))) {
            Set<Mark> drawn = new HashSet<>();
            int count = 0;
            for (boolean up : new boolean[] {true, false}) {
                for (Group group : Group.of(lane, up, window, 1)) {
                    drawn.addAll(group.marks());
                    count += group.marks().size();
                }
            }
            assertThat(count).isEqualTo(lane.marks().size());
            assertThat(drawn).containsExactlyInAnyOrderElementsOf(lane.marks());
        }
        long ledger = lane.client().connections().stream()
                .flatMap(each -> Stream.of(each.up(), each.down()))
                .flatMap(kinds -> kinds.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        assertThat(lane.tally().at(Long.MAX_VALUE).bytes()).isEqualTo(ledger);
        long shares = lane.marks().stream()
                .flatMap(mark -> mark.shares().stream())
                .mapToLong(Mark.Share::bytes)
                .sum();
        assertThat(shares).isEqualTo(ledger);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void everyUpdateComesDownInAMessageAndEndsTheTimeInWhichTheScreenIsOld(String id) throws Exception {
        Lane lane = lane(id);
        List<Delivery> brought = lane.marks().stream()
                .flatMap(mark -> lane.brought(mark).stream())
                .toList();
        assertThat(brought).containsExactlyInAnyOrderElementsOf(lane.deliveries());
        assertThat(lane.marks()).extracting(Mark::what).doesNotContain(Mark.What.BROKEN);
        assertThat(lane.stales().stream().mapToInt(Stale::updates).sum())
                .isEqualTo(lane.deliveries().size());
        for (Mark mark : lane.marks()) {
            assertThat(mark.toMicros()).isGreaterThanOrEqualTo(mark.fromMicros());
            if (mark.what() == Mark.What.NEWS) {
                assertThat(Because.of(lane, mark).reason())
                        .isNotIn(Because.Reason.NONE, Because.Reason.NOTHING_NEW, Because.Reason.LOSS);
            }
        }
    }

    @Test
    void allLanesTogetherHaveTheSameUpdatesAndSortedSteps() throws Exception {
        List<Lane> lanes = new java.util.ArrayList<>();
        for (String id : Catalogue.ids()) {
            lanes.add(lane(id));
        }
        Timeline timeline = Timeline.of(lanes);
        assertThat(timeline.steps()).extracting(Step::atMicros).isSorted();
        assertThat(timeline.due()).hasSameSizeAs(lanes.get(0).deliveries());
        long messages = lanes.stream().mapToLong(lane -> lane.marks().size()).sum();
        assertThat(timeline.steps().stream().filter(step -> step.mark() != null))
                .hasSize((int) messages);
    }
}
