package transportlab.transport.socketio;

import java.util.Map;
import transportlab.wire.field.FieldCursor;

/** Reads the members of a JSON object, each with the brace or comma before it; the last one also with the brace behind. */
final class Members {
    private Members() {}

    /**
     * @param keys field keys by the names of members
     * @param other the key of all other members, and of what is no object
     */
    static void take(FieldCursor cursor, int end, Map<String, String> keys, String other) {
        while (cursor.at() < end) {
            int colon = Math.min(cursor.find(':'), end);
            String name = cursor.text(Math.min(cursor.at() + 1, colon), colon).replace("\"", "");
            int behind = behind(cursor, colon, end);
            String value = cursor.text(Math.min(colon + 1, behind), behind).replace("\"", "");
            boolean last = value.endsWith("}") && behind == end;
            String shown = last ? value.substring(0, value.length() - 1) : value;
            cursor.to(behind, keys.getOrDefault(name, other), keys.containsKey(name) ? shown : "");
        }
    }

    /** The end of the value behind the colon: the next comma outside of strings, arrays and objects. */
    private static int behind(FieldCursor cursor, int colon, int end) {
        int depth = 0;
        boolean inString = false;
        for (int at = colon + 1; at < end; at++) {
            byte b = cursor.byteAt(at);
            if (inString) {
                at += b == '\\' ? 1 : 0;
                inString = b != '"';
            } else if (b == '"') {
                inString = true;
            } else if (b == '[' || b == '{') {
                depth++;
            } else if (b == ']' || b == '}') {
                depth--;
            } else if (b == ',' && depth == 0) {
                return at;
            }
        }
        return end;
    }
}
