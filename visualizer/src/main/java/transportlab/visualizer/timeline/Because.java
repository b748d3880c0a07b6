package transportlab.visualizer.timeline;

import java.util.Optional;
import transportlab.wire.message.Message;
import transportlab.wire.trace.Delivery;

/**
 * Why a message came when it came.
 *
 * @param micros the time that the reason is about
 * @param update the update that it is about; 0 for none
 */
public record Because(Reason reason, long micros, long update) {
    /** The reasons that a trace can show. */
    public enum Reason {
        /** The packet, or one before it, was lost on its way and sent again. */
        LOSS,
        /** The question was waiting at the server when the update became due. */
        HELD,
        /** The update waited at the server until the client asked. */
        WAITED_FOR_QUESTION,
        /** The way was open, so the server sent the update as soon as it was due. */
        PUSHED,
        /** The update was there before, but did not leave at once. */
        WAITED,
        /** An update became due just after an empty answer had left. */
        JUST_MISSED,
        /** There was nothing new. */
        NOTHING_NEW,
        NONE
    }

    /** From this much on, an update did not leave at once. */
    private static final long AT_ONCE_MICROS = 5_000;

    /** What becomes due so soon after a round trip has just missed the answer. */
    private static final long SOON_MICROS = 10_000;

    private static final Because NOTHING = new Because(Reason.NONE, 0, 0);

    public static Because of(Lane lane, Mark mark) {
        if (mark.isLate()) {
            return new Because(Reason.LOSS, mark.lateMicros(), 0);
        }
        return switch (mark.what()) {
            case NEWS -> news(lane, mark);
            case EMPTY -> empty(lane, mark);
            default -> NOTHING;
        };
    }

    private static Because news(Lane lane, Mark mark) {
        Optional<Delivery> delivery = lane.brought(mark).stream().findFirst();
        if (delivery.isEmpty()) {
            return NOTHING;
        }
        long update = delivery.get().update();
        long due = delivery.get().dueMicros();
        Optional<Mark> ask = lane.asked(mark);
        if (ask.isPresent() && mark.message().sort() != Message.Sort.PART) {
            long early = due - ask.get().toMicros();
            return early >= 0
                    ? new Because(Reason.HELD, early, update)
                    : new Because(Reason.WAITED_FOR_QUESTION, -early, update);
        }
        long waited = mark.fromMicros() - due;
        return new Because(waited < AT_ONCE_MICROS ? Reason.PUSHED : Reason.WAITED, Math.max(0, waited), update);
    }

    /** Whether something became due between an empty answer and the arrival of the next question. */
    private static Because empty(Lane lane, Mark mark) {
        long known = lane.knownAt(mark.toMicros());
        Optional<Mark> ask = lane.asked(mark);
        boolean asked = ask.map(Mark::what).orElse(Mark.What.ASK) == Mark.What.ASK;
        if (!asked) {
            return NOTHING;
        }
        long soon = mark.fromMicros() + 2 * lane.trial().oneWayMicros() + SOON_MICROS;
        return lane.deliveries().stream()
                .filter(one -> one.dueMicros() > mark.fromMicros() && one.dueMicros() <= soon)
                .findFirst()
                .map(one -> new Because(Reason.JUST_MISSED, one.dueMicros() - mark.fromMicros(), one.update()))
                .orElse(new Because(Reason.NOTHING_NEW, 0, known));
    }
}
