package transportlab.wire.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.field.FieldCursor;

/** Makes messages with their fields out of what was found in the two directions of a connection. */
final class Assembly {
    private static final Kind[] KINDS = Kind.values();

    private final long connection;
    private final Map<Field, Field> known = new HashMap<>();

    Assembly(long connection) {
        this.connection = connection;
    }

    List<Message> of(Sheet up, Sheet down) {
        List<Draft> drafts = Stream.concat(up.drafts.stream(), down.drafts.stream())
                .sorted(Comparator.<Draft>comparingInt(draft -> draft.side.place(draft.from))
                        .thenComparingInt(draft -> draft.from))
                .toList();
        for (int i = 0; i < drafts.size(); i++) {
            drafts.get(i).number = i;
        }
        Pen upPen = new Pen(up);
        Pen downPen = new Pen(down);
        return drafts.stream()
                .map(draft -> (draft.side.direction == Direction.UP ? upPen : downPen).message(draft))
                .toList();
    }

    /** Writes the messages of one direction, one after another. */
    private final class Pen {
        private final Side side;
        private final List<Span> spans;
        private final List<Sheet.Carried> updates;
        private int span;
        private int update;

        Pen(Sheet sheet) {
            this.side = sheet.side;
            this.spans = sheet.spans();
            this.updates = sheet.updates();
        }

        Message message(Draft draft) {
            byte[] bytes = Arrays.copyOfRange(side.bytes, draft.from, draft.to);
            byte[] clear = side.clear == side.bytes ? bytes : Arrays.copyOfRange(side.clear, draft.from, draft.to);
            return new Message(
                    connection,
                    draft.number,
                    side.direction,
                    draft.sort,
                    draft.line,
                    draft.from,
                    bytes,
                    Arrays.equals(bytes, clear) ? null : clear,
                    side.sentMicros(draft.from),
                    side.arrivedMicros(draft.last),
                    draft.answers == null ? -1 : draft.answers.number,
                    fields(draft),
                    updates(draft));
        }

        private List<Long> updates(Draft draft) {
            List<Long> carried = new ArrayList<>(1);
            while (update < updates.size() && updates.get(update).at() < draft.to) {
                carried.add(updates.get(update++).number());
            }
            return List.copyOf(carried);
        }

        private List<Field> fields(Draft draft) {
            List<Field> fields = new ArrayList<>();
            int at = draft.from;
            while (at < draft.to) {
                while (span < spans.size() && spans.get(span).to() <= at) {
                    span++;
                }
                Span here = span < spans.size() && spans.get(span).from() <= at ? spans.get(span) : null;
                int next = here != null
                        ? here.to()
                        : span < spans.size() ? spans.get(span).from() : draft.to;
                int end = endOfKind(at, Math.min(next, draft.to));
                fields.add(field(here, at, end, draft.from));
                at = end;
            }
            return List.copyOf(fields);
        }

        /** Bytes that no reader has placed are called by their kind. */
        private Field field(Span span, int from, int to, int start) {
            Kind kind = KINDS[side.kinds[from]];
            Field field = span == null
                    ? new Field(FieldCursor.keyOf(kind), from - start, to - from, kind, "", List.of())
                    : new Field(span.key(), from - start, to - from, kind, span.value(), span.bits());
            return known.computeIfAbsent(field, same -> same);
        }

        private int endOfKind(int from, int limit) {
            int end = from;
            while (end < limit && side.kinds[end] == side.kinds[from]) {
                end++;
            }
            return end;
        }
    }
}
