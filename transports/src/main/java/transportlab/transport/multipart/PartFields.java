package transportlab.transport.multipart;

import transportlab.wire.field.Dissected;
import transportlab.wire.field.FieldCursor;
import transportlab.wire.field.FieldReader;
import transportlab.wire.field.FieldReaders;
import transportlab.wire.field.FieldSink;
import transportlab.wire.field.WrapperFields;

/** Reads a body of many parts (RFC 2046 section 5.1): boundaries, part heads, records. */
final class PartFields implements FieldReader {
    static final FieldReaders READERS = FieldReaders.ofAnswers(PartFields::new);

    private static final String TYPE = "Content-Type: ";

    private boolean behindRecord;

    @Override
    public void read(Dissected whole, FieldSink out) {
        FieldCursor cursor = new FieldCursor(whole, out);
        while (!cursor.atEnd()) {
            one(cursor);
        }
    }

    private void one(FieldCursor cursor) {
        if (cursor.isAt(TYPE)) {
            int end = cursor.behind('\n');
            cursor.to(
                    end,
                    "multipart.content-type",
                    cursor.text(cursor.at() + TYPE.length(), end).trim());
            cursor.take("\r\n", "multipart.blank-line");
        } else if (WrapperFields.record(cursor)) {
            behindRecord = true;
        } else if (cursor.take(Multipart.OPENING, "multipart.boundary")
                || cursor.take(Multipart.END, "multipart.end")) {
            behindRecord = false;
        } else if (cursor.take(Multipart.AFTER, behindRecord ? "multipart.boundary" : "multipart.empty-part")) {
            behindRecord = false;
        } else {
            cursor.byKind();
        }
    }
}
