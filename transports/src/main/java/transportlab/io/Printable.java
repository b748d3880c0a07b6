package transportlab.io;

/**
 * Makes text from others harmless before people read it. A character that would move the cursor, ring the bell, start a
 * terminal command or change the reading direction is replaced by its escape.
 */
public final class Printable {
    private Printable() {}

    /** The text on one line. For example, a line feed becomes the two characters {@code \n}. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Printable::isHarmful)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (isHarmful(point)) {
                shown.append(escape(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private static String escape(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                Character.isBmpCodePoint(point) ? String.format("\\u%04x", point) : String.format("\\u{%x}", point);
        };
    }

    /** Whether it is a control or direction character, a line separator, an unpaired surrogate or a noncharacter. */
    private static boolean isHarmful(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> !joins(point);
            case Character.UNASSIGNED -> (point & 0xfffe) == 0xfffe;
            default -> false;
        };
    }

    /** Whether it is one of the joiners that some scripts and emoji need. */
    private static boolean joins(int point) {
        return point == 0x200c || point == 0x200d;
    }
}
