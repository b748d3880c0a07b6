package transportlab.visualizer.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import transportlab.wire.Direction;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Message;
import transportlab.wire.trace.TrialTrace;

/** Finds the times in which a request is held, or a response or a connection stays open for what is new. */
final class Spans {
    /** A shorter wait is the server's work on an answer. */
    private static final long HELD_LEAST_MICROS = 3_000;

    private final long end;

    Spans(TrialTrace trial, long end) {
        this.end = Math.max(end, trial.measuredMicros());
    }

    List<Span> of(List<Conversation> conversations) {
        List<Span> spans = new ArrayList<>();
        for (Conversation conversation : conversations) {
            Long closed = conversation.connection().closedMicros();
            of(conversation, closed == null ? end : Math.min(closed, end), spans);
        }
        spans.sort(Comparator.comparingLong(Span::fromMicros));
        return List.copyOf(spans);
    }

    private static void of(Conversation conversation, long closed, List<Span> spans) {
        long id = conversation.connection().id();
        Map<Integer, Message> asked = new HashMap<>();
        Message open = null;
        Message last = null;
        for (Message message : conversation.messages()) {
            if (message.sort() == Message.Sort.REQUEST) {
                open = ended(open, last, id, spans);
                asked.put(message.number(), message);
            } else if (message.sort() == Message.Sort.HEAD) {
                open = message;
            } else if (message.sort() == Message.Sort.PLAIN && open == null) {
                open = message;
            }
            if (message.direction() == Direction.DOWN && message.answers() >= 0) {
                Message ask = asked.remove(message.answers());
                if (ask != null) {
                    add(Span.What.HELD, id, ask.arrivedMicros(), message.sentMicros(), HELD_LEAST_MICROS, spans);
                }
            }
            last = message;
        }
        for (Message ask : asked.values()) {
            add(Span.What.HELD, id, ask.arrivedMicros(), closed, HELD_LEAST_MICROS, spans);
        }
        if (open != null) {
            add(Span.What.OPEN, id, begun(open), closed, 0, spans);
        }
    }

    /** A response that went on is over when the next request comes over its connection. */
    private static Message ended(Message open, Message last, long id, List<Span> spans) {
        if (open != null && last != null) {
            add(Span.What.OPEN, id, begun(open), last.sentMicros(), HELD_LEAST_MICROS, spans);
        }
        return null;
    }

    private static long begun(Message open) {
        return open.direction() == Direction.UP ? open.arrivedMicros() : open.sentMicros();
    }

    private static void add(Span.What what, long id, long from, long to, long least, List<Span> spans) {
        if (to - from > least) {
            spans.add(new Span(what, id, from, to));
        }
    }
}
