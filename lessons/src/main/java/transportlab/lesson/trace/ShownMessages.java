package transportlab.lesson.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Show;
import transportlab.transport.Transport;
import transportlab.wire.Direction;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Message;
import transportlab.wire.message.Message.Sort;
import transportlab.wire.trace.TrialTrace;

/** Chooses the messages of a client that a lesson shows. */
public final class ShownMessages {
    /** The most messages that the end of a connection is shown with. */
    private static final int LAST = 3;

    private final List<Conversation> all;
    private final TrialTrace trial;
    private final Transport transport;

    private ShownMessages(List<Conversation> all, TrialTrace trial) {
        this.all = all.stream().filter(each -> !each.messages().isEmpty()).toList();
        this.trial = trial;
        this.transport = Catalogue.find(trial.transport()).orElseThrow();
    }

    /**
     * The messages are in the order in which they were sent. Where there are several of a sort, those of
     * <em>measured</em> are preferred.
     *
     * @param all the connections of the first client
     * @return empty if the client has no such messages
     */
    public static List<Message> of(List<Conversation> all, TrialTrace trial, Show.Part part) {
        ShownMessages shown = new ShownMessages(all, trial);
        return switch (part) {
            case OPENING -> shown.opening();
            case ASKING -> shown.asking();
            case UPDATE -> shown.update();
            case SENDING -> shown.first(Contents::isSending);
            case CLOSING -> shown.closing();
            case HEARTBEAT -> shown.heartbeat();
        };
    }

    /** The first request with its answer; without HTTP, everything up to the first message from the server. */
    private List<Message> opening() {
        if (all.isEmpty()) {
            return List.of();
        }
        Conversation first = all.get(0);
        if (first.messages().get(0).sort() == Sort.REQUEST) {
            return withOther(first, first.messages().get(0));
        }
        List<Message> begin = new ArrayList<>();
        for (Message message : first.messages()) {
            if (Contents.isData(message) && !begin.isEmpty()) {
                break;
            }
            begin.add(message);
            if (message.direction() == Direction.DOWN) {
                break;
            }
        }
        return begin;
    }

    private List<Message> asking() {
        return first(
                message -> Contents.isPoll(message, transport),
                exchange -> exchange.size() == 2
                        && exchange.get(0).sentMicros() >= 0
                        && exchange.get(1).sort() == Sort.RESPONSE
                        && exchange.stream().noneMatch(Contents::isData));
    }

    /** One that brings a single update is preferred. */
    private List<Message> update() {
        List<Message> single =
                first(message -> Contents.isUpdate(message) && message.updates().size() <= 1);
        return single.isEmpty() ? first(Contents::isUpdate) : single;
    }

    /** What is on the last connection behind its last update; without that, its last request with its answer. */
    private List<Message> closing() {
        Optional<Conversation> last = all.stream()
                .max(Comparator.comparingLong(
                        each -> each.messages().get(each.messages().size() - 1).sentMicros()));
        if (last.isEmpty()) {
            return List.of();
        }
        List<Message> messages = last.get().messages();
        Message end = messages.get(messages.size() - 1);
        if (end.sort() == Sort.RESPONSE || end.sort() == Sort.REQUEST) {
            return withOther(last.get(), end);
        }
        int from = messages.size() - 1;
        while (from > 0
                && messages.size() - from < LAST
                && isQuiet(messages.get(from - 1))
                && messages.get(from - 1).sentMicros() >= trial.endMicros()) {
            from--;
        }
        return List.copyOf(messages.subList(from, messages.size()));
    }

    private static boolean isQuiet(Message message) {
        return !Contents.isData(message) && message.sort() != Sort.HEAD && message.sort() != Sort.REQUEST;
    }

    /** A sign of life between the opening and the end, with the one that answers it if there is one. */
    private List<Message> heartbeat() {
        List<Message> alone = List.of();
        for (Conversation conversation : all) {
            List<Message> messages = conversation.messages();
            for (int i = 0; i < messages.size(); i++) {
                if (isMeasured(messages.get(i)) && Contents.isControl(messages.get(i))) {
                    List<Message> found = withAnswer(conversation, i);
                    if (found.size() > 1) {
                        return found;
                    }
                    boolean down = messages.get(i).direction() == Direction.DOWN;
                    alone = alone.isEmpty() && down ? found : alone;
                }
            }
        }
        return alone;
    }

    private List<Message> withAnswer(Conversation conversation, int index) {
        Message sign = conversation.messages().get(index);
        List<Message> exchange = withOther(conversation, sign);
        if (exchange.size() > 1) {
            return exchange;
        }
        Optional<Message> back = conversation.messages().stream()
                .skip(index + 1L)
                .filter(message -> message.direction() != sign.direction())
                .findFirst()
                .filter(message -> Contents.isControl(message) && isMeasured(message));
        return Stream.concat(Stream.of(sign), back.stream()).toList();
    }

    private List<Message> first(Predicate<Message> wanted) {
        return first(wanted, exchange -> true);
    }

    /**
     * The first message of a sort with the one that belongs to it, in <em>measured</em> or else after the opening.
     *
     * @param fits whether both together are what is wanted
     */
    private List<Message> first(Predicate<Message> wanted, Predicate<List<Message>> fits) {
        List<Message> later = List.of();
        for (Conversation conversation : all) {
            for (Message message : conversation.messages()) {
                if (!wanted.test(message)) {
                    continue;
                }
                List<Message> exchange = withOther(conversation, message);
                if (!fits.test(exchange)) {
                    continue;
                }
                if (isMeasured(exchange.get(0))) {
                    return exchange;
                }
                later = later.isEmpty() ? exchange : later;
            }
        }
        return later;
    }

    private boolean isMeasured(Message message) {
        return message.sentMicros() >= trial.measuredMicros() && message.sentMicros() < trial.endMicros();
    }

    /** A request with its answer, an answer with its request, and any other message alone. */
    private static List<Message> withOther(Conversation conversation, Message message) {
        if (message.sort() == Sort.REQUEST) {
            return Stream.concat(Stream.of(message), answer(conversation, message).stream())
                    .toList();
        }
        if (message.sort() == Sort.RESPONSE && message.answers() >= 0) {
            return List.of(conversation.messages().get(message.answers()), message);
        }
        return List.of(message);
    }

    private static Optional<Message> answer(Conversation conversation, Message request) {
        return conversation.messages().stream()
                .filter(message -> message.answers() == request.number())
                .findFirst();
    }
}
