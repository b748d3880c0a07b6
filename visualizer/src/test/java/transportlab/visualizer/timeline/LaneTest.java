package transportlab.visualizer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.wire.Kind;

/** Lanes of messages that are written by hand. */
class LaneTest {
    private static final Lane POLLING = new Made()
            .ask(0)
            .empty(20, 0)
            .ask(250)
            .news(270, 2, 1)
            .delivered(1, 30, 290L)
            .lane();

    private static Mark mark(Lane lane, int number) {
        return lane.mark(0, number).orElseThrow();
    }

    @Test
    void saysWhatEachMessageIsFor() {
        assertThat(POLLING.marks())
                .extracting(Mark::what)
                .containsExactly(Mark.What.ASK, Mark.What.EMPTY, Mark.What.ASK, Mark.What.NEWS);
        Lane stream = new Made()
                .ask(0)
                .head(20, 0)
                .part(40, 0, Made.ONE_WAY, null, Kind.CONTROL)
                .part(50, 0, Made.ONE_WAY, 1L, Kind.PAYLOAD)
                .part(60, 0, Made.ONE_WAY, null, Kind.FRAMING)
                .lane();
        assertThat(stream.marks())
                .extracting(Mark::what)
                .containsExactly(Mark.What.ASK, Mark.What.HEAD, Mark.What.CONTROL, Mark.What.NEWS, Mark.What.TALK);
    }

    @Test
    void anUpdateThatBecameDueAfterAnEmptyAnswerHasJustMissedIt() {
        Because because = Because.of(POLLING, mark(POLLING, 1));
        assertThat(because).isEqualTo(new Because(Because.Reason.JUST_MISSED, 10_000, 1));
    }

    @Test
    void anUpdateThatWasDueBeforeTheQuestionCameHasWaitedForIt() {
        Because because = Because.of(POLLING, mark(POLLING, 3));
        assertThat(because).isEqualTo(new Because(Because.Reason.WAITED_FOR_QUESTION, 240_000, 1));
    }

    @Test
    void aQuestionThatWaitsAtTheServerIsHeld() {
        Lane lane = new Made().ask(0).news(300, 0, 1).delivered(1, 300, 320L).lane();
        assertThat(lane.spans()).containsExactly(new Span(Span.What.HELD, 0, 20_000, 300_000));
        assertThat(Because.of(lane, mark(lane, 1))).isEqualTo(new Because(Because.Reason.HELD, 280_000, 1));
    }

    @Test
    void aQuestionWithoutAnAnswerIsHeldToTheEnd() {
        Lane lane = new Made().ask(1000).lane();
        assertThat(lane.spans()).containsExactly(new Span(Span.What.HELD, 0, 1_020_000, 2_000_000));
    }

    @Test
    void aResponseThatGoesOnIsOpenToTheEndAndItsPartsArePushed() {
        Lane lane = new Made()
                .ask(0)
                .head(20, 0)
                .part(500, 0, Made.ONE_WAY, 1L, Kind.PAYLOAD)
                .delivered(1, 500, 520L)
                .lane();
        assertThat(lane.spans()).containsExactly(new Span(Span.What.OPEN, 0, 20_000, 2_000_000));
        assertThat(Because.of(lane, mark(lane, 2)).reason()).isEqualTo(Because.Reason.PUSHED);
    }

    @Test
    void aMessageThatTookMuchLongerThanOthersIsLate() {
        Made made = new Made().ask(0).head(20, 0);
        for (int i = 1; i <= 5; i++) {
            made.part(100 * i, 0, i == 3 ? 260 : Made.ONE_WAY, (long) i, Kind.PAYLOAD);
        }
        Lane lane = made.lane();
        assertThat(lane.marks().stream().filter(Mark::isLate)).hasSize(1);
        assertThat(mark(lane, 4).lateMicros()).isEqualTo(240_000);
        assertThat(Because.of(lane, mark(lane, 4)).reason()).isEqualTo(Because.Reason.LOSS);
    }

    @Test
    void theScreenIsOldWithoutAGapWhileUpdatesOverlap() {
        Lane lane = new Made()
                .delivered(1, 100, 300L)
                .delivered(2, 250, 500L)
                .delivered(3, 700, 720L)
                .delivered(4, 900, null)
                .lane();
        assertThat(lane.stales()).containsExactly(new Stale(100_000, 500_000, 2), new Stale(700_000, 720_000, 1));
    }

    @Test
    void aCutIsAMomentAndWhatIsClosedAfterTheEndIsNone() {
        assertThat(new Made().ask(0).cut(400).lane().moments())
                .extracting(Moment::what)
                .containsExactly(Moment.What.OPENED, Moment.What.CUT);
        assertThat(new Made().ask(0).cut(2100).lane().moments())
                .extracting(Moment::what)
                .containsExactly(Moment.What.OPENED);
    }

    @Test
    void whatWasClosedBeforeTheMeasurementIsOpenNoLonger() {
        Lane lane = new Made().ask(-200).head(-180, 0).cut(-100).lane();
        assertThat(lane.spans()).containsExactly(new Span(Span.What.OPEN, 0, -180_000, -100_000));
    }

    @Test
    void totalsCountWhatHasArrivedByThen() {
        Tally tally = POLLING.tally();
        assertThat(tally.at(-1)).isEqualTo(new Tally.Totals(0, 0, 0));
        assertThat(tally.at(19_999)).isEqualTo(new Tally.Totals(0, 0, 0));
        assertThat(tally.at(20_000)).isEqualTo(new Tally.Totals(1, 400, 0));
        assertThat(tally.at(290_000)).isEqualTo(new Tally.Totals(2, 1320, 1));
    }

    @Test
    void stepsOfAllLanesAreInOrderAndAnUpdateIsNewInAllAtOnce() {
        Lane other = new Made().delivered(1, 30, 50L).delivered(2, 600, null).lane();
        Timeline timeline = Timeline.of(List.of(POLLING, other));
        assertThat(timeline.steps()).extracting(Step::atMicros).isSorted();
        assertThat(timeline.steps().stream().filter(Step::isDue)).hasSize(2);
        assertThat(timeline.steps().stream().filter(Step::isLost)).hasSize(1);
        assertThat(timeline.stepAt(-1)).isEqualTo(-1);
        assertThat(timeline.steps()
                        .get(timeline.stepAt(290_000))
                        .mark()
                        .message()
                        .updates())
                .containsExactly(1L);
        assertThat(timeline.due(0, 30_000)).hasSize(1);
        assertThat(timeline.due(30_001, 599_999)).isEmpty();
        assertThat(timeline.stepOf(0, 0, 3)).hasValue(timeline.stepAt(290_000));
    }

    @Test
    void messagesThatAreCloserThanTheirMarksAreMergedUntilTheWindowIsSmaller() {
        Made made = new Made();
        for (int i = 0; i < 12; i++) {
            made.ask(i * 10);
        }
        Lane lane = made.lane();
        List<Group> far = Group.of(lane, true, new Window(0, 5_000_000, 500), 1);
        assertThat(far).hasSize(1);
        assertThat(far.get(0).marks()).hasSize(12);
        assertThat(far.get(0).bytes()).isEqualTo(12 * 400);
        assertThat(Group.of(lane, true, new Window(0, 200_000, 500), 1)).hasSize(12);
        assertThat(Group.of(lane, true, new Window(45_000, 200_000, 500), 1))
                .as("only those in sight")
                .hasSize(9);
        assertThat(Group.of(lane, false, new Window(0, 200_000, 500), 1)).isEmpty();
    }

    @Test
    void aMergedArrowShowsThatNewsIsInIt() {
        Lane lane = new Made().empty(10, -1).news(11, -1, 7).empty(12, -1).lane();
        Group group = Group.of(lane, false, new Window(0, 1_000_000, 500), 1).get(0);
        assertThat(group.marks()).hasSize(3);
        assertThat(group.main().what()).isEqualTo(Mark.What.NEWS);
    }

    @Test
    void theAxisHasRoundNumbers() {
        Window window = new Window(-130_000, 900_000, 700);
        assertThat(window.ticks(0, 100)).containsExactly(0L, 200_000L, 400_000L, 600_000L, 800_000L);
        assertThat(window.micros(window.x(123_456))).isEqualTo(123_456);
        assertThat(new Window(0, 1000, 700).ticks(0, 100)).contains(200L, 400L);
    }
}
