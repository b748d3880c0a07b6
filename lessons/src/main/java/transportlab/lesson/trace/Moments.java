package transportlab.lesson.trace;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import transportlab.lesson.question.Question;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Message;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.Delivery;
import transportlab.wire.trace.TrialTrace;

/** When something happened to an update, at the first client. */
public final class Moments {
    /** An update that its message does not number arrives with the last byte of the message. */
    private static final long SAME_MICROS = 20;

    private Moments() {}

    /**
     * @param all the connections of the first client
     * @param update number of an update that is due in <em>measured</em>, from 1
     * @return ms from the start of <em>measured</em>; empty if it did not happen, or is not known
     */
    public static OptionalDouble millis(TrialTrace trial, List<Conversation> all, int update, Question.Stage stage) {
        Optional<Delivery> delivery = delivery(trial, update);
        if (delivery.isEmpty()) {
            return OptionalDouble.empty();
        }
        Delivery found = delivery.get();
        Long micros =
                switch (stage) {
                    case DUE -> Long.valueOf(found.dueMicros());
                    case ASKED -> asked(all, found);
                    case WRITTEN -> found.writtenMicros();
                    case ARRIVED -> found.arrivedMicros();
                };
        return micros == null ? OptionalDouble.empty() : OptionalDouble.of((micros - trial.measuredMicros()) / 1000.0);
    }

    /**
     * An update of the first client.
     *
     * @param update number of an update that is due in <em>measured</em>, from 1
     */
    public static Optional<Delivery> delivery(TrialTrace trial, int update) {
        if (trial == null || update < 1) {
            return Optional.empty();
        }
        return trial.client(0).map(ClientTrace::deliveries).orElse(List.of()).stream()
                .filter(each -> each.dueMicros() >= trial.measuredMicros() && each.dueMicros() < trial.endMicros())
                .sorted(Comparator.comparingLong(Delivery::dueMicros))
                .skip(update - 1L)
                .findFirst();
    }

    /** When the request was sent whose answer brought the update; null if no request brought it. */
    private static Long asked(List<Conversation> all, Delivery delivery) {
        return all == null || delivery.lost()
                ? null
                : all.stream()
                        .map(conversation -> asked(conversation, delivery))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static Long asked(Conversation conversation, Delivery delivery) {
        return conversation.messages().stream()
                .filter(message -> brings(message, delivery) && message.answers() >= 0)
                .map(message -> conversation.messages().get(message.answers()).sentMicros())
                .findFirst()
                .orElse(null);
    }

    private static boolean brings(Message message, Delivery delivery) {
        return delivery.update() > 0 && message.updates().contains(delivery.update())
                || Contents.isUpdate(message)
                        && message.updates().isEmpty()
                        && Math.abs(message.arrivedMicros() - delivery.arrivedMicros()) <= SAME_MICROS;
    }
}
