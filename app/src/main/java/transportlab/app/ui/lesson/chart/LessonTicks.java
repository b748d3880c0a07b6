package transportlab.app.ui.lesson.chart;

import java.util.List;
import transportlab.app.ui.lesson.play.LessonTraces;
import transportlab.app.ui.run.Lane;
import transportlab.trial.Glance;
import transportlab.wire.Direction;
import transportlab.wire.message.Message;
import transportlab.wire.trace.TrialTrace;

/** Makes the lane of a client out of its messages, as if somebody had watched it. */
final class LessonTicks {
    private LessonTicks() {}

    static Lane lane(LessonTraces.Seen seen) {
        List<Glance.Tick> ticks = seen.conversations().stream()
                .flatMap(conversation -> conversation.messages().stream())
                .map(message -> tick(message, seen.trial()))
                .filter(tick -> tick.atMillis() >= 0)
                .toList();
        return new Lane(Lane.Status.DONE, 0, 0, 0, 0, ticks, "", null);
    }

    private static Glance.Tick tick(Message message, TrialTrace trial) {
        boolean up = message.direction() == Direction.UP;
        long at = (up ? message.sentMicros() : message.arrivedMicros()) - trial.measuredMicros();
        return new Glance.Tick(
                at / 1000.0, message.direction(), !message.updates().isEmpty());
    }
}
