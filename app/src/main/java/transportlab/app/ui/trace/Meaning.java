package transportlab.app.ui.trace;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import transportlab.visualizer.why.Why;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Message;
import transportlab.wire.trace.TrialTrace;

/** Finds the message that an explanation means. */
final class Meaning {
    private Meaning() {}

    /**
     * @param from when <em>measured</em> begins, and when it ends; only setup and <em>measured</em> count
     */
    static Optional<Message> of(Why.Meant meant, List<Conversation> all, TrialTrace from) {
        return meant == Why.Meant.ASKED ? asked(all, from) : largest(all, from);
    }

    /** The messages of setup and <em>measured</em>, of which the figures of a result are. */
    private static Stream<Message> messages(Conversation of, TrialTrace from) {
        return of.messages().stream()
                .filter(message -> message.sentMicros() < 0
                        || message.sentMicros() >= from.measuredMicros() && message.sentMicros() < from.endMicros());
    }

    /** The largest message of the exchange with the most bytes: a question with its answer, or a message alone. */
    private static Optional<Message> largest(List<Conversation> all, TrialTrace from) {
        Message most = null;
        long bytes = -1;
        for (Conversation conversation : all) {
            for (Message message : messages(conversation, from).toList()) {
                Message question = message.sort() == Message.Sort.RESPONSE && message.answers() >= 0
                        ? conversation.messages().get(message.answers())
                        : null;
                long both = message.bytes().length + (question == null ? 0 : question.bytes().length);
                if (both > bytes) {
                    bytes = both;
                    most = question != null && question.bytes().length > message.bytes().length ? question : message;
                }
            }
        }
        return Optional.ofNullable(most);
    }

    /** The first question of <em>measured</em> that was answered with nothing; or else the first question. */
    private static Optional<Message> asked(List<Conversation> all, TrialTrace from) {
        for (Conversation conversation : all) {
            Optional<Message> vain = messages(conversation, from)
                    .filter(message -> message.sort() == Message.Sort.RESPONSE
                            && message.sentMicros() >= from.measuredMicros()
                            && message.answers() >= 0
                            && message.fields().stream().noneMatch(field -> field.kind() == Kind.PAYLOAD))
                    .map(message -> conversation.messages().get(message.answers()))
                    .filter(question -> question.fields().stream().noneMatch(field -> field.kind() == Kind.PAYLOAD))
                    .findFirst();
            if (vain.isPresent()) {
                return vain;
            }
        }
        return all.stream()
                .flatMap(conversation -> messages(conversation, from))
                .filter(message -> message.direction() == Direction.UP)
                .min(Comparator.comparingLong(Message::sentMicros));
    }
}
