package transportlab.wire.field;

import transportlab.io.Digits;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.dissect.JsonText;

/**
 * Reads records of the JSON wrapper ({@link transportlab.io.Wrapper}) that stand alone, on lines or in an array:
 * {@code {"n":41} and {@code ,"d":"}, the text, {@code "} and a brace.
 */
public final class WrapperFields implements FieldReader {
    /** A client message with nothing around it. */
    public static final FieldReader MESSAGE = (whole, out) -> {
        FieldCursor cursor = new FieldCursor(whole, out);
        while (!cursor.atEnd()) {
            int end = whole.endOfKind(cursor.at(), whole.length());
            if (whole.kind(cursor.at()) == Kind.PAYLOAD) {
                cursor.to(end, "message.text");
            } else {
                cursor.byKind();
            }
        }
    };

    private static final FieldReader ANSWER = FieldReader.whole("answer.text");
    private static final String NUMBER = "{\"n\":";
    private static final String TEXT = ",\"d\":\"";
    private static final String POSITION = "{\"at\":";
    private static final String GAP = "{\"lost\":";
    private static final int MOST_DIGITS = 18;

    private boolean recordOnLine;

    static FieldReader body(Direction direction, String method, String path) {
        if (direction == Direction.UP) {
            return MESSAGE;
        }
        return (whole, out) -> {
            boolean answer = method.equals("POST") && whole.isAll(Kind.ENVELOPE);
            (answer ? ANSWER : new WrapperFields()).read(whole, out);
        };
    }

    @Override
    public void read(Dissected whole, FieldSink out) {
        FieldCursor cursor = new FieldCursor(whole, out);
        while (!cursor.atEnd()) {
            one(cursor);
        }
    }

    /** Takes one record, or one byte between records. */
    public void one(FieldCursor cursor) {
        if (record(cursor)) {
            recordOnLine = true;
            return;
        }
        switch (cursor.next()) {
            case '[', ']', ',' -> cursor.to(cursor.at() + 1, "wrapper.array");
            case '\n' -> {
                cursor.to(cursor.at() + 1, recordOnLine ? "wrapper.line-end" : "wrapper.alive");
                recordOnLine = false;
            }
            default -> cursor.byKind();
        }
    }

    /**
     * Takes one record, as far as it goes, if one begins here.
     *
     * @return whether one does
     */
    public static boolean record(FieldCursor cursor) {
        if (cursor.isAt(NUMBER)) {
            update(cursor);
        } else if (cursor.isAt(POSITION)) {
            number(cursor, POSITION, "wrapper.at");
        } else if (cursor.isAt(GAP)) {
            number(cursor, GAP, "wrapper.lost");
        } else {
            return false;
        }
        return true;
    }

    private static void number(FieldCursor cursor, String before, String key) {
        int from = cursor.at() + before.length();
        int end = cursor.behindDigits(from);
        cursor.to(cursor.byteAt(end) == '}' ? end + 1 : end, key, cursor.text(from, end));
    }

    private static void update(FieldCursor cursor) {
        int from = cursor.at() + NUMBER.length();
        int end = cursor.behindDigits(from);
        String number = cursor.text(from, end);
        cursor.to(end, "wrapper.n", number);
        if (!cursor.take(TEXT, "wrapper.d")) {
            return;
        }
        boolean whole = text(cursor, "wrapper.text", "wrapper.escape");
        if (whole) {
            cursor.to(cursor.byteAt(cursor.at() + 1) == '}' ? cursor.at() + 2 : cursor.at() + 1, "wrapper.end");
            if (Digits.isNumber(number, MOST_DIGITS)) {
                cursor.update(Long.parseLong(number));
            }
        }
    }

    /**
     * Takes the inside of a JSON string.
     *
     * @param payload key of the text
     * @param escape key of what escape sequences have besides
     * @return whether a closing quote follows
     */
    public static boolean text(FieldCursor cursor, String payload, String escape) {
        JsonText text = new JsonText();
        int end = cursor.at();
        while (end < cursor.length()) {
            text.next(cursor.byteAt(end));
            if (text.isOver()) {
                cursor.payload(end, payload, escape);
                return true;
            }
            end++;
        }
        cursor.payload(end, payload, escape);
        return false;
    }
}
