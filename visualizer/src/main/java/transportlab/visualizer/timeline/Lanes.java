package transportlab.visualizer.timeline;

import java.util.ArrayList;
import java.util.Comparator;
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
import transportlab.wire.trace.TrialTrace;

/** Makes lanes of what was recorded. Nothing here knows which transport it is: messages tell what they are. */
public final class Lanes {
    /** A message is called late from so much more than usual on, whatever the link. */
    private static final long LATE_LEAST_MICROS = 5_000;

    private Lanes() {}

    /** Takes up to a second for a long trace. */
    public static Lane of(TrialTrace trial, ClientTrace client, List<Conversation> conversations) {
        List<Message> messages = conversations.stream()
                .flatMap(conversation -> conversation.messages().stream())
                .sorted(Comparator.comparingLong(Message::sentMicros))
                .toList();
        Map<Direction, Long> usual = new EnumMap<>(Direction.class);
        for (Direction direction : Direction.values()) {
            usual.put(direction, usualMicros(messages, direction));
        }
        List<Mark> marks = messages.stream()
                .map(message -> mark(message, usual.get(message.direction()), trial.oneWayMicros()))
                .toList();
        long end = trial.endMicros();
        return new Lane(trial, client, marks, new Spans(trial, end).of(conversations), moments(client, end));
    }

    private static Mark mark(Message message, long usual, long oneWay) {
        long travel = message.arrivedMicros() - message.sentMicros();
        long late = travel - Math.max(usual, oneWay);
        boolean isLate = late >= Math.max(LATE_LEAST_MICROS, 3 * oneWay / 2) && late >= usual;
        return new Mark(message, what(message), shares(message), isLate ? late : 0);
    }

    private static long usualMicros(List<Message> messages, Direction direction) {
        long[] travels = messages.stream()
                .filter(message -> message.direction() == direction)
                .mapToLong(message -> message.arrivedMicros() - message.sentMicros())
                .sorted()
                .toArray();
        return travels.length == 0 ? 0 : travels[travels.length / 2];
    }

    static Mark.What what(Message message) {
        boolean up = message.direction() == Direction.UP;
        if (message.sort() == Message.Sort.OTHER) {
            return Mark.What.BROKEN;
        }
        if (!message.updates().isEmpty() || has(message, Kind.PAYLOAD)) {
            return up ? Mark.What.SENDING : Mark.What.NEWS;
        }
        return switch (message.sort()) {
            case REQUEST -> Mark.What.ASK;
            case RESPONSE -> Mark.What.EMPTY;
            case HEAD -> Mark.What.HEAD;
            default -> isControl(message) ? Mark.What.CONTROL : Mark.What.TALK;
        };
    }

    private static boolean has(Message message, Kind kind) {
        return message.fields().stream().anyMatch(field -> field.kind() == kind && field.length() > 0);
    }

    private static boolean isControl(Message message) {
        return has(message, Kind.CONTROL)
                && message.fields().stream()
                        .allMatch(field -> field.kind() == Kind.CONTROL || field.kind() == Kind.FRAMING);
    }

    private static List<Mark.Share> shares(Message message) {
        int[] bytes = new int[Kind.COUNT];
        int placed = 0;
        for (Field field : message.fields()) {
            bytes[field.kind().ordinal()] += field.length();
            placed += field.length();
        }
        bytes[Kind.OTHER.ordinal()] += Math.max(0, message.bytes().length - placed);
        List<Mark.Share> shares = new ArrayList<>(4);
        for (Kind kind : Kind.values()) {
            if (bytes[kind.ordinal()] > 0) {
                shares.add(new Mark.Share(kind, bytes[kind.ordinal()]));
            }
        }
        return List.copyOf(shares);
    }

    /**
     * What happened to connections until the measurement ended. That they are closed afterwards is no news. A connection
     * that the client resets while it is still opening, because it gives up, is closed and not cut.
     */
    private static List<Moment> moments(ClientTrace client, long end) {
        List<Moment> moments = new ArrayList<>();
        for (ClientTrace.Connection each : client.connections()) {
            long cutBefore = client.connections().stream()
                    .filter(other -> isCut(other) && other.closedMicros() <= each.openedMicros())
                    .count();
            long replaced = moments.stream()
                    .filter(moment -> moment.what() == Moment.What.OPENED_AGAIN)
                    .count();
            boolean again = replaced < cutBefore;
            moments.add(
                    new Moment(again ? Moment.What.OPENED_AGAIN : Moment.What.OPENED, each.id(), each.openedMicros()));
            if (each.closedMicros() != null && each.closedMicros() <= end) {
                moments.add(
                        new Moment(isCut(each) ? Moment.What.CUT : Moment.What.CLOSED, each.id(), each.closedMicros()));
            }
        }
        moments.sort(Comparator.comparingLong(Moment::atMicros));
        return List.copyOf(moments);
    }

    private static boolean isCut(ClientTrace.Connection each) {
        return each.ending() == Ending.RESET && each.closedMicros() != null && each.closedMicros() >= 0;
    }
}
