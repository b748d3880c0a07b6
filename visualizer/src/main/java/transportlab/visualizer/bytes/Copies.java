package transportlab.visualizer.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Locale;

/** A whole message in the forms in which it can be copied. Nothing is left out of a copy. */
public final class Copies {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int EACH = 16;

    private Copies() {}

    /** As hexadecimal numbers, 16 in a line. */
    public static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < bytes.length; from += EACH) {
            text.append(from == 0 ? "" : "\n").append(HEX.formatHex(bytes, from, Math.min(bytes.length, from + EACH)));
        }
        return text.toString();
    }

    /** As text. Where the bytes are no text, each that is not printable is {@code \xNN}. */
    public static String text(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.chars().allMatch(Copies::isText)) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // is shown byte by byte
        }
        StringBuilder text = new StringBuilder();
        for (byte one : bytes) {
            int unsigned = one & 255;
            boolean plain = unsigned >= 0x20 && unsigned < 0x7F || one == '\r' || one == '\n' || one == '\t';
            text.append(plain ? String.valueOf((char) unsigned) : String.format(Locale.ROOT, "\\x%02X", unsigned));
        }
        return text.toString();
    }

    static boolean isText(int character) {
        return character == '\r' || character == '\n' || character == '\t' || !Character.isISOControl(character);
    }
}
