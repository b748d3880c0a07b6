package transportlab.app.lesson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import transportlab.wire.message.Field;
import transportlab.wire.message.Message;

/** The bytes of a field as they are shown: text where they are text, otherwise hexadecimal. */
public final class FieldText {
    private static final String CUT = " … ";
    private static final String LINE_END = "↵";

    /** The fields of frame headers, which are numbers even where their bytes could be letters. */
    private static final String FRAME = "ws.";

    private FieldText() {}

    /** Masks are taken off text; what is not text is shown as it passed the wire. */
    public static String of(Message message, Field field) {
        byte[] clear = part(message.clear() == null ? message.bytes() : message.clear(), field);
        if (isText(field, clear)) {
            String text = new String(clear, UTF_8);
            return text.strip().isEmpty() && !text.contains("\n")
                    ? text
                    : text.replaceFirst("\\r?\\n$", isHead(field) && !text.isBlank() ? "" : LINE_END)
                            .replaceAll("\\r?\\n", LINE_END);
        }
        byte[] wire = part(message.bytes(), field);
        return IntStream.range(0, wire.length)
                .mapToObj(i -> String.format(Locale.ROOT, "%02X", wire[i] & 255))
                .collect(Collectors.joining(" "));
    }

    private static byte[] part(byte[] all, Field field) {
        return Arrays.copyOfRange(all, Math.min(all.length, field.from()), Math.min(all.length, field.end()));
    }

    /** Whether it belongs to the head of an HTTP message, which is shown line by line. */
    public static boolean isHead(Field field) {
        return field.kind() == transportlab.wire.Kind.HEADERS;
    }

    private static boolean isText(Field field, byte[] bytes) {
        if (field.key().startsWith(FRAME)) {
            return false;
        }
        String text = new String(bytes, UTF_8);
        return text.chars().noneMatch(c -> c == 0xFFFD || Character.isISOControl(c) && c != '\r' && c != '\n');
    }

    /** Leaves out the middle of a text that is too long. */
    public static String shortened(String text, int columns) {
        int most = Math.max(8, columns);
        if (text.length() <= most) {
            return text;
        }
        int kept = most - CUT.length();
        int first = (kept * 2 + 2) / 3;
        return text.substring(0, first) + CUT + text.substring(text.length() - (kept - first));
    }
}
