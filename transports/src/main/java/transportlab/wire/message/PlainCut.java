package transportlab.wire.message;

import java.util.List;
import transportlab.wire.field.FieldReader;
import transportlab.wire.field.FieldReaders;
import transportlab.wire.message.Message.Sort;

/** Cuts one direction of a connection without HTTP into messages, as the technique says where they end. */
final class PlainCut {
    private static final FieldReader UNKNOWN = (whole, out) -> {};

    private PlainCut() {}

    static void cut(Sheet sheet, FieldReaders fields) {
        int length = sheet.side.length();
        FieldReader reader = fields.plain(sheet.side.direction).orElse(UNKNOWN);
        sheet.read(reader, List.of(new Piece(0, length)));
        int end = sheet.drafts.isEmpty() ? 0 : sheet.drafts.get(sheet.drafts.size() - 1).to;
        if (end < length) {
            sheet.draft(Sort.OTHER, "", end, length, null);
        }
    }
}
