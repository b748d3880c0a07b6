package transportlab.wire.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import transportlab.wire.field.Dissected;
import transportlab.wire.field.FieldReader;
import transportlab.wire.field.FieldSink;

/** What was found in one direction of a connection: its messages, their spans, and the updates in them. */
final class Sheet {
    final Side side;
    final List<Draft> drafts = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Carried> updates = new ArrayList<>();

    /** An update that ends with the byte at an offset. */
    record Carried(int at, long number) {}

    Sheet(Side side) {
        this.side = side;
    }

    Draft draft(Message.Sort sort, String line, int from, int to, Draft answers) {
        return add(new Draft(side, sort, line, from, to, answers));
    }

    Draft add(Draft draft) {
        drafts.add(draft);
        return draft;
    }

    void span(int from, int to, String key, String value) {
        add(new Span(from, to, key, value));
    }

    void add(Span span) {
        if (span.to() > span.from()) {
            spans.add(span);
        }
    }

    List<Span> spans() {
        spans.sort(Comparator.comparingInt(Span::from));
        return spans;
    }

    List<Carried> updates() {
        updates.sort(Comparator.comparingInt(Carried::at));
        return updates;
    }

    /** Reads a body or a message that may lie in several pieces. */
    void read(FieldReader reader, List<Piece> pieces) {
        Dissected whole = side.dissected(pieces);
        if (whole.length() > 0) {
            reader.read(whole, new Placing(pieces));
        }
    }

    /** Finds out where in the direction the fields of a body lie. */
    private final class Placing implements FieldSink {
        private final List<Piece> pieces;
        private int piece;
        private int at;
        private int begun;

        Placing(List<Piece> pieces) {
            this.pieces = pieces;
            this.at = pieces.get(0).from();
            this.begun = at;
        }

        @Override
        public void field(String key, int length, String value) {
            int left = length;
            while (left > 0 && piece < pieces.size()) {
                int end = Math.min(at + left, pieces.get(piece).to());
                add(new Span(at, end, key, value));
                left -= end - at;
                at = end;
                if (left > 0) {
                    next();
                }
            }
        }

        private void next() {
            if (++piece < pieces.size()) {
                at = pieces.get(piece).from();
            }
        }

        @Override
        public void update(long number) {
            updates.add(new Carried(at - 1, number));
        }

        @Override
        public void messageEnds() {
            if (at > begun) {
                draft(Message.Sort.PLAIN, "", begun, at, null);
                begun = at;
            }
        }
    }
}
