package transportlab.visualizer.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Kind;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Field;
import transportlab.wire.message.Message;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.Delivery;
import transportlab.wire.trace.TrialTrace;

/** A lane that is written by hand: one connection with a one-way delay of 20 ms. Times are in ms. */
final class Made {
    static final long ONE_WAY = 20;
    private final List<Message> messages = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private Long closed;
    private Ending ending;

    Made ask(long at) {
        return add(Direction.UP, Message.Sort.REQUEST, at, ONE_WAY, -1, List.of(), 400, Kind.HEADERS);
    }

    Made empty(long at, int answers) {
        return add(Direction.DOWN, Message.Sort.RESPONSE, at, ONE_WAY, answers, List.of(), 200, Kind.HEADERS);
    }

    Made news(long at, int answers, long update) {
        return add(Direction.DOWN, Message.Sort.RESPONSE, at, ONE_WAY, answers, List.of(update), 320, Kind.PAYLOAD);
    }

    Made head(long at, int answers) {
        return add(Direction.DOWN, Message.Sort.HEAD, at, ONE_WAY, answers, List.of(), 190, Kind.HEADERS);
    }

    Made part(long at, int answers, long travel, Long update, Kind kind) {
        List<Long> updates = update == null ? List.of() : List.of(update);
        return add(Direction.DOWN, Message.Sort.PART, at, travel, answers, updates, 140, kind);
    }

    Made delivered(long update, long due, Long handed) {
        Long micros = handed == null ? null : Long.valueOf(handed * 1000);
        deliveries.add(new Delivery(update, 120, due * 1000, null, micros, micros));
        return this;
    }

    Made cut(long at) {
        closed = at * 1000;
        ending = Ending.RESET;
        return this;
    }

    private Made add(
            Direction direction,
            Message.Sort sort,
            long at,
            long travel,
            int answers,
            List<Long> updates,
            int bytes,
            Kind kind) {
        messages.add(new Message(
                0,
                messages.size(),
                direction,
                sort,
                "",
                0,
                new byte[bytes],
                null,
                at * 1000,
                (at + travel) * 1000,
                answers,
                List.of(new Field("all", 0, bytes, kind, "", List.of())),
                updates));
        return this;
    }

    Lane lane() {
        ClientTrace.Connection connection =
                new ClientTrace.Connection(0, null, 0, closed, ending, sums(Direction.UP), sums(Direction.DOWN), 0, 0);
        ClientTrace client = new ClientTrace(0, List.of(connection), List.of(), List.copyOf(deliveries), true);
        TrialTrace trial = new TrialTrace("made", 0, "model", 0, 2_000_000, ONE_WAY * 1000, List.of(client));
        return Lanes.of(trial, client, List.of(new Conversation(connection, List.copyOf(messages))));
    }

    private Map<Kind, Long> sums(Direction direction) {
        Map<Kind, Long> sums = new EnumMap<>(Kind.class);
        messages.stream()
                .filter(message -> message.direction() == direction)
                .forEach(message ->
                        sums.merge(message.fields().get(0).kind(), (long) message.bytes().length, Long::sum));
        return sums;
    }
}
