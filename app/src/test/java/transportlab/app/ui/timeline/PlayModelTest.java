package transportlab.app.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import transportlab.app.ui.timeline.play.PlayModel;
import transportlab.app.ui.timeline.play.Range;
import transportlab.app.ui.timeline.play.Speed;
import transportlab.visualizer.timeline.Lanes;
import transportlab.visualizer.timeline.Timeline;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Field;
import transportlab.wire.message.Message;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.TrialTrace;

/** The playhead without a window, on a clock that is set by hand. */
class PlayModelTest {
    private long nanos;
    private final PlayModel play = new PlayModel(() -> nanos);

    /** Ten messages to the server, each 100 ms after the one before, 20 ms on the way. */
    private static Timeline timeline() {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            messages.add(new Message(
                    0,
                    i,
                    Direction.UP,
                    Message.Sort.REQUEST,
                    "GET /",
                    0,
                    new byte[10],
                    null,
                    i * 100_000L,
                    i * 100_000L + 20_000,
                    -1,
                    List.of(new Field("all", 0, 10, Kind.HEADERS, "", List.of())),
                    List.of()));
        }
        ClientTrace.Connection connection =
                new ClientTrace.Connection(0, null, 0, null, null, Map.of(), Map.of(), 10, 0);
        ClientTrace client = new ClientTrace(0, List.of(), List.of(), List.of(), true);
        TrialTrace trial = new TrialTrace("made", 0, "model", 200_000, 1_000_000, 20_000, List.of(client));
        return Timeline.of(List.of(Lanes.of(trial, client, List.of(new Conversation(connection, messages)))));
    }

    @BeforeEach
    void show() {
        play.show(timeline(), new Range(0, 500_000), 0);
    }

    private void pass(long millis) {
        nanos += millis * 1_000_000;
        play.tick();
    }

    @Test
    void playsAtTheChosenSpeedAndStopsAtTheEnd() {
        play.playOrPause();
        pass(1000);
        assertThat(play.playheadProperty().get()).as("a tenth").isEqualTo(100_000);
        play.speedProperty().set(Speed.HUNDREDTH);
        pass(1000);
        assertThat(play.playheadProperty().get()).isEqualTo(110_000);
        play.chooseSpeed(4);
        pass(200);
        assertThat(play.playheadProperty().get()).isEqualTo(310_000);
        assertThat(play.step().orElseThrow().atMicros()).isEqualTo(220_000);
        pass(60_000);
        assertThat(play.playheadProperty().get()).isEqualTo(1_000_000);
        assertThat(play.playingProperty().get()).isFalse();
        play.playOrPause();
        assertThat(play.playheadProperty().get()).as("from the beginning").isZero();
    }

    @Test
    void pausesWhereItIs() {
        play.playOrPause();
        pass(1000);
        play.playOrPause();
        pass(1000);
        assertThat(play.playheadProperty().get()).isEqualTo(100_000);
        play.playOrPause();
        pass(1000);
        assertThat(play.playheadProperty().get()).isEqualTo(200_000);
    }

    @Test
    void stepsFromEventToEvent() {
        play.next();
        assertThat(play.playheadProperty().get()).isEqualTo(20_000);
        play.next();
        play.next();
        play.back();
        assertThat(play.playheadProperty().get()).isEqualTo(120_000);
        play.last();
        assertThat(play.playheadProperty().get()).isEqualTo(920_000);
        play.next();
        assertThat(play.stepProperty().get()).as("the last one stays").isEqualTo(9);
        play.first();
        assertThat(play.stepProperty().get()).isEqualTo(-1);
        play.back();
        assertThat(play.stepProperty().get()).isEqualTo(-1);
    }

    @Test
    void theWindowFollowsThePlayhead() {
        play.last();
        assertThat(play.windowProperty().get().fromMicros()).isGreaterThan(400_000);
        assertThat(play.windowProperty().get().toMicros()).isGreaterThan(920_000);
        assertThat(play.windowProperty().get().micros()).isEqualTo(500_000);
        play.first();
        assertThat(play.windowProperty().get().fromMicros()).isLessThanOrEqualTo(0);
    }

    @Test
    void zoomsAroundAMoment() {
        play.zoom(0.5, 100_000);
        assertThat(play.windowProperty().get()).isEqualTo(new Range(50_000, 300_000));
        play.zoom(2, 100_000);
        assertThat(play.windowProperty().get()).isEqualTo(new Range(0, 500_000));
        for (int i = 0; i < 30; i++) {
            play.zoom(0.5, 100_000);
        }
        assertThat(play.windowProperty().get().micros()).as("not for ever").isEqualTo(500);
        for (int i = 0; i < 30; i++) {
            play.zoom(2, 100_000);
        }
        assertThat(play.windowProperty().get().micros())
                .as("a little more than all")
                .isBetween(1_000_000L, 1_200_000L);
    }

    @Test
    void jumpsToATimeAsItStandsOnTheAxis() {
        assertThat(play.jump("300")).isTrue();
        assertThat(play.playheadProperty().get())
                .as("zero is where the measurement begins")
                .isEqualTo(500_000);
        assertThat(play.jump("-1,00.5 ms")).isTrue();
        assertThat(play.playheadProperty().get()).isEqualTo(99_500);
        assertThat(play.jump("soon")).isFalse();
        assertThat(play.jump("NaN")).isFalse();
        assertThat(play.playheadProperty().get()).isEqualTo(99_500);
        assertThat(play.jump("1e9")).isTrue();
        assertThat(play.playheadProperty().get()).isEqualTo(1_000_000);
    }

    @Test
    void measuresBetweenTwoMarks() {
        play.scrub(120_000);
        play.mark();
        assertThat(play.measuredProperty().get().isComplete()).isFalse();
        play.scrub(20_000);
        play.mark();
        assertThat(play.measuredProperty().get().micros()).isEqualTo(100_000);
        play.mark();
        assertThat(play.measuredProperty().get().isComplete())
                .as("a third mark begins anew")
                .isFalse();
        assertThat(play.clearMarks()).isTrue();
        assertThat(play.clearMarks()).isFalse();
    }

    @Test
    void withReducedMotionItGoesFromEventToEvent() {
        play.reduceMotion(true);
        play.speedProperty().set(Speed.FULL);
        play.playOrPause();
        pass(110);
        assertThat(play.playheadProperty().get()).isEqualTo(20_000);
        pass(9);
        assertThat(play.playheadProperty().get()).isEqualTo(20_000);
        pass(2);
        assertThat(play.playheadProperty().get()).isEqualTo(120_000);
    }

    @Test
    void withoutLanesNothingMoves() {
        play.show(Timeline.EMPTY, new Range(0, 1000), 0);
        play.next();
        play.back();
        play.playOrPause();
        assertThat(play.playingProperty().get()).isFalse();
        assertThat(play.step()).isEmpty();
    }
}
