package transportlab.transport.foreveriframe;

import transportlab.wire.field.Dissected;
import transportlab.wire.field.FieldCursor;
import transportlab.wire.field.FieldReader;
import transportlab.wire.field.FieldReaders;
import transportlab.wire.field.FieldSink;
import transportlab.wire.field.WrapperFields;

/** Reads the document that never ends: its start with the padding, script tags, calls, records. */
final class ScriptFields implements FieldReader {
    static final FieldReaders READERS = FieldReaders.ofAnswers(ScriptFields::new);

    private static final int PADDING_AT = ForeverIframe.OPENING.indexOf("<!--");
    private static final String DOCUMENT = ForeverIframe.OPENING.substring(0, PADDING_AT);
    private static final String PADDING = ForeverIframe.OPENING.substring(PADDING_AT);

    @Override
    public void read(Dissected whole, FieldSink out) {
        FieldCursor cursor = new FieldCursor(whole, out);
        while (!cursor.atEnd()) {
            boolean known = cursor.take(DOCUMENT, "iframe.document")
                    || cursor.take(PADDING, "iframe.padding")
                    || cursor.take("<script>", "iframe.script")
                    || cursor.take("parent.onFrame(", "iframe.call")
                    || WrapperFields.record(cursor)
                    || cursor.take(")", "iframe.call-end")
                    || cursor.take("</script>\n", "iframe.script-end")
                    || cursor.take(ForeverIframe.HEARTBEAT, "iframe.alive")
                    || cursor.take(ForeverIframe.END, "iframe.end");
            if (!known) {
                cursor.byKind();
            }
        }
    }
}
