package transportlab.transport.jsonp;

import transportlab.wire.Direction;
import transportlab.wire.field.Dissected;
import transportlab.wire.field.FieldCursor;
import transportlab.wire.field.FieldReader;
import transportlab.wire.field.FieldReaders;
import transportlab.wire.field.FieldSink;
import transportlab.wire.field.WrapperFields;

/** Reads the call around an array of records on the way down, and the form field around a message on the way up. */
final class JsonpFields implements FieldReaders {
    private static final String QUOTE = "%22";

    @Override
    public FieldReader body(Direction direction, String method, String path) {
        if (method.equals("POST")) {
            return direction == Direction.UP ? JsonpFields::form : FieldReader.whole("answer.text");
        }
        return JsonpFields::call;
    }

    private static void call(Dissected whole, FieldSink out) {
        FieldCursor cursor = new FieldCursor(whole, out);
        WrapperFields records = new WrapperFields();
        if (cursor.take(JsonpPolling.COMMENT, "jsonp.comment")) {
            int end = cursor.behind('(');
            cursor.to(end, "jsonp.callback", cursor.text(cursor.at(), cursor.find('(')));
        }
        while (!cursor.atEnd()) {
            if (!cursor.take(")", "jsonp.call-end")) {
                records.one(cursor);
            }
        }
    }

    private static void form(Dissected whole, FieldSink out) {
        FieldCursor cursor = new FieldCursor(whole, out);
        cursor.take("d=", "jsonp.form-field");
        cursor.take(QUOTE, "jsonp.quote");
        boolean closed = cursor.isAt(cursor.length() - QUOTE.length(), QUOTE);
        cursor.payload(closed ? cursor.length() - QUOTE.length() : cursor.length(), "message.text", "jsonp.escape");
        cursor.take(QUOTE, "jsonp.quote");
    }
}
