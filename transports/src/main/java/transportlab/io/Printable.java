package transportlab.io;

/**
 * Text of others, made harmless where people read it: what would move the cursor, ring, start a command of a terminal or
 * turn the direction of reading is written as the escape that stands for it.
 */
public final class Printable {
    private Printable() {}

    /** The text in one line; {@code "a\nb"} becomes the four characters {@code a\nb} with a backslash. */
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

    /** Control characters, line and paragraph ends, directions, half characters, and what is no character. */
    private static boolean isHarmful(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> !joins(point);
            case Character.UNASSIGNED -> (point & 0xfffe) == 0xfffe;
            default -> false;
        };
    }

    /** The joiners that scripts and emoji are written with. */
    private static boolean joins(int point) {
        return point == 0x200c || point == 0x200d;
    }
}
