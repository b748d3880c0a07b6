package transportlab.transport.sse;

import transportlab.wire.field.Dissected;
import transportlab.wire.field.FieldCursor;
import transportlab.wire.field.FieldReader;
import transportlab.wire.field.FieldReaders;
import transportlab.wire.field.FieldSink;
import transportlab.wire.field.WrapperFields;

/** Reads an event stream line by line (WHATWG HTML 9.2.6): what a line says, comments, and blank lines. */
final class EventFields implements FieldReader {
    static final FieldReaders READERS = FieldReaders.ofAnswers(EventFields::new);

    @Override
    public void read(Dissected whole, FieldSink out) {
        FieldCursor cursor = new FieldCursor(whole, out);
        while (!cursor.atEnd()) {
            line(cursor);
        }
    }

    private static void line(FieldCursor cursor) {
        int end = cursor.behind('\n');
        if (cursor.next() == '\n') {
            cursor.to(end, "sse.blank-line");
        } else if (cursor.next() == ':') {
            cursor.to(end, "sse.comment", value(cursor, cursor.at() + 1, end));
        } else if (cursor.isAt("data:")) {
            data(cursor, end);
        } else if (cursor.isAt("id:")) {
            cursor.to(end, "sse.id", value(cursor, cursor.find(':') + 1, end));
        } else if (cursor.isAt("event:")) {
            cursor.to(end, "sse.event", value(cursor, cursor.find(':') + 1, end));
        } else if (cursor.isAt("retry:")) {
            cursor.to(end, "sse.retry", value(cursor, cursor.find(':') + 1, end));
        } else {
            cursor.byKind();
        }
    }

    private static void data(FieldCursor cursor, int end) {
        int from = cursor.find(':') + 1;
        int start = cursor.byteAt(from) == ' ' ? from + 1 : from;
        if (cursor.byteAt(start) == '{') {
            cursor.to(start, "sse.data");
            WrapperFields.record(cursor);
            cursor.to(cursor.behind('\n'), "sse.line-end");
        } else {
            cursor.to(end, "sse.data", value(cursor, from, end));
        }
    }

    private static String value(FieldCursor cursor, int from, int end) {
        return cursor.text(from, end).trim();
    }
}
